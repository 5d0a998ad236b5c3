import type { LanguageTag } from '../base/language-tag.ts';
import { sayPoint } from '../i18n/days.ts';
import { sayNumber } from '../i18n/numbers.ts';
import type { PublicCount } from './publish.ts';
import type { RowOf } from './tables.ts';

/** Says a text of the screens; `learning.` and `follow.standing.` are the only keys asked for. */
export type SayText = (key: string, slots?: Readonly<Record<string, string>>) => string;
/** What the rows of a table are named with, in one language. */
export type Wording = {
  readonly language: LanguageTag;
  readonly say: SayText;
  readonly officeName: (channel: string) => string;
  readonly languageName: (language: LanguageTag) => string;
};

/** What a row is called. */
export function sayRow(of: RowOf, { language, say, officeName, languageName }: Wording): string {
  switch (of.kind) {
    case 'facility':
      return of.name;
    case 'span':
      return of.from === of.to
        ? sayPoint(of.from, language)
        : say('learning.span', { from: sayPoint(of.from, language), to: sayPoint(of.to, language) });
    case 'channel':
      return officeName(of.id);
    case 'wait':
      return say(`learning.wait.${of.wait}`);
    case 'outcome':
      return say(`follow.standing.${of.outcome}`);
    case 'language':
      return languageName(of.tag);
    case 'unknown':
      return say('learning.unknown');
    case 'others':
      return say('learning.others');
  }
}

/** How many, or why that is not said. */
export const sayCount = (count: PublicCount, { language, say }: Pick<Wording, 'language' | 'say'>): string =>
  typeof count === 'number' ? sayNumber(count, language) : say(`learning.${count}`);
