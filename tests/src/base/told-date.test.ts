import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { almanacs } from '../../../src/base/almanac.ts';
import { dayFromNumber, dayNumber } from '../../../src/base/calendar-day.ts';
import { type DateSpan, daysOf, type PartialDate, type ToldCalendar } from '../../../src/base/partial-date.ts';
import { faultOfTold, mayBeOff, numbersOn, pointOfNumbers, toGregorian } from '../../../src/base/told-date.ts';

const calendars = Object.keys(almanacs) as readonly ToldCalendar[];
const exact = (point: string): DateSpan => ({ kind: 'exact', point });

/** Days that the whole world can look up. */
const knownDays: readonly (readonly [ToldCalendar, string, string, string])[] = [
  ['persian', '1357-11-22', '1979-02-11', 'the revolution in Iran'],
  ['persian', '1375-01-01', '1996-03-20', 'Nowruz of a leap year'],
  ['persian', '1387-01-01', '2008-03-20', 'Nowruz'],
  ['persian', '1388-01-01', '2009-03-21', 'Nowruz after a leap year'],
  ['persian', '1399-12-30', '2021-03-20', 'the thirtieth of a leap year'],
  ['persian', '1400-01-01', '2021-03-21', 'Nowruz'],
  ['persian', '1400-05-24', '2021-08-15', 'the fall of Kabul'],
  ['persian', '1403-01-01', '2024-03-20', 'Nowruz'],
  ['persian', '1404-01-01', '2025-03-21', 'Nowruz after a leap year'],
  ['ethiopian', '1967-01-02', '1974-09-12', 'the fall of the emperor'],
  ['ethiopian', '2000-01-01', '2007-09-12', 'the millennium, after a leap year'],
  ['ethiopian', '2015-13-05', '2023-09-10', 'the fifth of the thirteenth month'],
  ['ethiopian', '2015-13-06', '2023-09-11', 'the leap day'],
  ['ethiopian', '2016-01-01', '2023-09-12', 'New Year after a leap year'],
  ['ethiopian', '2017-01-01', '2024-09-11', 'New Year'],
  ['ethiopian', '2017-04-29', '2025-01-07', 'Christmas'],
  ['islamic', '1443-01-01', '2021-08-09', '1 Muharram'],
  ['islamic', '1444-01-01', '2022-07-30', '1 Muharram'],
  ['islamic', '1445-01-01', '2023-07-19', '1 Muharram'],
  ['islamic', '1445-09-01', '2024-03-11', '1 Ramadan'],
  ['islamic', '1446-01-01', '2024-07-07', '1 Muharram'],
  ['islamic', '1446-10-01', '2025-03-30', 'the feast after Ramadan'],
  ['islamic', '1447-01-01', '2025-06-26', '1 Muharram'],
  ['nepali', '2000-01-01', '1943-04-14', 'the first day of the table'],
  ['nepali', '2007-11-07', '1951-02-18', 'Democracy Day'],
  ['nepali', '2031-11-12', '1975-02-24', 'the coronation'],
  ['nepali', '2058-02-19', '2001-06-01', 'the killings at the palace'],
  ['nepali', '2063-01-11', '2006-04-24', 'the people’s movement'],
  ['nepali', '2065-02-15', '2008-05-28', 'the republic'],
  ['nepali', '2072-01-12', '2015-04-25', 'the earthquake'],
  ['nepali', '2072-06-03', '2015-09-20', 'the constitution'],
  ['nepali', '2080-01-01', '2023-04-14', 'New Year'],
  ['nepali', '2080-10-01', '2024-01-15', 'Maghe Sankranti'],
  ['nepali', '2081-01-01', '2024-04-13', 'New Year'],
  ['nepali', '2082-01-01', '2025-04-14', 'New Year'],
  ['nepali', '2083-01-01', '2026-04-14', 'New Year'],
];

