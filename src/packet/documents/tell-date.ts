import type { LanguageTag } from '../../base/language-tag.ts';
import type { DatePoint, PartialDate } from '../../base/partial-date.ts';
import { sayDay } from '../handout-words.ts';
import type { SharedTextId } from './document-texts.ts';

/** Says a fixed text in the language that is written in. */
export type SayWord = (id: SharedTextId, slots?: Readonly<Record<string, string>>) => string;

/** A day, month or year in words of a language: Gregorian, Latin digits. */
export function sayPoint(point: DatePoint, language: LanguageTag): string {
  if (point.length === 10) return sayDay(point, language);
  if (point.length === 4) return String(Number(point));
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${point}-01T00:00:00Z`)).replaceAll('\u202F', '\u00A0');
}

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
  ].join(', ');
}
