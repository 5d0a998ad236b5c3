import { type CalendarDay, dayNumber } from '../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../base/partial-date.ts';
import type { Facts } from '../interview/facts.ts';
import type { PlainFacts } from '../interview/plain-facts.ts';
import type { Deadline } from './deadlines.ts';
import { type UrgencyKind, urgencyKinds } from './urgency.ts';

/** Something that must be seen at once. */
export type Urgency = {
  readonly kind: UrgencyKind;
  /** For `hours`: the clocks that run, the shortest first, and the whole hours left on it. */
  readonly clocks?: readonly string[];
  readonly hoursLeft?: number;
  /** For `removal`: days until the earliest day that it can be, 0 for today or overdue. */
  readonly daysLeft?: number;
};

/** A removal within this many days is shown as near. */
const nearDays = 30;

function daysUntil(date: PartialDate | undefined, today: CalendarDay | undefined): number | undefined {
  if (date === undefined || today === undefined) return undefined;
  const { first, last } = daysOf(date);
  if (last !== undefined && last < today) return undefined;
  // A day that was told only as "before" or in words may be any day from now.
  return first === undefined ? 0 : Math.max(0, dayNumber(first) - dayNumber(today));
}

function removalIn(removalOn: PartialDate | undefined, today: CalendarDay | undefined): readonly Urgency[] {
  const daysLeft = daysUntil(removalOn, today);
  return daysLeft === undefined || daysLeft > nearDays ? [] : [{ kind: 'removal', daysLeft }];
}

function hoursIn(deadlines: readonly Deadline[]): readonly Urgency[] {
  const running = deadlines
    .filter(({ state, band, kind }) => state === 'running' && band === 'hours' && kind === 'chance')
    .flatMap(({ clock, hoursLeft }) => (hoursLeft === undefined ? [] : [{ clock, hoursLeft }]))
    .toSorted((a, b) => a.hoursLeft - b.hoursLeft);
  const [first] = running;
  return first === undefined
    ? []
    : [{ kind: 'hours', hoursLeft: first.hoursLeft, clocks: running.map(({ clock }) => clock) }];
}

/**
 * What must be seen at once, the most urgent first: danger now, thoughts of suicide, a doctor today, hours for medicine or an
 * examination, a removal within thirty days, somebody younger than 18. `plain` is what the answers say in plain words.
 */
export function urgencies(
  facts: Pick<Facts, 'today' | 'dangerNow' | 'survivorAge'>,
  deadlines: readonly Deadline[],
  plain: Pick<PlainFacts, 'selfHarm' | 'medicalNow' | 'removalOn'>,
): readonly Urgency[] {
  const found: readonly Urgency[] = [
    ...(facts.dangerNow === 'yes' ? [{ kind: 'danger' } as const] : []),
    ...(plain.selfHarm === 'yes' ? [{ kind: 'self-harm' } as const] : []),
    ...(plain.medicalNow === 'yes' ? [{ kind: 'medical' } as const] : []),
    ...hoursIn(deadlines),
    ...removalIn(plain.removalOn, facts.today),
    ...(facts.survivorAge !== undefined && facts.survivorAge < 18 ? [{ kind: 'minor' } as const] : []),
  ];
  return found.toSorted((a, b) => urgencyKinds.indexOf(a.kind) - urgencyKinds.indexOf(b.kind));
}
