import type { Clock } from '../../../src/clocks/clock.ts';
import { type Deadline, type DeadlineInput, deadlines } from '../../../src/clocks/deadlines.ts';

/** A clock for tests of the engine, without law: it always concerns the case. */
export const smallClock = (more: Partial<Clock> = {}): Clock => ({
  id: 'small',
  title: 'Small',
  text: 'A small clock.',
  anchor: { kind: 'incident' },
  after: { count: 72, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: { all: [] },
  sources: ['source'],
  confidence: 'confirmed',
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
  ...more,
});

/** The one deadline of one clock, at noon UTC of 25 November 2026 in Chicago unless told otherwise. */
export function deadlineOf(clock: Clock, input: Partial<DeadlineInput> = {}): Partial<Deadline> | undefined {
  const [found] = deadlines({
    clocks: [clock],
    facts: {},
    now: '2026-11-25T18:00:00.000Z',
    timeZone: 'America/Chicago',
    ...input,
  });
  if (found === undefined) return undefined;
  const { state, due, dueThere, latest, hoursLeft, daysLeft, warnings } = found;
  return Object.fromEntries(
    Object.entries({ state, due, dueThere, latest, hoursLeft, daysLeft, warnings }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
