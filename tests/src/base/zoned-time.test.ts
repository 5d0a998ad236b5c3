import { describe, expect, it } from 'vitest';
import { dayAt, instantsAt } from '../../../src/base/zoned-time.ts';

const iso = (instants: readonly number[]) => instants.map((instant) => new Date(instant).toISOString());

describe('zoned time', () => {
  it.each([
    ['2026-11-25T05:59:59Z', 'America/Chicago', '2026-11-24'],
    ['2026-11-25T06:00:00Z', 'America/Chicago', '2026-11-25'],
    ['2026-11-25T09:30:00Z', 'Pacific/Honolulu', '2026-11-24'],
    ['2026-02-14T18:30:00Z', 'Asia/Kathmandu', '2026-02-15'],
    ['2026-02-15T01:00:00+04:30', 'Asia/Kabul', '2026-02-15'],
  ])('at %s it is in %s the day %s', (instant, zone, day) => {
    expect(dayAt(instant, zone)).toBe(day);
  });

  it.each([
    ['an ordinary time', '2026-11-24', '04:10', 'America/Chicago', ['2026-11-24T10:10:00.000Z']],
    ['a summer time', '2026-07-04', '12:00', 'America/Chicago', ['2026-07-04T17:00:00.000Z']],
    ['no summer time in Arizona', '2026-07-04', '12:00', 'America/Phoenix', ['2026-07-04T19:00:00.000Z']],
    ['a quarter-hour zone', '2026-02-15', '00:00', 'Asia/Kathmandu', ['2026-02-14T18:15:00.000Z']],
    ['the skipped hour', '2026-03-08', '02:30', 'America/Chicago', ['2026-03-08T08:30:00.000Z']],
    [
      'the repeated hour',
      '2026-11-01',
      '01:30',
      'America/Chicago',
      ['2026-11-01T06:30:00.000Z', '2026-11-01T07:30:00.000Z'],
    ],
    ['midnight of a leap day', '2024-02-29', '00:00', 'America/New_York', ['2024-02-29T05:00:00.000Z']],
  ])('finds %s', (_name, day, time, zone, instants) => {
    expect(iso(instantsAt(day, time, zone))).toEqual(instants);
  });

  it.each([
    ['a bad instant', () => dayAt('yesterday', 'America/Chicago')],
    ['a bad zone', () => dayAt('2026-11-25T00:00:00Z', 'Mars/Olympus')],
    ['a bad day', () => instantsAt('2026-02-30', '10:00', 'America/Chicago')],
  ])('throws on %s', (_name, act) => {
    expect(act).toThrow(RangeError);
  });
});
