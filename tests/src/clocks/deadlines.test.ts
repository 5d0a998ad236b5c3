import { describe, expect, it } from 'vitest';
import type { Clock } from '../../../src/clocks/clock.ts';
import { deadlines } from '../../../src/clocks/deadlines.ts';
import type { Facts } from '../../../src/interview/facts.ts';
import { deadlineOf, smallClock } from './small-clock.ts';

const days = (count: number) => ({ after: { count, unit: 'calendar-days' as const } });
const on = (point: string, time?: string) => ({
  kind: 'exact' as const,
  point,
  ...(time === undefined ? {} : { time }),
});

describe('a clock of hours', () => {
  it('runs in elapsed hours over the night when clocks go forward', () => {
    expect(
      deadlineOf(smallClock(), { facts: { incidentAt: on('2026-03-08', '01:30') }, now: '2026-03-08T08:30:00.000Z' }),
    ).toEqual({
      state: 'running',
      due: '2026-03-11T07:30:00.000Z',
      dueThere: { day: '2026-03-11', time: '02:30' },
      hoursLeft: 71,
      warnings: [],
    });
  });

  it('counts from the hours that were told', () => {
    expect(deadlineOf(smallClock(), { facts: { hoursSince: 30 } })).toEqual({
      state: 'running',
      due: '2026-11-27T12:00:00.000Z',
      dueThere: { day: '2026-11-27', time: '06:00' },
      hoursLeft: 42,
      warnings: [],
    });
  });

  it('prefers a clock time of the day to told hours', () => {
    const facts = { incidentAt: on('2026-11-25', '10:00'), hoursSince: 9 };
    expect(deadlineOf(smallClock(), { facts })?.due).toBe('2026-11-28T16:00:00.000Z');
  });

  it('counts from the earliest moment of a day and says until when it may still run', () => {
    expect(deadlineOf(smallClock(), { facts: { incidentAt: on('2026-11-22') } })).toEqual({
      state: 'running',
      due: '2026-11-25T06:00:00.000Z',
      dueThere: { day: '2026-11-25', time: '00:00' },
      latest: '2026-11-26T05:59:00.000Z',
      hoursLeft: 0,
      warnings: ['date-uncertain', 'may-be-past'],
    });
  });

  it('is past only when it is past for certain, and then says since when', () => {
    expect(deadlineOf(smallClock(), { facts: { hoursSince: 100 } })).toEqual({
      state: 'past',
      due: '2026-11-24T14:00:00.000Z',
      dueThere: { day: '2026-11-24', time: '08:00' },
      hoursLeft: -28,
      warnings: [],
    });
  });

  it('still runs at its last moment', () => {
    expect(deadlineOf(smallClock(), { facts: { hoursSince: 72 } })?.state).toBe('running');
  });

  it.each([
    ['nothing known', {}],
    ['only words', { incidentAt: { kind: 'words-only' as const, words: 'after the rain' } }],
    ['an open beginning', { incidentAt: { kind: 'before' as const, point: '2026-11-25' } }],
  ])('waits for its anchor: %s', (_name, facts) => {
    expect(deadlineOf(smallClock(), { facts })?.state).toBe('unknown-anchor');
  });

  it('is over when even the latest possible beginning is too long ago', () => {
    expect(deadlineOf(smallClock(), { facts: { incidentAt: { kind: 'before', point: '2026-11-01' } } })?.state).toBe(
      'past',
    );
  });
});

