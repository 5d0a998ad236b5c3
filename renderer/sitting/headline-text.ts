import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { ChannelId } from '../../src/channels/channel.ts';
import type { Headline } from '../../src/routing/headline.ts';
import { sayList } from '../i18n/dates.ts';
import type { TextKey, TextValues } from '../i18n/text.ts';

/** Stands around the names of offices in a sentence, so that the screen can set them off; never part of a text. */
export const mark = '\u0001';

type Say = (key: TextKey, values?: TextValues) => string;
type Name = (channel: ChannelId) => string;

const strong = (text: string): string => `${mark}${text}${mark}`;

function tellSentence(line: Headline, say: Say, list: (ids: readonly ChannelId[], either?: true) => string): string {
  const oneOf = list(line.oneOf, true);
  const tell = list(line.tell);
  if (line.oneOf.length > 0) {
    return line.tell.length > 0
      ? say('headline.tell-one-of-and', { oneOf, tell })
      : say('headline.tell-one-of', { oneOf });
  }
  return line.tell.length > 0 ? say('headline.tell', { tell }) : '';
}

/** The decision in a few plain sentences, the most important first; office names stand between marks. */
export function headlineSentences(
  {
    line,
    unverified,
    language,
  }: { readonly line: Headline; readonly unverified: boolean; readonly language: LanguageTag },
  say: Say,
  name: Name,
): readonly string[] {
  const list = (ids: readonly ChannelId[], either?: true): string =>
    strong(sayList(ids.map(name), language, either ? 'disjunction' : 'conjunction'));
  const first =
    line.firstChoice.length > 0
      ? [
          say(`headline.first-choice.${line.strength ?? 'probable'}`, { office: list(line.firstChoice) }),
          ...(unverified ? [say('headline.unverified')] : []),
        ]
      : [];
  const usual =
    line.usually.length > 0
      ? [say(first.length > 0 ? 'headline.then' : 'headline.usually', { usual: list(line.usually) })]
      : [];
  const danger = line.danger ? [say('headline.danger')] : [];
  switch (line.key) {
    case 'nothing-yet':
    case 'no-filing':
      return [...danger, say(`headline.${line.key}`)];
    case 'only-possible':
      return [
        ...danger,
        ...(line.possible.length > 0 ? [say('headline.possible', { possible: list(line.possible) })] : []),
        ...usual,
      ];
    case 'tell':
    case 'tell-and-first-choice':
    case 'first-choice-only': {
      const police = line.police ? [say('headline.police')] : [];
      return [...danger, tellSentence(line, say, list), ...first, ...usual, ...police].filter((each) => each !== '');
    }
    default:
      return line.key satisfies never;
  }
}
