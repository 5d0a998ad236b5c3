import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, isCalendarDay, lastDayOf } from '../../../src/base/calendar-day.ts';

describe('calendar days', () => {
  it.each([
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['0000-01-01', false],
    [' 2026-01-01', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCalendarDay(text)).toBe(exists);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-25', 90, '2027-02-23'],
  ])('%s and %i days is %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result);
  });

  it('counts days from 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayFromNumber(20_782)]).toEqual([0, -1, '2026-11-25']);
  });

  it('knows the last day of a month', () => {
    expect([lastDayOf(2024, 2), lastDayOf(2026, 2), lastDayOf(2026, 11)]).toEqual([29, 28, 30]);
  });

  it('throws on a day that does not exist', () => {
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
  });
});
