import { type CalendarDay, readCalendarDay } from '../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../base/partial-date.ts';

function yearsBetween(birth: CalendarDay, today: CalendarDay): number | undefined {
  const [born, now] = [readCalendarDay(birth), readCalendarDay(today)];
  if (born === undefined || now === undefined) return undefined;
  const had = now.month > born.month || (now.month === born.month && now.day >= born.day);
  return now.year - born.year - (had ? 0 : 1);
}

/** Age in whole years on a day, when every day that a date of birth without *about* allows gives the same one. */
export function ageOn(today: CalendarDay, birth: PartialDate): number | undefined {
  const { first, last } = daysOf(birth);
  if (birth.kind !== 'exact' || first === undefined || last === undefined) return undefined;
  const age = yearsBetween(first, today);
  return age !== undefined && age >= 0 && age === yearsBetween(last, today) ? age : undefined;
}
