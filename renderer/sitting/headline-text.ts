import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { ChannelId } from '../../src/channels/channel.ts';
import { sayList } from '../../src/i18n/lists.ts';
import type { HeadlineLine, HeadlineOffices } from '../../src/routing/headline-lines.ts';
import type { TextKey, TextValues } from '../i18n/text.ts';

/** Stands around the names of offices in a sentence, so that the screen can set them off; never part of a text. */
export const mark = '\u0001';

type Say = (key: TextKey, values?: TextValues) => string;

/** The sentences in words of a language; office names stand between marks. */
export function sayHeadline(
  lines: readonly HeadlineLine[],
  language: LanguageTag,
  say: Say,
  name: (channel: ChannelId) => string,
): readonly string[] {
  const list = ({ channels, either }: HeadlineOffices): string =>
    `${mark}${sayList(channels.map(name), language, either)}${mark}`;
  return lines.map(({ key, offices }) =>
    say(`headline.${key}`, Object.fromEntries(Object.entries(offices).map(([place, named]) => [place, list(named)]))),
  );
}
