import { describe, expect, it } from 'vitest';
import type { CaseStep } from '../../../src/clocks/case-step.ts';
import { type DueAt, dueOf, dueWhen } from '../../../src/follow-up/due-list.ts';

const at: DueAt = { now: '2026-11-25T18:00:00.000Z', today: '2026-11-25', week: '2026-12-02' };
const clocks = [
  { clock: 'over', band: 'hours', due: '2026-11-25T17:00:00.000Z' },
  { clock: 'soon', band: 'hours', due: '2026-11-25T19:00:00.000Z' },
  { clock: 'gone', band: 'days', due: '2026-11-24' },
  { clock: 'today', band: 'days', due: '2026-11-25' },
  { clock: 'far', band: 'weeks', due: '2027-01-25' },
] as const;
const steps: readonly CaseStep[] = [
  { step: 'check-in', due: '2026-11-10', after: 3 },
  { step: 'check-in', due: '2026-11-14', after: 7 },
  { step: 'ask-status', due: '2026-11-20', channel: 'oig' },
  { step: 'check-in', due: '2026-12-01', after: 14 },
];

describe('what is due', () => {
  it('leaves out clocks that ran out, keeps steps that are late, and asks once for all the times that passed', () => {
    const found = dueOf({ clocks, steps }, at);
    expect(
      found.map((item) => `${item.of === 'clock' ? item.clock : item.step} ${item.due} ${dueWhen(item, at)}`),
    ).toEqual([
      'check-in 2026-11-14 late',
      'ask-status 2026-11-20 late',
      'soon 2026-11-25T19:00:00.000Z today',
      'today 2026-11-25 today',
      'check-in 2026-12-01 week',
      'far 2027-01-25 later',
    ]);
  });
});
