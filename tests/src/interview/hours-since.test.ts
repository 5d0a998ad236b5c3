import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../../src/base/partial-date.ts';
import { figureOf, hoursSince, possibleZones } from '../../../src/interview/hours-since.ts';

const now = '2026-11-25T16:10:00Z';
const chicago = ['America/Chicago'];
const exact = (point: string, rest: Pick<PartialDate, 'time' | 'part'> = {}): PartialDate => ({
  kind: 'exact',
  point,
  ...rest,
});

describe('hours since', () => {
  it.each<[string, PartialDate, string, readonly string[], ReturnType<typeof hoursSince>, number | undefined]>([
    [
      'a clock time',
      exact('2026-11-24', { time: '04:10' }),
      now,
      chicago,
      { least: 30, most: 30, from: 'clock-time' },
      30,
    ],
    [
      'a part of the day',
      exact('2026-11-24', { part: 'morning' }),
      now,
      chicago,
      { least: 22.2, most: 29.2, from: 'day-part' },
      29.2,
    ],
    [
      'a night, to the next morning',
      exact('2026-11-23', { part: 'night' }),
      now,
      chicago,
      { least: 28.2, most: 38.2, from: 'day-part' },
      38.2,
    ],
    [
      'a time before a part',
      exact('2026-11-24', { time: '04:10', part: 'night' }),
      now,
      chicago,
      { least: 30, most: 30, from: 'clock-time' },
      30,
    ],
    ['only the day', exact('2026-11-24'), now, chicago, { least: 10.2, most: 34.2, from: 'day' }, undefined],
    ['today, not over yet', exact('2026-11-25'), now, chicago, { least: 0, most: 10.2, from: 'day' }, 10.2],
    [
      'a time, zone not known',
      exact('2026-11-24', { time: '04:10' }),
      now,
      possibleZones,
      { least: 26, most: 32, from: 'clock-time' },
      32,
    ],
    [
      'a part of the day, zone not known',
      exact('2026-11-24', { part: 'morning' }),
      now,
      possibleZones,
      { least: 18.2, most: 31.2, from: 'day-part' },
      undefined,
    ],
    ['about a day', { kind: 'about', point: '2026-11-24', time: '04:10' }, now, chicago, undefined, undefined],
    ['a month', exact('2026-11'), now, chicago, undefined, undefined],
    ['before a day', { kind: 'before', point: '2026-11-24' }, now, chicago, undefined, undefined],
    ['between days', { kind: 'between', from: '2026-11-24', to: '2026-11-24' }, now, chicago, undefined, undefined],
    ['words only', { kind: 'words-only', words: 'last night' }, now, chicago, undefined, undefined],
    ['a day to come', exact('2026-11-26', { time: '04:10' }), now, chicago, undefined, undefined],
    [
      'over the change to summer time',
      exact('2026-03-07', { time: '12:00' }),
      '2026-03-08T17:00:00Z',
      chicago,
      { least: 23, most: 23, from: 'clock-time' },
      23,
    ],
    [
      'an hour that came twice',
      exact('2026-11-01', { time: '01:30' }),
      '2026-11-01T12:00:00Z',
      chicago,
      { least: 4.5, most: 5.5, from: 'clock-time' },
      5.5,
    ],
    [
      'a leap day',
      exact('2024-02-29', { time: '23:30' }),
      '2024-03-01T06:00:00Z',
      chicago,
      { least: 0.5, most: 0.5, from: 'clock-time' },
      0.5,
    ],
  ])('%s', (_name, date, at, zones, range, figure) => {
    const found = hoursSince(date, at, zones);
    expect({ range: found, figure: figureOf(found) }).toEqual({ range, figure });
  });
});
