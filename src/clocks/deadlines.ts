import { type CalendarDay, dayNumber } from '../base/calendar-day.ts';
import { type PartialDate, sortKeyOf } from '../base/partial-date.ts';
import { dayAt, timeAt } from '../base/zoned-time.ts';
import type { Confidence } from '../channels/channel.ts';
import type { Facts } from '../interview/facts.ts';
import { judgeFacts } from '../routing/judge.ts';
import { type AnchorGround, dayOfMoment, daysOfAnchor, momentOf, momentsOf, type Span } from './anchor.ts';
import type { Band, Clock, ClockAnchor, ClockUnit, NamedDate } from './clock.ts';
import { type ClockWarning, countOn } from './count-on.ts';

/** One clock that runs, has run out, waits for its anchor, or must be looked up for the state. */
export type Deadline = {
  readonly clock: string;
  readonly title: string;
  readonly text: string;
  readonly band: Band;
  readonly kind: Clock['kind'];
  readonly state: 'running' | 'past' | 'unknown-anchor' | 'look-up';
  /** An instant in UTC for a clock of hours, otherwise a day at the facility; counted from the earliest possible anchor. */
  readonly due?: string;
  /** Day and time at the facility, for a clock of hours. */
  readonly dueThere?: { readonly day: CalendarDay; readonly time: string };
  /** The same, counted from the latest possible anchor, where it differs. */
  readonly latest?: string;
  /** Whole hours left (negative when past), for a clock of hours. */
  readonly hoursLeft?: number;
  /** Days left (negative when past), for every other clock. */
  readonly daysLeft?: number;
  readonly anchor: ClockAnchor;
  /** Where the clock runs from each of several incidents: which one, counted from the earliest, and the day told for it. */
  readonly incident?: { readonly number: number; readonly of: number; readonly at: PartialDate };
  readonly warnings: readonly ClockWarning[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

/** What deadlines are worked out from. `now` is an ISO instant, `timeZone` the IANA name of the zone of the facility. */
export type DeadlineInput = {
  readonly clocks: readonly Clock[];
  readonly facts: Facts;
  readonly now: string;
  readonly timeZone: string;
  /** Days beside the facts, such as when an appeal was filed. */
  readonly dates?: Readonly<Partial<Record<NamedDate, PartialDate>>>;
  /** How to read "days" where the law does not say which; calendar days unless told otherwise. */
  readonly unqualifiedDays?: 'calendar' | 'working';
};

type Reckoning = Pick<Deadline, 'state' | 'due' | 'dueThere' | 'latest' | 'hoursLeft' | 'daysLeft' | 'warnings'>;
const hour = 3_600_000;

/** Whether the time is over for certain, perhaps, or not. */
function stateOf<Point extends number | string>(due: Span<Point>, now: Point): Pick<Reckoning, 'state' | 'warnings'> {
  const uncertain: ClockWarning[] = due.first === due.last ? [] : ['date-uncertain'];
  if (due.last !== undefined && now > due.last) return { state: 'past', warnings: uncertain };
  if (due.first === undefined) return { state: 'unknown-anchor', warnings: uncertain };
  return { state: 'running', warnings: now > due.first ? [...uncertain, 'may-be-past'] : uncertain };
}

/** What is left until the earliest due point, or how long the latest is past; never negative while it may still run. */
function left(due: Span<number>, now: number, state: Deadline['state']): number | undefined {
  if (state === 'past') return (due.last as number) - now;
  return due.first === undefined ? undefined : Math.max(0, due.first - now);
}

function reckonHours(count: number, anchor: ClockAnchor, ground: AnchorGround): Reckoning {
  const span = momentsOf(anchor, ground);
  if (span === undefined) return { state: 'unknown-anchor', warnings: [] };
  const due = {
    ...(span.first === undefined ? {} : { first: span.first + count * hour }),
    ...(span.last === undefined ? {} : { last: span.last + count * hour }),
  };
  const { state, warnings } = stateOf(due, ground.now);
  const rest = left(due, ground.now, state);
  const iso = (moment: number): string => new Date(moment).toISOString();
  const there = (moment: number) => ({
    day: dayAt(iso(moment), ground.timeZone),
    time: timeAt(iso(moment), ground.timeZone),
  });
  return {
    state,
    warnings,
    ...(due.first === undefined ? {} : { due: iso(due.first), dueThere: there(due.first) }),
    ...(due.last === undefined || due.last === due.first ? {} : { latest: iso(due.last) }),
    ...(rest === undefined ? {} : { hoursLeft: Math.floor(rest / hour) }),
  };
}

function reckonDays(
  count: number,
  unit: Exclude<ClockUnit, 'hours'>,
  anchor: ClockAnchor,
  ground: AnchorGround,
): Reckoning {
  const span = daysOfAnchor(anchor, ground);
  if (span === undefined) return { state: 'unknown-anchor', warnings: [] };
  const first = span.first === undefined ? undefined : countOn(span.first, count, unit);
  const last = span.last === undefined ? undefined : countOn(span.last, count, unit);
  const due = { ...(first && { first: first.day }), ...(last && { last: last.day }) };
  const today = dayOfMoment(ground.now, ground.timeZone);
  const { state, warnings } = stateOf<string>(due, today);
  const numbers = { ...(first && { first: dayNumber(first.day) }), ...(last && { last: dayNumber(last.day) }) };
  const rest = left(numbers, dayNumber(today), state);
  return {
    state,
    warnings: [...new Set([...warnings, ...(first?.warnings ?? []), ...(last?.warnings ?? [])])],
    ...(first === undefined ? {} : { due: first.day }),
    ...(last === undefined || last.day === first?.day ? {} : { latest: last.day }),
    ...(rest === undefined ? {} : { daysLeft: rest }),
  };
}

function reckon(clock: Clock, ground: AnchorGround, days: 'calendar' | 'working'): Reckoning {
  if (clock.after === undefined) return { state: 'look-up', warnings: [] };
  const { count, unit } = clock.after;
  if (unit === 'hours') return reckonHours(count, clock.anchor, ground);
  if (!clock.daysUnqualified) return reckonDays(count, unit, clock.anchor, ground);
  const found = reckonDays(count, `${days}-days`, clock.anchor, ground);
  return { ...found, warnings: [...found.warnings, `${days}-days-assumed`] };
}

type Run = Pick<Deadline, 'incident'> & { readonly ground: AnchorGround };

/** From which incidents a clock runs: the latest, or each one by itself. */
function runsOf({ anchor, after }: Clock, ground: AnchorGround): readonly Run[] {
  const { incidentsAt = [] } = ground.facts;
  if (anchor.kind !== 'incident' || !anchor.each || after === undefined || incidentsAt.length < 2) return [{ ground }];
  const { hoursSince: _, ...facts } = ground.facts;
  return incidentsAt
    .toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1))
    .map((at, index) => ({
      incident: { number: index + 1, of: incidentsAt.length, at },
      ground: { ...ground, facts: { ...facts, incidentAt: at } },
    }));
}

