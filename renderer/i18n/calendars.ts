import { almanacs } from '../../src/base/almanac.ts';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import {
  type CalendarName,
  calendarNames,
  type DatePoint,
  type DateSpan,
  type ToldCalendar,
} from '../../src/base/partial-date.ts';
import { readPoint } from '../../src/base/told-date.ts';
import { ownWords } from '../../src/i18n/own-words.ts';
import type { Text } from './text.ts';

/** Names of the calendars for `Intl`; it has none for the Nepali one. */
const known = {
  persian: 'persian',
  ethiopian: 'ethiopic',
  islamic: 'islamic-umalqura',
  'islamic-civil': 'islamic-civil',
} as const;

/** Calendars that people count in, by their language. */
const usual: readonly (readonly [RegExp, ToldCalendar])[] = [
  [/^(fa|prs|ps|tg)\b/, 'persian'],
  [/^(am|ti|om)\b/, 'ethiopian'],
  [/^(ar|ur|so|ff|wo)\b/, 'islamic'],
  [/^ne\b/, 'nepali'],
];

/** All calendars, the ones that the person most likely counts in first. */
export function calendarsFor(language: LanguageTag): readonly CalendarName[] {
  const own = usual.find(([tags]) => tags.test(language))?.[1];
  const first: readonly CalendarName[] = ['gregorian', ...(own === undefined ? [] : [own])];
  return [...first, ...calendarNames.filter((name) => !first.includes(name))];
}

/** Whose names of months are read where a language has none here: those of the neighbours who count in the same calendar. */
const neighbours: Readonly<Record<string, LanguageTag>> = { ps: 'fa-AF', ti: 'am' };
const speakerOf = (language: LanguageTag): LanguageTag =>
  ownWords(language) === undefined && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0
    ? language
    : (neighbours[language.split('-')[0] ?? ''] ?? 'en');

const momentOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** Pieces of a day in another calendar, without the name of the era. */
function piecesOf(calendar: keyof typeof known, language: LanguageTag, day: string, form: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(`${speakerOf(language)}-u-ca-${known[calendar]}`, {
    ...form,
    timeZone: 'UTC',
  });
  return format.formatToParts(momentOf(day)).filter(({ type }) => type !== 'era');
}

/** Name of a month of a calendar; months count from 1. */
export function monthName(calendar: ToldCalendar, month: number, language: LanguageTag, text: Text): string {
  if (calendar === 'nepali') return text(`date.nepali.${month as 1}`);
  const almanac = almanacs[calendar];
  const day = almanac.toDay({ year: almanac.first + 20, month, day: 1 });
  return (
    piecesOf(calendar, language, day, { month: 'long' as const }).find(({ type }) => type === 'month')?.value ?? ''
  );
}

/** A point in the numbers of its own calendar, in words of a language and with its digits. */
function sayToldPoint(calendar: ToldCalendar, point: DatePoint, language: LanguageTag, text: Text): string {
  const { year, month, day } = readPoint(point);
  if (calendar === 'nepali') {
    const number = new Intl.NumberFormat(speakerOf(language), { useGrouping: false });
    const name = month === undefined ? '' : monthName(calendar, month, language, text);
    return [day === undefined ? '' : number.format(day), name, number.format(year)]
      .filter((piece) => piece !== '')
      .join(' ');
  }
  const moment = almanacs[calendar].toDay({ year, month: month ?? 1, day: day ?? 1 });
  const form = {
    year: 'numeric',
    ...(month !== undefined && { month: 'long' as const }),
    ...(day !== undefined && { day: 'numeric' as const }),
  } as const;
  return piecesOf(calendar, language, moment, form)
    .map(({ value }) => value)
    .join('')
    .trim();
}

/** What was told in another calendar, as it was told. */
export function sayTold(calendar: ToldCalendar, told: DateSpan, language: LanguageTag, text: Text): string {
  const say = (point: DatePoint) => sayToldPoint(calendar, point, language, text);
  if (told.kind === 'between') return text('date.said.between', { from: say(told.from), to: say(told.to) });
  return told.kind === 'exact' ? say(told.point) : text(`date.said.${told.kind}`, { date: say(told.point) });
}
