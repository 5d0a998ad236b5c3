import { addDays, type CalendarDay, dayNumber, isCalendarDay } from '../base/calendar-day.ts';
import type { TimeZone } from '../base/zoned-time.ts';
import { dayOfMoment, momentOf } from '../clocks/anchor.ts';
import type { Facts } from '../interview/facts.ts';
import { type FollowUp, isReport } from '../interview/filings.ts';
import type { RetaliationPlain } from '../interview/plain-facts.ts';

/** Days for which treatment must be watched after a report, at the least (6 CFR 115.67). */
export const watchedDays = 90;
/** Days after a report on which to ask the person again; the first is 72 hours. Practice, not law. */
export const checkInDays = [3, 7, 14, 30, 60, 90] as const;
export type CheckInDay = (typeof checkInDays)[number];

/** One time to ask the person again. */
export type CheckInMark = {
  readonly after: CheckInDay;
  /** Day of the report that it is counted from. */
  readonly report: CalendarDay;
  /** Calendar day at the facility. */
  readonly day: CalendarDay;
  /** Instant of the 72 hours, where the clock time of the report is known. */
  readonly instant?: string;
};
/** The watch that the last report began. */
export type Watch = {
  readonly from: CalendarDay;
  /** Last day of the 90. */
  readonly until: CalendarDay;
  readonly marks: readonly CheckInMark[];
};

type Report = { readonly day: CalendarDay; readonly time?: string };

/** Days on which a report was made, with the clock time where it is known. */
function reportsOf(facts: Pick<Facts, 'reportedAlready'>, { filings }: FollowUp): readonly Report[] {
  const days = new Set((facts.reportedAlready ?? []).flatMap(({ on }) => on ?? []));
  return [...days].toSorted().map((day) => {
    const time = filings.find((each) => isReport(each) && each.on === day && each.time !== undefined)?.time;
    return { day, ...(time === undefined ? {} : { time }) };
  });
}

const hours72 = 72 * 3_600_000;

function marksOf({ day: report, time }: Report, zone: TimeZone): readonly CheckInMark[] {
  return checkInDays.map((after) => {
    if (after !== 3 || time === undefined) return { after, report, day: addDays(report, after) };
    // Hours run on through the night in which the clocks are changed.
    const moment = momentOf(report, time, zone) + hours72;
    return { after, report, day: dayOfMoment(moment, zone), instant: new Date(moment).toISOString() };
  });
}

/**
 * The watch for retaliation: each report begins it anew, and of an earlier report only those times stay that lie before the next one.
 * `undefined` when no report has an exact day. `zone` is that of the facility.
 */
export function watchOf(facts: Pick<Facts, 'reportedAlready'>, followUp: FollowUp, zone: TimeZone): Watch | undefined {
  const reports = reportsOf(facts, followUp);
  const last = reports.at(-1);
  if (last === undefined) return undefined;
  const marks = reports.flatMap((report, index) => {
    const next = reports[index + 1]?.day;
    return marksOf(report, zone).filter(({ day }) => next === undefined || day < next);
  });
  return { from: last.day, until: addDays(last.day, watchedDays), marks };
}

/** Marks that no asking has answered yet: asking on a day answers for every mark until then. */
export function openMarks({ marks }: Watch, { checkIns }: FollowUp): readonly CheckInMark[] {
  const last = checkIns.findLast(({ result }) => result !== 'not-reached')?.on;
  return last === undefined ? marks : marks.filter(({ day }) => day > last);
}

/** Whole days between an act and the last report before it; `undefined` where a day is not known or no report came before. */
export function daysAfterReport(
  { on }: Pick<RetaliationPlain, 'on'>,
  { reportedAlready = [] }: Pick<Facts, 'reportedAlready'>,
): number | undefined {
  if (on?.kind !== 'exact' || !isCalendarDay(on.point)) return undefined;
  const day = on.point;
  const before = reportedAlready.flatMap((report) => (report.on !== undefined && report.on <= day ? [report.on] : []));
  const last = before.toSorted().at(-1);
  return last === undefined ? undefined : dayNumber(day) - dayNumber(last);
}

/** Whole days since the report that began the watch. */
export const watchDay = ({ from }: Pick<Watch, 'from'>, today: CalendarDay): number =>
  dayNumber(today) - dayNumber(from);
