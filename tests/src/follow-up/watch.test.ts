import { describe, expect, it } from 'vitest';
import { openMarks, watchDay, watchOf } from '../../../src/follow-up/watch.ts';
import { readFollowUp } from '../../../src/interview/filings.ts';
import type { FollowUpWhat } from '../../../src/interview/follow-up-entry.ts';
import { entries, filing } from './entries.ts';

const watch = (zone: string, ...all: readonly FollowUpWhat[]) => {
  const followUp = readFollowUp(entries(...all));
  const reportedAlready = followUp.filings.map(({ channel, on }) => ({ channel, on }));
  return watchOf({ reportedAlready }, followUp, zone);
};
const dueIn = (zone: string, on: string, time?: string) =>
  watch(zone, filing({ on, ...(time === undefined ? {} : { time }) }))?.marks.map(({ day, instant }) => instant ?? day);

describe('the times to ask the person again', () => {
  it.each([
    [
      'a plain month',
      '2026-11-02',
      ['2026-11-05', '2026-11-09', '2026-11-16', '2026-12-02', '2027-01-01', '2027-01-31'],
    ],
    [
      'over the year end',
      '2026-12-30',
      ['2027-01-02', '2027-01-06', '2027-01-13', '2027-01-29', '2027-02-28', '2027-03-30'],
    ],
    [
      'over a leap day',
      '2028-01-29',
      ['2028-02-01', '2028-02-05', '2028-02-12', '2028-02-28', '2028-03-29', '2028-04-28'],
    ],
    [
      'from a leap day',
      '2028-02-29',
      ['2028-03-03', '2028-03-07', '2028-03-14', '2028-03-30', '2028-04-29', '2028-05-29'],
    ],
    [
      'over both changes of the clocks',
      '2026-03-01',
      ['2026-03-04', '2026-03-08', '2026-03-15', '2026-03-31', '2026-04-30', '2026-05-30'],
    ],
  ])('are days at the facility: %s', (_name, on, days) => {
    for (const zone of ['America/Chicago', 'America/Phoenix', 'Pacific/Guam']) expect(dueIn(zone, on)).toEqual(days);
  });

  it.each([
    // 72 hours run on through the night in which an hour is left out, or comes twice.
    ['America/Chicago', '2026-03-06', '01:30', '2026-03-09T07:30:00.000Z'],
    ['America/Chicago', '2026-03-08', '01:30', '2026-03-11T07:30:00.000Z'],
    ['America/Chicago', '2026-10-30', '12:00', '2026-11-02T17:00:00.000Z'],
    ['America/Phoenix', '2026-03-06', '01:30', '2026-03-09T08:30:00.000Z'],
    ['America/New_York', '2026-12-30', '23:30', '2027-01-03T04:30:00.000Z'],
    ['America/New_York', '2028-02-27', '10:00', '2028-03-01T15:00:00.000Z'],
  ])('in %s, 72 hours after %s %s are %s', (zone, on, time, instant) => {
    expect(dueIn(zone, on, time)?.[0]).toBe(instant);
  });

  it('begin anew with every report, and end 90 days after the last', () => {
    const found = watch('America/Chicago', filing({ on: '2026-11-02' }), filing({ on: '2026-11-10', channel: 'opr' }));
    expect([found?.from, found?.until]).toEqual(['2026-11-10', '2027-02-08']);
    expect(found?.marks.map(({ report, after }) => `${report} ${after}`)).toEqual([
      '2026-11-02 3',
      '2026-11-02 7',
      ...[3, 7, 14, 30, 60, 90].map((after) => `2026-11-10 ${after}`),
    ]);
    expect(found && watchDay(found, '2026-11-25')).toBe(15);
  });

  it('are open until the person was asked on the day or later; not reaching them answers nothing', () => {
    const asked = (result: 'nothing-new' | 'not-reached', on: string) => {
      const all = [filing({}), { kind: 'check-in', on, way: 'phone', result } as const];
      const found = watch('America/Chicago', ...all);
      return found && openMarks(found, readFollowUp(entries(...all))).map(({ after }) => after);
    };
    expect(asked('nothing-new', '2026-11-08')).toEqual([7, 14, 30, 60, 90]);
    expect(asked('nothing-new', '2026-11-09')).toEqual([14, 30, 60, 90]);
    expect(asked('not-reached', '2026-11-09')).toEqual([3, 7, 14, 30, 60, 90]);
  });

  it('are none without the day of a report', () => {
    expect(watchOf({ reportedAlready: [{ channel: 'oig' }] }, readFollowUp(), 'America/Chicago')).toBeUndefined();
  });
});