describe('a clock of days', () => {
  const segregated = smallClock({ anchor: { kind: 'segregated' }, ...days(5) });

  it('counts days, not hours, over the night when clocks go back', () => {
    const facts = { segregatedSince: on('2026-10-30', '10:00') };
    expect(deadlineOf(segregated, { facts, now: '2026-11-04T23:00:00.000Z' })).toEqual({
      state: 'running',
      due: '2026-11-04',
      daysLeft: 0,
      warnings: [],
    });
    expect(deadlineOf(segregated, { facts, now: '2026-11-05T06:00:00.000Z' })).toEqual({
      state: 'past',
      due: '2026-11-04',
      daysLeft: -1,
      warnings: [],
    });
  });

  it('ends 90 days after the first report, or after the last where each begins the time anew', () => {
    const watch = smallClock({ anchor: { kind: 'report' }, ...days(90) });
    const facts = {
      reportedAlready: [{ channel: 'opr', on: '2026-10-01' }, { channel: 'psa', on: '2026-09-01' }, { channel: 'le' }],
    };
    expect(deadlineOf(watch, { facts })).toEqual({ state: 'running', due: '2026-11-30', daysLeft: 5, warnings: [] });
    const toOpr = smallClock({ anchor: { kind: 'report', channel: 'opr' }, ...days(90) });
    expect(deadlineOf(toOpr, { facts })?.due).toBe('2026-12-30');
    const anew = smallClock({ anchor: { kind: 'report', last: true }, ...days(90) });
    expect(deadlineOf(anew, { facts })?.due).toBe('2026-12-30');
  });

  it('leaves out weekends and the day off for 4 July', () => {
    const handBack = smallClock({
      anchor: { kind: 'report', channel: 'oig' },
      after: { count: 5, unit: 'working-days' },
    });
    const facts = { reportedAlready: [{ channel: 'oig', on: '2026-07-01' }] };
    expect(deadlineOf(handBack, { facts, now: '2026-07-02T12:00:00.000Z' })).toEqual({
      state: 'running',
      due: '2026-07-09',
      daysLeft: 7,
      warnings: [],
    });
  });

  it('takes the earlier day for 29 February and warns', () => {
    const claim = smallClock({ after: { count: 2, unit: 'years' } });
    expect(deadlineOf(claim, { facts: { incidentAt: on('2024-02-29') }, now: '2026-02-01T12:00:00.000Z' })).toEqual({
      state: 'running',
      due: '2026-02-28',
      daysLeft: 27,
      warnings: ['leap-day'],
    });
    expect(deadlineOf(claim, { facts: { incidentAt: on('2024-03-01') }, now: '2026-02-01T12:00:00.000Z' })?.due).toBe(
      '2026-03-01',
    );
  });

  it('takes the last day of a short month and warns', () => {
    const suit = smallClock({ anchor: { kind: 'named', name: 'ftcaDeniedOn' }, after: { count: 6, unit: 'months' } });
    expect(deadlineOf(suit, { dates: { ftcaDeniedOn: on('2026-08-31') } })).toEqual({
      state: 'running',
      due: '2027-02-28',
      daysLeft: 95,
      warnings: ['month-end'],
    });
  });

  it('reads days that the law does not qualify as it is told, and says which', () => {
    const decision = smallClock({ anchor: { kind: 'report', channel: 'grv' }, ...days(5), daysUnqualified: true });
    const facts = { reportedAlready: [{ channel: 'grv', on: '2026-07-01' }] };
    const now = '2026-07-01T12:00:00.000Z';
    expect([
      deadlineOf(decision, { facts, now }),
      deadlineOf(decision, { facts, now, unqualifiedDays: 'working' }),
    ]).toEqual([
      { state: 'running', due: '2026-07-06', daysLeft: 5, warnings: ['calendar-days-assumed'] },
      { state: 'running', due: '2026-07-09', daysLeft: 8, warnings: ['working-days-assumed'] },
    ]);
  });

  it('takes the day at the facility, not in Greenwich', () => {
    const letter = smallClock({ anchor: { kind: 'now' }, ...days(0) });
    const at = (timeZone: string) => deadlineOf(letter, { now: '2026-11-26T03:00:00.000Z', timeZone })?.due;
    expect(['America/Los_Angeles', 'Pacific/Guam'].map(at)).toEqual(['2026-11-25', '2026-11-26']);
  });

  it('counts from the first day of a month that was told, and says until when it may run', () => {
    expect(deadlineOf(smallClock(days(14)), { facts: { incidentAt: { kind: 'about', point: '2026-11' } } })).toEqual({
      state: 'running',
      due: '2026-11-15',
      latest: '2026-12-14',
      daysLeft: 0,
      warnings: ['date-uncertain', 'may-be-past'],
    });
  });

  it('works out the day from told hours', () => {
    expect(deadlineOf(smallClock(days(14)), { facts: { hoursSince: 30 } })?.due).toBe('2026-12-08');
  });
});

