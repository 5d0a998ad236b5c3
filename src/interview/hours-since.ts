import { addDays, isCalendarDay } from '../base/calendar-day.ts';
import type { DayPart, PartialDate } from '../base/partial-date.ts';
import { instantsAt, type TimeZone } from '../base/zoned-time.ts';

/** How many hours can have passed, at least and at most, and what that was counted from. */
export type HourRange = {
  readonly least: number;
  readonly most: number;
  readonly from: 'clock-time' | 'day-part' | 'day';
};

/** The hours that a part of the day covers; a night that was told for a day can end on the next morning. */
const hoursOfPart: Readonly<
  Record<DayPart, { readonly start: string; readonly end: string; readonly nextDay?: true }>
> = {
  morning: { start: '05:00', end: '12:00' },
  afternoon: { start: '12:00', end: '18:00' },
  evening: { start: '17:00', end: '22:00' },
  night: { start: '20:00', end: '06:00', nextDay: true },
  'after-midnight': { start: '00:00', end: '06:00' },
};

/** Zones in which facilities lie, from the first clock to the last, for when the zone is not known (Guam left out). */
export const possibleZones: readonly TimeZone[] = ['America/Puerto_Rico', 'Pacific/Honolulu'];

const oneDecimal = (hours: number): number => Math.round(hours * 10) / 10;

/**
 * Hours between an incident and now (ISO instant), by the clocks of the place. Only a day that the person is sure of counts:
 * with a clock time it is nearly a point, with a part of the day a few hours wide, alone the whole day.
 */
export function hoursSince(incident: PartialDate, now: string, zones: readonly TimeZone[]): HourRange | undefined {
  if (incident.kind !== 'exact' || !isCalendarDay(incident.point)) return undefined;
  const day = incident.point;
  const { time, part } = incident;
  const span = part === undefined ? { start: '00:00', end: '00:00', nextDay: true } : hoursOfPart[part];
  const start = zones.flatMap((zone) => instantsAt(day, time ?? span.start, zone));
  const endDay = time === undefined && span.nextDay ? addDays(day, 1) : day;
  const end = zones.flatMap((zone) => instantsAt(endDay, time ?? span.end, zone));
  const at = Date.parse(now);
  const most = (at - Math.min(...start)) / 3_600_000;
  if (most < 0) return undefined;
  const least = Math.max(0, (at - Math.max(...end)) / 3_600_000);
  const from = time !== undefined ? 'clock-time' : part !== undefined ? 'day-part' : 'day';
  return { least: oneDecimal(least), most: oneDecimal(most), from };
}

/** The single figure for routing: the most hours that can have passed, when the range is at most twelve hours wide. */
export const figureOf = (range: HourRange | undefined): number | undefined =>
  range !== undefined && range.most - range.least <= 12 ? range.most : undefined;
