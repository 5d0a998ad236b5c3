import type { CalendarDay } from '../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../base/partial-date.ts';
import { dayAt, instantsAt, type TimeZone } from '../base/zoned-time.ts';
import type { Facts } from '../interview/facts.ts';
import type { ClockAnchor, NamedDate } from './clock.ts';

/** A moment as milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

/** From when to when the anchor can lie; an end is absent where it is open. */
export type Span<Point> = { readonly first?: Point; readonly last?: Point };

/** What anchors are looked up in. `now` is a moment, `timeZone` that of the facility. */
export type AnchorGround = {
  readonly facts: Facts;
  readonly dates: Readonly<Partial<Record<NamedDate, PartialDate>>>;
  readonly now: Moment;
  readonly timeZone: TimeZone;
};

const hour = 3_600_000;

/** The moment of a clock time at the facility; of a time that exists twice the first. */
export const momentOf = (day: CalendarDay, time: string, timeZone: TimeZone): Moment =>
  instantsAt(day, time, timeZone)[0] as Moment;

/** The day that it is at the facility at a moment. */
export const dayOfMoment = (moment: Moment, timeZone: TimeZone): CalendarDay =>
  dayAt(new Date(moment).toISOString(), timeZone);

function reportOf(facts: Facts, { channel, last }: Extract<ClockAnchor, { kind: 'report' }>): PartialDate | undefined {
  const days = (facts.reportedAlready ?? [])
    .filter((report) => channel === undefined || report.channel === channel)
    .flatMap(({ on }) => (on === undefined ? [] : [on]));
  const point = days.toSorted().at(last ? -1 : 0);
  return point === undefined ? undefined : { kind: 'exact', point };
}

function dateOf(anchor: ClockAnchor, { facts, dates }: AnchorGround): PartialDate | undefined {
  switch (anchor.kind) {
    case 'incident':
      return facts.incidentAt;
    case 'segregated':
      return facts.segregatedSince;
    case 'report':
      return reportOf(facts, anchor);
    case 'named':
      return dates[anchor.name];
    case 'now':
      return undefined;
  }
}

const isToTheMinute = (date: PartialDate | undefined): boolean =>
  date?.kind === 'exact' && date.time !== undefined && date.point.length === 10;

/** Moments between which the anchor lies; `undefined` when nothing is known of it. */
export function momentsOf(anchor: ClockAnchor, ground: AnchorGround): Span<Moment> | undefined {
  const { facts, now, timeZone } = ground;
  if (anchor.kind === 'now') return { first: now, last: now };
  const date = dateOf(anchor, ground);
  if (anchor.kind === 'incident' && facts.hoursSince !== undefined && !isToTheMinute(date)) {
    const moment = now - facts.hoursSince * hour;
    return { first: moment, last: moment };
  }
  if (date === undefined) return undefined;
  const { first, last } = daysOf(date);
  if (first === undefined && last === undefined) return undefined;
  return {
    ...(first === undefined ? {} : { first: momentOf(first, date.time ?? '00:00', timeZone) }),
    ...(last === undefined ? {} : { last: momentOf(last, date.time ?? '23:59', timeZone) }),
  };
}

/** Days between which the anchor lies, at the facility; `undefined` when nothing is known of it. */
export function daysOfAnchor(anchor: ClockAnchor, ground: AnchorGround): Span<CalendarDay> | undefined {
  const { facts, now, timeZone } = ground;
  const today = dayOfMoment(now, timeZone);
  if (anchor.kind === 'now') return { first: today, last: today };
  const date = dateOf(anchor, ground);
  if (date !== undefined) {
    const { first, last } = daysOf(date);
    if (first !== undefined || last !== undefined) return daysOf(date);
  }
  if (anchor.kind !== 'incident' || facts.hoursSince === undefined) return undefined;
  const day = dayOfMoment(now - facts.hoursSince * hour, timeZone);
  return { first: day, last: day };
}
