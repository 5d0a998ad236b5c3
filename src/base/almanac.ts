import {
  type Calendar,
  CalendarDate,
  EthiopicCalendar,
  GregorianCalendar,
  IslamicCivilCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  toCalendar,
} from '@internationalized/date';
import { dateConfigMap } from 'nepali-date-converter';
import { type CalendarDay, dayFromNumber, dayNumber, readCalendarDay } from './calendar-day.ts';
import type { ToldCalendar } from './partial-date.ts';

/** A day by the numbers of a calendar; months count from 1. */
export type DayNumbers = { readonly year: number; readonly month: number; readonly day: number };

/** What is known of one calendar; nothing outside of its years is ever worked out. */
type Almanac = {
  readonly first: number;
  readonly last: number;
  /** From this year on a day may be off by one: no calendar of it was published yet, or it is counted, not seen. */
  readonly uncertainFrom: number;
  readonly months: number;
  readonly daysIn: (year: number, month: number) => number;
  readonly toDay: (numbers: DayNumbers) => CalendarDay;
  readonly fromDay: (day: CalendarDay) => DayNumbers | undefined;
};

const gregorian = new GregorianCalendar();
const never = Number.POSITIVE_INFINITY;

function counted(
  calendar: Calendar,
  months: number,
  years: Pick<Almanac, 'first' | 'last' | 'uncertainFrom'>,
): Almanac {
  const dateOf = ({ year, month, day }: DayNumbers) => new CalendarDate(calendar, year, month, day);
  return {
    ...years,
    months,
    daysIn: (year, month) => calendar.getDaysInMonth(dateOf({ year, month, day: 1 })),
    toDay: (numbers) => toCalendar(dateOf(numbers), gregorian).toString(),
    fromDay: (text) => {
      const read = readCalendarDay(text);
      if (read === undefined) return undefined;
      const { year, month, day } = toCalendar(new CalendarDate(read.year, read.month, read.day), calendar);
      return { year, month, day };
    },
  };
}

/** The Nepali months have no rule: they are read from a table of published calendars. */
const nepaliYears: readonly (readonly number[])[] = Object.values(dateConfigMap).map((year) => Object.values(year));
const nepaliFirst = 2000;
const nepaliStart = dayNumber('1943-04-14');
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const nepaliMonths = (year: number): readonly number[] => nepaliYears[year - nepaliFirst] ?? [];
const nepaliNewYears: readonly number[] = nepaliYears.map(
  (_, index) => nepaliStart + sum(nepaliYears.slice(0, index).flat()),
);

function nepaliFromDay(text: CalendarDay): DayNumbers | undefined {
  const at = dayNumber(text);
  const index = nepaliNewYears.findLastIndex((start) => start <= at);
  let day = at - (nepaliNewYears[index] ?? 0) + 1;
  for (const [month, length] of (nepaliYears[index] ?? []).entries()) {
    if (day <= length) return { year: nepaliFirst + index, month: month + 1, day };
    day -= length;
  }
  return undefined;
}

const nepali: Almanac = {
  first: nepaliFirst,
  last: nepaliFirst + nepaliYears.length - 1,
  // Nepal publishes its calendar a year or so ahead; later years of the table are a forecast.
  uncertainFrom: 2084,
  months: 12,
  daysIn: (year, month) => nepaliMonths(year)[month - 1] ?? 0,
  toDay: ({ year, month, day }) =>
    dayFromNumber((nepaliNewYears[year - nepaliFirst] ?? 0) + sum(nepaliMonths(year).slice(0, month - 1)) + day - 1),
  fromDay: nepaliFromDay,
};

/** The calendars other than the Gregorian; their years reach from the nineteenth century well beyond any date that is told. */
export const almanacs: Readonly<Record<ToldCalendar, Almanac>> = {
  persian: counted(new PersianCalendar(), 12, { first: 1200, last: 1500, uncertainFrom: never }),
  ethiopian: counted(new EthiopicCalendar(), 13, { first: 1800, last: 2200, uncertainFrom: never }),
  islamic: counted(new IslamicUmalquraCalendar(), 12, { first: 1300, last: 1600, uncertainFrom: never }),
  'islamic-civil': counted(new IslamicCivilCalendar(), 12, { first: 1250, last: 1600, uncertainFrom: 0 }),
  nepali,
};
