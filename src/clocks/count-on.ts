import { addDays, type CalendarDay, lastDayOf, readCalendarDay } from '../base/calendar-day.ts';
import type { ClockUnit } from './clock.ts';
import { addWorkingDays } from './federal-holidays.ts';

/** Something about a deadline that the reader must know; its sentence is `clock.warning.<name>` in the catalogue. */
export type ClockWarning =
  /** Counted from 29 February: the earlier day was taken. */
  | 'leap-day'
  /** Counted from a day that the last month does not have: the earlier day was taken. */
  | 'month-end'
  /** The anchor is not known to the day: counted from the earliest possible. */
  | 'date-uncertain'
  /** By the earliest possible day the time is over, by the latest it is not. */
  | 'may-be-past'
  | 'calendar-days-assumed'
  | 'working-days-assumed';

export type CountedDay = { readonly day: CalendarDay; readonly warnings: readonly ClockWarning[] };

function addMonths(day: CalendarDay, count: number): CountedDay {
  const parts = readCalendarDay(day);
  if (!parts) throw new RangeError('Not a calendar day');
  const months = parts.year * 12 + parts.month - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = lastDayOf(year, month);
  const target = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(Math.min(parts.day, last)).padStart(2, '0')}`;
  if (parts.day <= last) return { day: target, warnings: [] };
  return { day: target, warnings: [parts.month === 2 && parts.day === 29 ? 'leap-day' : 'month-end'] };
}

/** Counts on from a day; where the target month lacks the day, its last day is taken, which is never too late. */
export function countOn(day: CalendarDay, count: number, unit: Exclude<ClockUnit, 'hours'>): CountedDay {
  switch (unit) {
    case 'calendar-days':
      return { day: addDays(day, count), warnings: [] };
    case 'working-days':
      return { day: addWorkingDays(day, count), warnings: [] };
    case 'months':
      return addMonths(day, count);
    case 'years':
      return addMonths(day, count * 12);
  }
}
