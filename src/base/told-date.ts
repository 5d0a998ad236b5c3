import { almanacs, type DayNumbers } from './almanac.ts';
import { assertNever } from './assert-never.ts';
import { addDays, type CalendarDay } from './calendar-day.ts';
import { type DatePoint, type DateSpan, faultOf, type PartialDate, type ToldCalendar } from './partial-date.ts';

/** Why a date of another calendar cannot be said in the Gregorian one. */
export type ToldFault = 'no-such-day' | 'outside-calendar' | 'ends-before-start';

type Days = { readonly first: CalendarDay; readonly last: CalendarDay; readonly slack: number };

/** Numbers of a point: `1403`, `1403-07`, `1403-07-15`. */
export function readPoint(point: DatePoint): { readonly year: number; readonly month?: number; readonly day?: number } {
  const [year, month, day] = point.split('-').map(Number);
  return { year: year ?? 0, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** A point out of its numbers. */
export function pointOfNumbers({ year, month, day }: DayNumbers): DatePoint {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Whether days of this year may be off by one. */
export const isUncertain = (calendar: ToldCalendar, year: number): boolean => year >= almanacs[calendar].uncertainFrom;

/** Whether some point of a date told in another calendar may be off by one day. */
export const mayBeOff = (calendar: ToldCalendar, told: DateSpan): boolean =>
  (told.kind === 'between' ? [told.from, told.to] : [told.point]).some((point) =>
    isUncertain(calendar, readPoint(point).year),
  );

/** The Gregorian days of a year, month or day of another calendar, and by how many days that may be off. */
function daysOfTold(calendar: ToldCalendar, point: DatePoint): Days | ToldFault {
  const almanac = almanacs[calendar];
  const { year, month, day } = readPoint(point);
  if (year < almanac.first || year > almanac.last) return 'outside-calendar';
  if (month !== undefined && (month < 1 || month > almanac.months)) return 'no-such-day';
  const [from, to] = [month ?? 1, month ?? almanac.months];
  const end = almanac.daysIn(year, to);
  if (day !== undefined && (day < 1 || day > end)) return 'no-such-day';
  return {
    first: almanac.toDay({ year, month: from, day: day ?? 1 }),
    last: almanac.toDay({ year, month: to, day: day ?? end }),
    slack: isUncertain(calendar, year) ? 1 : 0,
  };
}

const between = (from: Days, to: Days): DateSpan => ({
  kind: 'between',
  from: addDays(from.first, -from.slack),
  to: addDays(to.last, to.slack),
});

/**
 * A date of another calendar as Gregorian days. Only a day that is certain becomes a day; a month, a year and a day that may be
 * off by one become the range of days that they can mean. Nothing is excluded that could have been meant.
 */
export function toGregorian(calendar: ToldCalendar, told: DateSpan): DateSpan | ToldFault {
  if (told.kind === 'between') {
    const [from, to] = [daysOfTold(calendar, told.from), daysOfTold(calendar, told.to)];
    if (typeof from === 'string') return from;
    if (typeof to === 'string') return to;
    return from.first > to.last ? 'ends-before-start' : between(from, to);
  }
  const days = daysOfTold(calendar, told.point);
  if (typeof days === 'string') return days;
  switch (told.kind) {
    case 'exact':
    case 'about':
      return days.first === days.last && days.slack === 0
        ? { kind: told.kind, point: days.first }
        : between(days, days);
    case 'before':
      return { kind: 'before', point: addDays(days.first, days.slack) };
    case 'after':
      return { kind: 'after', point: addDays(days.last, -days.slack) };
    default:
      return assertNever(told);
  }
}

/** The numbers that a Gregorian day has in another calendar; `undefined` outside of what is known of it. */
export function numbersOn(calendar: ToldCalendar, day: CalendarDay): DayNumbers | undefined {
  const almanac = almanacs[calendar];
  const numbers = almanac.fromDay(day);
  return numbers !== undefined && numbers.year >= almanac.first && numbers.year <= almanac.last ? numbers : undefined;
}

const sameSpan = (a: DateSpan, b: DateSpan): boolean =>
  a.kind === 'between'
    ? b.kind === 'between' && a.from === b.from && a.to === b.to
    : b.kind === a.kind && a.point === b.point;

/** What is wrong with a whole date, its numbers in another calendar included: they must be the same days. */
export function faultOfTold(date: PartialDate): ReturnType<typeof faultOf> | 'calendars-differ' {
  const fault = faultOf(date);
  const { calendar, told } = date;
  if (fault !== undefined || told === undefined || calendar === undefined || calendar === 'gregorian') return fault;
  const days = toGregorian(calendar, told);
  return typeof days !== 'string' && date.kind !== 'words-only' && sameSpan(days, date)
    ? undefined
    : 'calendars-differ';
}
