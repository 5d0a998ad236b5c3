import { assertNever } from '../../src/base/assert-never.ts';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { DatePoint, PartialDate } from '../../src/base/partial-date.ts';
import { sayTold } from './calendars.ts';
import type { Text } from './text.ts';

/** Gregorian calendar and Latin digits in every language: records must not shift by a calendar. */
const localeOf = (language: LanguageTag): string => `${language}-u-ca-gregory-nu-latn`;

const formats = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

/** A day, month or year in words of a language. */
export function sayPoint(point: DatePoint, language: LanguageTag): string {
  const format = formats[point.length as 4 | 7 | 10];
  const [year, month = '1', day = '1'] = point.split('-');
  const moment = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  moment.setUTCFullYear(Number(year));
  return new Intl.DateTimeFormat(localeOf(language), { ...format, timeZone: 'UTC' }).format(moment);
}

/** A time of day on a near day, by the clocks of the place, without the year. */
export const sayWallTime = (day: string, time: string, language: LanguageTag): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(`${day}T${time}:00Z`));

function sayPoints(date: PartialDate, language: LanguageTag, text: Text): string {
  switch (date.kind) {
    case 'exact':
      return sayPoint(date.point, language);
    case 'about':
      return text('date.said.about', { date: sayPoint(date.point, language) });
    case 'before':
      return text('date.said.before', { date: sayPoint(date.point, language) });
    case 'after':
      return text('date.said.after', { date: sayPoint(date.point, language) });
    case 'between':
      return text('date.said.between', { from: sayPoint(date.from, language), to: sayPoint(date.to, language) });
    case 'words-only':
      return '';
    default:
      return assertNever(date);
  }
}

/** The same in the calendar in which it was told. */
function sayInCalendar({ calendar, told }: PartialDate, language: LanguageTag, text: Text): string {
  if (told === undefined || calendar === undefined || calendar === 'gregorian') return '';
  const values = { told: sayTold(calendar, told, language, text), calendar: text(`date.calendar.${calendar}`) };
  return ` (${text('date.said.calendar', values)})`;
}

/** A partial date as it was told, without the words, which have a language of their own. */
export function sayDate(date: PartialDate, language: LanguageTag, text: Text): string {
  const pieces = [
    sayPoints(date, language, text),
    date.part ? text(`date.part.${date.part}`) : '',
    date.time ? text('date.said.time', { time: date.time }) : '',
  ]
    .filter((piece) => piece !== '')
    .join(/^(ar|fa|prs|ps|ur)\b/.test(language) ? '، ' : ', ');
  return pieces + sayInCalendar(date, language, text);
}

/** A moment on the clock of this laptop. */
export const sayTime = (instant: string, language: LanguageTag): string =>
  new Intl.DateTimeFormat(localeOf(language), { hour: 'numeric', minute: '2-digit' }).format(new Date(instant));

const dayOf = (moment: Date): number => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate()).getTime();

/** When something was changed, as people say it: *today, 14:10*, *yesterday, 9:05*, *12 March 2026*. */
export function sayWhen(instant: string, now: Date, language: LanguageTag): string {
  const moment = new Date(instant);
  const days = Math.round((dayOf(now) - dayOf(moment)) / 86_400_000);
  if (days < 0 || days > 1) return sayPoint(instant.slice(0, 10), language);
  const near = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(-days, 'day');
  return `${near}, ${sayTime(instant, language)}`;
}

/** Items as a sentence lists them. */
export const sayList = (items: readonly string[], language: LanguageTag, type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(language, { type }).format(items);
