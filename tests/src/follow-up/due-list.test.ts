import { describe, expect, it } from 'vitest';
import type { CaseStep } from '../../../src/clocks/case-step.ts';
import { aheadDays, type DueAt, dueFinder } from '../../../src/follow-up/due-list.ts';

/** Half past ten in the morning in Los Angeles. */
const at: DueAt = { now: '2026-11-25T18:30:00.000Z', today: '2026-11-25', dayEnds: '2026-11-26T08:00:00.000Z' };
const clocks = [
  { clock: 'over', band: 'hours', due: '2026-11-25T17:00:00.000Z' },
  { clock: 'tonight', band: 'hours', due: '2026-11-26T03:00:00.000Z' },
  { clock: 'gone', band: 'days', due: '2026-11-24' },
  { clock: 'today', band: 'days', due: '2026-11-25' },
  { clock: 'far', band: 'weeks', due: '2027-01-25' },
] as const;
const steps: readonly CaseStep[] = [
  { step: 'check-in', due: '2026-11-10', after: 3 },
  { step: 'check-in', due: '2026-11-14', after: 7 },
  { step: 'ask-status', due: '2026-11-20', channel: 'oig' },
  { step: 'check-in', due: '2026-12-02', after: 14 },
];

describe('what is due', () => {
  it('begins with hours, then what is late; leaves out clocks that ran out, and asks once for all the times that passed', () => {
    const found = dueFinder(at)({ clocks, steps });
    expect(found.map(({ item, when }) => `${'clock' in item ? item.clock : item.step} ${item.due} ${when}`)).toEqual([
      'tonight 2026-11-26T03:00:00.000Z hours',
      'check-in 2026-11-14 late',
      'ask-status 2026-11-20 late',
      'today 2026-11-25 today',
      'check-in 2026-12-02 week',
      'far 2027-01-25 later',
    ]);
  });

  it('looks ahead only so far where it is told to', () => {
    const far = dueFinder(at, aheadDays)({ clocks, steps }).map(({ item }) => item.due);
    expect(far).not.toContain('2027-01-25');
    expect(far).toContain('2026-12-02');
  });

  it.each([
    // A moment counts for the day that it is here, not in UTC.
    ['2026-11-25T18:29:00.000Z', 'late'],
    ['2026-11-26T08:00:00.000Z', 'today'],
    ['2026-11-26T08:00:01.000Z', 'week'],
    ['2026-11-24', 'late'],
    ['2026-11-25', 'today'],
    ['2026-11-26', 'week'],
    ['2026-12-02', 'week'],
    ['2026-12-03', 'later'],
  ] as const)('%s is %s', (due, when) => {
    const [found] = dueFinder(at)({ clocks: [], steps: [{ step: 'check-in', due }] });
    expect(found?.when).toBe(when);
  });
});
