/** A day of the Gregorian calendar as `YYYY-MM-DD`, without time and without zone. */
export type CalendarDay = string;

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Parses `YYYY-MM-DD` strictly; `undefined` for anything that is not a day that exists. */
export function readCalendarDay(text: string): { year: number; month: number; day: number } | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** True for a `YYYY-MM-DD` that exists in the calendar. */
export const isCalendarDay = (text: string): boolean => readCalendarDay(text) !== undefined;

/** Days since 1970-01-01 (negative before), for arithmetic on days; throws on a day that does not exist. */
export function dayNumber(day: CalendarDay): number {
  const parts = readCalendarDay(day);
  if (!parts) throw new RangeError('Not a calendar day');
  return Math.round(Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000);
}

/** The inverse of `dayNumber`. */
export const dayFromNumber = (days: number): CalendarDay => new Date(days * 86_400_000).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay => dayFromNumber(dayNumber(day) + count);

/** Last day of a month, `month` counted from 1. */
export const lastDayOf = (year: number, month: number): number => daysInMonth(year, month);
