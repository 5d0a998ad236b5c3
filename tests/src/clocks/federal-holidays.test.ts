import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/base/calendar-day.ts';
import { addWorkingDays, isFederalHoliday, isWorkingDay, weekdayOf } from '../../../src/clocks/federal-holidays.ts';

const holidaysOf = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
    (day) => day.startsWith(String(year)) && isFederalHoliday(day),
  );

describe('federal holidays', () => {
  it('are the published ones of 2026', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  it('keep New Year of a Saturday on the last day of the old year', () => {
    expect([isFederalHoliday('2027-12-31'), isFederalHoliday('2028-01-01')]).toEqual([true, false]);
  });

  it('move from Sunday to Monday', () => {
    expect([isFederalHoliday('2027-07-04'), isFederalHoliday('2027-07-05')]).toEqual([false, true]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-25', true],
    ['2026-11-26', false],
    ['2026-11-28', false],
    ['2026-11-29', false],
  ])('%s', (day, working) => {
    expect(isWorkingDay(day)).toBe(working);
  });

  it.each([
    ['2026-07-01', 5, '2026-07-09'],
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-25', 0, '2026-11-25'],
  ])('%s and %i more', (day, count, wanted) => {
    expect(addWorkingDays(day, count)).toBe(wanted);
  });

  it('start from the right weekday', () => {
    expect(['1970-01-01', '2026-11-25', '1969-12-28'].map(weekdayOf)).toEqual([4, 3, 0]);
  });
});