describe('deadlines', () => {
  const { after: _formula, ...withoutFormula } = smallClock({ id: 'look-up' });

  it('come with the most urgent first', () => {
    const clocks = [
      withoutFormula,
      smallClock({ id: 'years', after: { count: 2, unit: 'years' } }),
      smallClock({ id: 'waiting', anchor: { kind: 'segregated' } }),
      smallClock({ id: 'long-past', after: { count: 10, unit: 'hours' } }),
      smallClock({ id: 'just-past', after: { count: 29, unit: 'hours' } }),
      smallClock({ id: 'today', anchor: { kind: 'now' }, ...days(0) }),
      smallClock({ id: 'soon', after: { count: 31, unit: 'hours' } }),
    ];
    const found = deadlines({
      clocks,
      facts: { hoursSince: 30 },
      now: '2026-11-25T18:00:00Z',
      timeZone: 'America/Chicago',
    });
    expect(found.map(({ clock, state }) => [clock, state])).toEqual([
      ['soon', 'running'],
      ['today', 'running'],
      ['years', 'running'],
      ['just-past', 'past'],
      ['long-past', 'past'],
      ['waiting', 'unknown-anchor'],
      ['look-up', 'look-up'],
    ]);
  });

  it('show a clock that may concern the case only where it is told to, and only with an anchor', () => {
    const when = { fact: 'pattern', is: 'yes' } as const;
    const shown = (facts: object, alsoWhenUnknown?: true) =>
      deadlineOf(smallClock({ when, ...(alsoWhenUnknown ? { alsoWhenUnknown } : {}) }), { facts }) !== undefined;
    expect([
      shown({ hoursSince: 1, pattern: 'yes' }),
      shown({ hoursSince: 1, pattern: 'no' }, true),
      shown({ hoursSince: 1 }),
      shown({ hoursSince: 1 }, true),
      shown({}, true),
    ]).toEqual([true, false, false, true, false]);
  });

  it('hide a clock whose anchor must be known', () => {
    const clock = smallClock({ anchor: { kind: 'segregated' }, onlyOnceKnown: true });
    expect([deadlineOf(clock), deadlineOf(clock, { facts: { segregatedSince: on('2026-11-25') } })?.state]).toEqual([
      undefined,
      'running',
    ]);
  });

  it('refuse an instant or a time zone that does not exist', () => {
    expect(() => deadlineOf(smallClock(), { now: 'yesterday' })).toThrow('Not an instant');
    expect(() => deadlineOf(smallClock(days(1)), { facts: { hoursSince: 1 }, timeZone: 'Mars/Base' })).toThrow(
      RangeError,
    );
  });
});

describe('a clock that runs from each incident', () => {
  const anchor = { kind: 'incident', each: true } as const;
  const clock = { ...smallClock(), anchor, ...days(30), band: 'years' as const };
  const [old, recent] = [on('2026-10-01'), on('2026-11-20')];
  const found = (facts: Facts, each: readonly Clock[] = [clock]) =>
    deadlines({ clocks: each, facts, now: '2026-11-25T18:00:00.000Z', timeZone: 'America/Chicago' }).map(
      ({ incident, state, due }) => [incident?.number, incident?.of, state, due],
    );

  it('shows one for each, so that a later incident is not hidden by an earlier one that has run out', () => {
    expect(found({ incidentAt: recent, incidentsAt: [recent, old], hoursSince: 120 })).toEqual([
      [2, 2, 'running', '2026-12-20'],
      [1, 2, 'past', '2026-10-31'],
    ]);
  });

  it('is a single one where there is a single incident, or where the clock does not say each', () => {
    const latest = { ...clock, anchor: { kind: 'incident' } as const };
    const single = [[undefined, undefined, 'running', '2026-12-20']];
    expect([
      found({ incidentAt: recent }),
      found({ incidentAt: recent, incidentsAt: [recent, old] }, [latest]),
    ]).toEqual([single, single]);
  });
});
