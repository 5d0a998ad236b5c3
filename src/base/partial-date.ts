import { addDays, type CalendarDay, dayNumber, isCalendarDay, lastDayOf } from './calendar-day.ts';

/** A day, a month or a year: `2024-03-15`, `2024-03`, `2024`. */
export type DatePoint = string;
/** Parts of the day as people tell them, when no clock time is known. */
export const dayParts = ['morning', 'afternoon', 'evening', 'night', 'after-midnight'] as const;
export type DayPart = (typeof dayParts)[number];
/** Calendars in which a date can be told; `islamic` is Umm al-Qura, `islamic-civil` the counted one that may be a day off. */
export const calendarNames = ['gregorian', 'persian', 'ethiopian', 'islamic', 'islamic-civil', 'nepali'] as const;
export type CalendarName = (typeof calendarNames)[number];
export type ToldCalendar = Exclude<CalendarName, 'gregorian'>;

/** How precisely a date is known, with points that are days, months or years of one calendar. */
export type DateSpan =
  | { readonly kind: 'exact' | 'about' | 'before' | 'after'; readonly point: DatePoint }
  | { readonly kind: 'between'; readonly from: DatePoint; readonly to: DatePoint };

/** When something happened, as precisely as the person knows it; never a moment, never silently 1 January. */
export type PartialDate = (DateSpan | { readonly kind: 'words-only' }) & {
  /** Clock time `HH:MM` at the place of the event. */
  readonly time?: string;
  readonly part?: DayPart;
  /** The words that the person used ("after the count", "before Ramadan"). */
  readonly words?: string;
  /** Calendar in which it was told; the points above are Gregorian in every case. */
  readonly calendar?: CalendarName;
  /** The same in the numbers of that calendar, as they were told. */
  readonly told?: DateSpan;
};

/** True for a day, month or year that exists. */
export function isDatePoint(text: string): boolean {
  if (/^\d{4}$/.test(text)) return Number(text) >= 1;
  if (/^\d{4}-\d{2}$/.test(text)) return isCalendarDay(`${text}-01`);
  return isCalendarDay(text);
}

/** True for a year, month or day by its form alone, in any calendar (the Ethiopian has thirteen months). */
export const hasPointForm = (text: string): boolean =>
  /^(?!0000)\d{4}(-(0[1-9]|1[0-3])(-(0[1-9]|[12]\d|3[0-2]))?)?$/.test(text);

/** First and last day that a point can mean. */
export function daysOfPoint(point: DatePoint): { readonly first: CalendarDay; readonly last: CalendarDay } {
  if (point.length === 4) return { first: `${point}-01-01`, last: `${point}-12-31` };
  if (point.length === 7) {
    const last = lastDayOf(Number(point.slice(0, 4)), Number(point.slice(5, 7)));
    return { first: `${point}-01`, last: `${point}-${String(last).padStart(2, '0')}` };
  }
  return { first: point, last: point };
}

/** Earliest and latest day that a partial date allows; an end is absent where it is open. */
export function daysOf(date: PartialDate): { readonly first?: CalendarDay; readonly last?: CalendarDay } {
  switch (date.kind) {
    case 'words-only':
      return {};
    case 'before':
      return { last: addDays(daysOfPoint(date.point).first, -1) };
    case 'after':
      return { first: addDays(daysOfPoint(date.point).last, 1) };
    case 'between':
      return { first: daysOfPoint(date.from).first, last: daysOfPoint(date.to).last };
    default:
      return daysOfPoint(date.point);
  }
}

/** The numbers of another calendar stand only where that calendar is named, and beside Gregorian points. */
function hasToldForm({ kind, calendar, told }: PartialDate): boolean {
  if (told === undefined) return true;
  if (calendar === undefined || calendar === 'gregorian' || kind === 'words-only') return false;
  return (told.kind === 'between' ? [told.from, told.to] : [told.point]).every(hasPointForm);
}

/** Why a partial date cannot be accepted; `undefined` when it can. */
export function faultOf(date: PartialDate): 'no-such-day' | 'no-such-time' | 'ends-before-start' | 'empty' | undefined {
  if (!hasToldForm(date)) return 'no-such-day';
  if (date.time !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(date.time)) return 'no-such-time';
  if (date.kind === 'words-only') return date.words?.trim() ? undefined : 'empty';
  const points = date.kind === 'between' ? [date.from, date.to] : [date.point];
  if (!points.every(isDatePoint)) return 'no-such-day';
  const { first, last } = daysOf(date);
  return first && last && dayNumber(first) > dayNumber(last) ? 'ends-before-start' : undefined;
}

/** Key for sorting: earliest possible day, then latest, dates told only in words last. */
export function sortKeyOf(date: PartialDate): string {
  const { first, last } = daysOf(date);
  return `${first ?? last ?? '9999-12-31'} ${last ?? first ?? '9999-12-31'} ${date.time ?? ''}`;
}
