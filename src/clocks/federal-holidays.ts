import { addDays, type CalendarDay, dayNumber, lastDayOf, readCalendarDay } from '../base/calendar-day.ts';

/** A holiday of the federal government: on a fixed day, or on a certain weekday of a month (0 is Sunday). */
export type HolidayRule =
  | { readonly name: string; readonly month: number; readonly day: number }
  | { readonly name: string; readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | 'last' };

/** The eleven federal holidays (5 USC 6103, from general knowledge). */
export const federalHolidays: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, day: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3 },
  { name: "Washington's Birthday", month: 2, weekday: 1, nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: 1, nth: 'last' },
  { name: 'Juneteenth', month: 6, day: 19 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: 1, nth: 2 },
  { name: 'Veterans Day', month: 11, day: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

/** Weekday of a day, 0 for Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: CalendarDay): number => (((dayNumber(day) + 4) % 7) + 7) % 7;

const text = (year: number, month: number, day: number): CalendarDay =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function dayOfRule(rule: HolidayRule, year: number): CalendarDay {
  if ('day' in rule) return text(year, rule.month, rule.day);
  if (rule.nth === 'last') {
    const last = text(year, rule.month, lastDayOf(year, rule.month));
    return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7));
  }
  const first = text(year, rule.month, 1);
  return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7);
}

/** The day off: a holiday on a Saturday is kept on the Friday before, one on a Sunday on the Monday after. */
function dayOff(rule: HolidayRule, year: number): CalendarDay {
  const day = dayOfRule(rule, year);
  const shift: Readonly<Record<number, number>> = { 6: -1, 0: 1 };
  return addDays(day, shift[weekdayOf(day)] ?? 0);
}

/** True for a day on which federal offices are closed for a holiday. */
export function isFederalHoliday(day: CalendarDay): boolean {
  const year = readCalendarDay(day)?.year ?? 0;
  return [year, year + 1].some((of) => federalHolidays.some((rule) => dayOff(rule, of) === day));
}

/** True for Monday to Friday without federal holidays. */
export function isWorkingDay(day: CalendarDay): boolean {
  const weekday = weekdayOf(day);
  return weekday !== 0 && weekday !== 6 && !isFederalHoliday(day);
}

/** The day `count` working days later; the first day itself does not count. */
export function addWorkingDays(day: CalendarDay, count: number): CalendarDay {
  let current = day;
  for (let left = count; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
}
