import type { LanguageTag } from '../base/language-tag.ts';
import type { DatePoint } from '../base/partial-date.ts';
import { type OwnWords, ownWords } from './own-words.ts';

/** Bundled fonts lack the narrow no-break space that some languages put into times. */
const printable = (text: string): string => text.replaceAll('\u202F', '\u00A0');

/**
 * The locale that `Intl` is asked with: Gregorian calendar and Latin digits in every language, for records must not shift by a
 * calendar; English where it knows no words, never the language of the laptop.
 */
export const localeOf = (language: LanguageTag): string => {
  const known = Intl.DateTimeFormat.supportedLocalesOf(language).length > 0 && ownWords(language) === undefined;
  return `${known ? language : 'en'}-u-ca-gregory-nu-latn`;
};

const fill = (pattern: string, slots: Readonly<Record<'day' | 'month' | 'year', string>>): string =>
  pattern.replace(/\{\{(day|month|year)\}\}/g, (_, slot: 'day' | 'month' | 'year') => slots[slot]);

/** UTC moment of a point, also for years before 100. */
function momentOf(point: DatePoint, time = '00:00'): Date {
  const [year, month = '1', day = '1'] = point.split('-');
  const [hour, minute] = time.split(':');
  const moment = new Date(Date.UTC(2000, Number(month) - 1, Number(day), Number(hour), Number(minute)));
  moment.setUTCFullYear(Number(year));
  return moment;
}

const formats = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;

/** A point by the words of a language's own table. */
function inOwnWords(point: DatePoint, words: OwnWords, pattern = words.day): string {
  const [year = '', month, day] = point.split('-');
  const slots = {
    year: String(Number(year)),
    month: month ? (words.months[Number(month) - 1] ?? month) : '',
    day: day ? String(Number(day)) : '',
  };
  if (month === undefined) return slots.year;
  return fill(day === undefined ? words.month : pattern, slots);
}

/** A day, month or year in words of a language: Gregorian, Latin digits. */
export function sayPoint(point: DatePoint, language: LanguageTag): string {
  const words = ownWords(language);
  if (words) return inOwnWords(point, words);
  const format = { ...formats[point.length as 4 | 7 | 10], timeZone: 'UTC' } as const;
  return printable(new Intl.DateTimeFormat(localeOf(language), format).format(momentOf(point)));
}

/** A day and a time `HH:MM` of it, in words of a language; `near` leaves the year out. */
export function sayDayAndTime(day: string, time: string, language: LanguageTag, near = false): string {
  const words = ownWords(language);
  if (words) return `${inOwnWords(day, words, near ? words.dayOfYear : words.day)}, ${time}`;
  const date = near ? ({ month: 'long', day: 'numeric' } as const) : formats[10];
  const format = { ...date, ...clock, timeZone: 'UTC' } as const;
  return printable(new Intl.DateTimeFormat(localeOf(language), format).format(momentOf(day, time)));
}

/** A time of day `HH:MM`, in the form of a language. */
export const sayTimeOfDay = (time: string, language: LanguageTag): string =>
  ownWords(language)
    ? time
    : printable(
        new Intl.DateTimeFormat(localeOf(language), { ...clock, timeZone: 'UTC' }).format(momentOf('2000-01-01', time)),
      );

/** *today* or *yesterday*. */
export function sayNearDay(days: 0 | -1, language: LanguageTag): string {
  const words = ownWords(language);
  if (words) return days === 0 ? words.today : words.yesterday;
  return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
}

/** January to December in a language. */
export function monthNames(language: LanguageTag): readonly string[] {
  const words = ownWords(language);
  if (words) return words.months;
  const format = new Intl.DateTimeFormat(localeOf(language), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
}

type DatePart = 'day' | 'month' | 'year';

/** The order in which a language writes day, month and year; English as the United States do. */
export function orderOfDate(language: LanguageTag): readonly DatePart[] {
  const words = ownWords(language);
  if (words) return [...words.day.matchAll(/\{\{(day|month|year)\}\}/g)].map((match) => match[1] as DatePart);
  return new Intl.DateTimeFormat(localeOf(language === 'en' ? 'en-US' : language))
    .formatToParts(momentOf('2000-01-02'))
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type] : []));
}
