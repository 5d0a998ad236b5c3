import { addDays, type CalendarDay } from '../../base/calendar-day.ts';
import { daysOf, type PartialDate } from '../../base/partial-date.ts';
import type { Words } from '../../interview/answers.ts';
import type { FacilityType } from '../../interview/facts.ts';
import type { IncidentScene, PlainReading } from '../../interview/read-plain-facts.ts';
import type { PlaceLimit } from './document-texts.ts';

/** What is known of the place that a letter is about. */
export type Place = {
  readonly name?: Words;
  readonly town?: Words;
  readonly type?: FacilityType;
  readonly operator?: string;
};

/** What is known of the place that the letter is about: where the person is held, or an earlier facility. */
export function placeOf(reading: PlainReading, incidents: readonly IncidentScene[]): Place {
  const { plain } = reading;
  const earlier = incidents.find(({ plain: { place } }) => place === 'earlier-facility')?.plain;
  if (earlier) {
    return {
      ...(earlier.placeName === undefined ? {} : { name: earlier.placeName }),
      ...(earlier.placeFacilityType === undefined ? {} : { type: earlier.placeFacilityType }),
    };
  }
  return {
    ...(plain.facilityName === undefined ? {} : { name: plain.facilityName }),
    ...(plain.facilityTown === undefined ? {} : { town: plain.facilityTown }),
    ...(plain.facilityType === undefined ? {} : { type: plain.facilityType }),
    ...(plain.operator === undefined ? {} : { operator: plain.operator }),
  };
}

/** Whether a line stands for a place; what is not known of the place keeps a line that is not limited to others. */
export function standsFor({ types, notTypes, operators }: PlaceLimit, { type, operator }: Place): boolean {
  if (type !== undefined && notTypes?.includes(type)) return false;
  if (types !== undefined && (type === undefined || !types.includes(type))) return false;
  return operators === undefined || operators.some((one) => one === operator);
}

/** The incidents that one letter is about: those where the person is held, or all those at an earlier facility. */
export function incidentsOf(all: readonly IncidentScene[]) {
  const inside = all.filter(({ plain: { place } }) => place === undefined || place === 'here');
  const chosen = inside.length > 0 ? inside : all.filter(({ plain: { place } }) => place === 'earlier-facility');
  return { chosen, elsewhere: all.length - chosen.length };
}

/** A day, and a time of it where it was told. */
export type Moment = { readonly day: CalendarDay; readonly time?: string };

/** A stretch of time; an end that is open is absent. */
export type TimeWindow = { readonly from?: Moment; readonly to?: Moment };

/** From one day before the earliest to one day after the latest that a date allows; to the hour where it was told. */
export function windowOf(date: PartialDate): TimeWindow {
  const { first, last } = daysOf(date);
  const time = date.kind === 'exact' && date.point.length === 10 && date.time !== undefined ? { time: date.time } : {};
  return {
    ...(first === undefined ? {} : { from: { day: addDays(first, -1), ...time } }),
    ...(last === undefined ? {} : { to: { day: addDays(last, 1), ...time } }),
  };
}

/** The time to be covered for one incident: from the first time that it happened to the last; what goes on has no end yet. */
export function windowOfIncident({ incidentAt, firstAt, times }: IncidentScene['plain']): TimeWindow | undefined {
  const last = incidentAt === undefined ? undefined : windowOf(incidentAt);
  const first = firstAt === undefined ? last : windowOf(firstAt);
  const from = first?.from ?? last?.from;
  if (from === undefined) return undefined;
  const to = times === 'goes-on' ? undefined : last?.to;
  return { from, ...(to === undefined ? {} : { to }) };
}
