import { type CalendarDay, dayNumber } from './calendar-day.ts';

/** Name of a time zone in the IANA database, such as `America/Chicago`. */
export type TimeZone = string;

const hour = 3_600_000;

/** A format is costly to make and never changes. */
const formats = new Map<TimeZone, Intl.DateTimeFormat>();

function formatFor(zone: TimeZone): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, made);
  return made;
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant; throws on a zone that does not exist. */
function offsetAt(instant: number, zone: TimeZone): number {
  const parts = formatFor(zone).formatToParts(instant);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  const clock = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return clock - Math.floor(instant / 1000) * 1000;
}

/** The calendar day that it is in a zone at an ISO instant. */
export function dayAt(instant: string, zone: TimeZone): CalendarDay {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError('Not an instant');
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

/** The time of day (`HH:MM`) that the clocks of a zone show at an ISO instant. */
export function timeAt(instant: string, zone: TimeZone): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new RangeError('Not an instant');
  return new Date(at + offsetAt(at, zone)).toISOString().slice(11, 16);
}

/**
 * The instants (milliseconds since 1970) at which the clocks of a zone show a day and a time `HH:MM`: one as a rule, two
 * when the hour is repeated, and for an hour that is skipped the one counted on from before the jump.
 */
export function instantsAt(day: CalendarDay, time: string, zone: TimeZone): readonly number[] {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const clock = dayNumber(day) * 24 * hour + hours * hour + minutes * 60_000;
  const offsets = [offsetAt(clock - 24 * hour, zone), offsetAt(clock + 24 * hour, zone)];
  const candidates = [...new Set(offsets)].map((offset) => clock - offset);
  const exact = candidates.filter((instant) => instant + offsetAt(instant, zone) === clock);
  return exact.length > 0 ? exact.toSorted((a, b) => a - b) : [Math.max(...candidates)];
}
