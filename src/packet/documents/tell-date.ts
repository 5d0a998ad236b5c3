import type { LanguageTag } from '../../base/language-tag.ts';
import type { PartialDate } from '../../base/partial-date.ts';
import { sayPoint } from '../../i18n/days.ts';
import { commaOf } from '../../i18n/lists.ts';
import type { SharedTextId } from './document-texts.ts';

/** Says a fixed text in the language that is written in. */
export type SayWord = (id: SharedTextId, slots?: Readonly<Record<string, string>>) => string;

function sayPoints(date: Exclude<PartialDate, { kind: 'words-only' }>, language: LanguageTag, say: SayWord): string {
  if (date.kind === 'between') {
    return say('date.between', { from: sayPoint(date.from, language), to: sayPoint(date.to, language) });
  }
  const day = sayPoint(date.point, language);
  return date.kind === 'exact' ? day : say(`date.${date.kind}`, { date: day });
}

/** A partial date as it was told, never more exact than the person made it. */
export function sayPartialDate(date: PartialDate, language: LanguageTag, say: SayWord): string {
  return [
    ...(date.kind === 'words-only' ? [] : [sayPoints(date, language, say)]),
    ...(date.time === undefined ? [] : [date.time]),
    ...(date.part === undefined ? [] : [say(`date.part.${date.part}`)]),
    ...(date.words === undefined ? [] : [say('date.told', { words: date.words.trim() })]),
  ].join(commaOf(language));
}