const stateOrder: readonly Deadline['state'][] = ['running', 'past', 'unknown-anchor', 'look-up'];

/** Moment by which deadlines are sorted: the end of the due day, or the instant itself. */
function urgency({ due, latest }: Deadline, timeZone: string): number {
  const point = due ?? latest;
  if (point === undefined) return Number.POSITIVE_INFINITY;
  return point.length === 10 ? momentOf(point, '23:59', timeZone) : Date.parse(point);
}

function moreUrgent(a: Deadline, b: Deadline, timeZone: string): number {
  const byState = stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state);
  if (byState !== 0) return byState;
  const [first, second] = [urgency(a, timeZone), urgency(b, timeZone)];
  if (first === second) return 0;
  return a.state === 'past' ? second - first : first - second;
}

/**
 * Every clock that concerns these facts, the most urgent first: those that run, by what is left; then those that ran out, the
 * latest first; then those whose anchor is not known, and those to be looked up. Estimates, to be confirmed with counsel.
 */
export function deadlines(input: DeadlineInput): readonly Deadline[] {
  const { clocks, facts, timeZone, unqualifiedDays = 'calendar' } = input;
  const now = Date.parse(input.now);
  if (Number.isNaN(now)) throw new RangeError('Not an instant');
  const ground: AnchorGround = { facts, dates: input.dates ?? {}, now, timeZone };
  const found = clocks.flatMap((clock): readonly Deadline[] => {
    const concerns = judgeFacts(clock.when, facts);
    if (concerns === 'no' || (concerns === 'unknown' && !clock.alsoWhenUnknown)) return [];
    const { id, title, text, band, kind, anchor, sources, confidence } = clock;
    return runsOf(clock, ground).flatMap(({ ground: own, ...run }) => {
      const reckoning = reckon(clock, own, unqualifiedDays);
      if (reckoning.state === 'unknown-anchor' && (concerns === 'unknown' || clock.onlyOnceKnown)) return [];
      return [{ clock: id, title, text, band, kind, anchor, sources, confidence, ...run, ...reckoning }];
    });
  });
  return found.toSorted((a, b) => moreUrgent(a, b, timeZone));
}