describe('other calendars', () => {
  it.each(knownDays)('%s %s is %s: %s', (calendar, told, day) => {
    expect(toGregorian(calendar, exact(told))).toEqual(exact(day));
  });

  it('every day from 1950 to 2060 has numbers that lead back to it, and follow each other, or is refused', () => {
    const [first, last] = [dayNumber('1950-01-01'), dayNumber('2060-12-31')];
    const refused = Object.fromEntries(
      calendars.map((calendar) => {
        const almanac = almanacs[calendar];
        const days = Array.from({ length: last - first + 1 }, (_, index) => dayFromNumber(first + index));
        const wrong = days.filter((day) => {
          const numbers = numbersOn(calendar, day);
          return numbers !== undefined && almanac.toDay(numbers) !== day;
        });
        expect([calendar, wrong]).toEqual([calendar, []]);
        return [calendar, days.filter((day) => numbersOn(calendar, day) === undefined)];
      }),
    );
    const { nepali, ...others } = refused;
    expect(Object.values(others).flat()).toEqual([]);
    expect([nepali?.[0], nepali?.at(-1)]).toEqual(['2034-04-14', '2060-12-31']);
  });

  it('agrees with the calendars of the browser, where these follow the same rule', () => {
    const names = {
      persian: 'persian',
      ethiopian: 'ethiopic',
      islamic: 'islamic-umalqura',
      'islamic-civil': 'islamic-civil',
    };
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(names) as (keyof typeof names)[])),
        fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2060-12-31') }),
        (calendar, number) => {
          const format = new Intl.DateTimeFormat(`en-u-ca-${names[calendar]}-nu-latn`, {
            timeZone: 'UTC',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
          });
          const parts = format.formatToParts(number * 86_400_000);
          const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
          expect(numbersOn(calendar, dayFromNumber(number))).toEqual({
            year: read('year'),
            month: read('month'),
            day: read('day'),
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each<[string, ToldCalendar, DateSpan, ReturnType<typeof toGregorian>]>([
    ['a month', 'persian', exact('1402-01'), { kind: 'between', from: '2023-03-21', to: '2023-04-20' }],
    ['a year', 'ethiopian', exact('2015'), { kind: 'between', from: '2022-09-11', to: '2023-09-11' }],
    [
      'the short thirteenth month',
      'ethiopian',
      exact('2016-13'),
      { kind: 'between', from: '2024-09-06', to: '2024-09-10' },
    ],
    ['about a day', 'nepali', { kind: 'about', point: '2081-01-01' }, { kind: 'about', point: '2024-04-13' }],
    [
      'about a month',
      'nepali',
      { kind: 'about', point: '2081-01' },
      { kind: 'between', from: '2024-04-13', to: '2024-05-13' },
    ],
    ['before a month', 'islamic', { kind: 'before', point: '1445-09' }, { kind: 'before', point: '2024-03-11' }],
    ['after a month', 'islamic', { kind: 'after', point: '1445-09' }, { kind: 'after', point: '2024-04-09' }],
    [
      'between',
      'persian',
      { kind: 'between', from: '1402', to: '1403-01' },
      { kind: 'between', from: '2023-03-21', to: '2024-04-19' },
    ],
    [
      'a counted day, give or take one',
      'islamic-civil',
      exact('1445-09-01'),
      { kind: 'between', from: '2024-03-10', to: '2024-03-12' },
    ],
    [
      'before a counted day',
      'islamic-civil',
      { kind: 'before', point: '1445-09-01' },
      { kind: 'before', point: '2024-03-12' },
    ],
    [
      'before a counted month',
      'islamic-civil',
      { kind: 'before', point: '1445-09' },
      { kind: 'before', point: '2024-03-12' },
    ],
    [
      'after a counted day',
      'islamic-civil',
      { kind: 'after', point: '1445-09-01' },
      { kind: 'after', point: '2024-03-10' },
    ],
    ['a forecast', 'nepali', exact('2090-12-30'), { kind: 'between', from: '2034-04-12', to: '2034-04-14' }],
    ['a Gregorian year in the wrong calendar', 'persian', exact('2024-03-15'), 'outside-calendar'],
    ['a year before the table', 'nepali', exact('1999-12-30'), 'outside-calendar'],
    ['a year after the table', 'nepali', exact('2091-01-01'), 'outside-calendar'],
    ['the thirtieth of a common year', 'persian', exact('1402-12-30'), 'no-such-day'],
    ['the sixth of a common thirteenth month', 'ethiopian', exact('2016-13-06'), 'no-such-day'],
    ['a thirteenth month where there is none', 'persian', exact('1402-13'), 'no-such-day'],
    ['the thirty-second where there is none', 'nepali', exact('2081-01-32'), 'no-such-day'],
    ['an end before the start', 'nepali', { kind: 'between', from: '2081', to: '2080' }, 'ends-before-start'],
  ])('%s (%s)', (_name, calendar, told, expected) => {
    expect(toGregorian(calendar, told)).toEqual(expected);
  });

  it('a point never becomes narrower than what was told', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.integer({ min: dayNumber('1950-01-01'), max: dayNumber('2034-01-01') }),
        fc.constantFrom(4, 7, 10),
        (calendar, number, length) => {
          const day = dayFromNumber(number);
          const numbers = numbersOn(calendar, day);
          if (numbers === undefined) throw new Error('Every day of these years has numbers');
          const told = exact(pointOfNumbers(numbers).slice(0, length));
          const days = toGregorian(calendar, told);
          if (typeof days === 'string') throw new Error(days);
          const { first = '', last = '' } = daysOf(days);
          expect(first <= day && day <= last).toBe(true);
          expect(days.kind === 'exact').toBe(length === 10 && !mayBeOff(calendar, told));
        },
      ),
    );
  });

  it.each<[string, PartialDate, ReturnType<typeof faultOfTold>]>([
    ['the same day', { kind: 'exact', point: '2024-03-20', calendar: 'persian', told: exact('1403-01-01') }, undefined],
    [
      'another day',
      { kind: 'exact', point: '2024-03-21', calendar: 'persian', told: exact('1403-01-01') },
      'calendars-differ',
    ],
    [
      'a day for a month',
      { kind: 'exact', point: '2024-03-20', calendar: 'persian', told: exact('1403-01') },
      'calendars-differ',
    ],
    ['numbers without a calendar', { kind: 'exact', point: '2024-03-20', told: exact('1403-01-01') }, 'no-such-day'],
    [
      'numbers that are none',
      { kind: 'exact', point: '2024-03-20', calendar: 'persian', told: exact('soon') },
      'no-such-day',
    ],
    ['a calendar without numbers', { kind: 'exact', point: '2024-03-20', calendar: 'persian' }, undefined],
    ['only words', { kind: 'words-only', words: 'before Ramadan', calendar: 'islamic' }, undefined],
  ])('a kept date with %s', (_name, date, fault) => {
    expect(faultOfTold(date)).toBe(fault);
  });
});
