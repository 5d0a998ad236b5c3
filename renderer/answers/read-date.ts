import {
  type CalendarName,
  type DateSpan,
  type DayPart,
  faultOf,
  hasPointForm,
  type PartialDate,
} from '../../src/base/partial-date.ts';
import { toGregorian } from '../../src/base/told-date.ts';

/** How a date is told; the first five need at least a year. */
export const dateKinds = ['exact', 'about', 'before', 'after', 'between', 'words-only'] as const;
export type DateKind = (typeof dateKinds)[number];

/** A day, month or year as it stands in three fields; `month` is 1 to 12 or empty. */
export type PointFields = { readonly day: string; readonly month: string; readonly year: string };
/** Everything that can be entered about one date. */
export type DateFields = {
  /** Calendar whose numbers stand in the fields. */
  readonly calendar: CalendarName;
  readonly kind: DateKind;
  readonly from: PointFields;
  readonly to: PointFields;
  readonly time: string;
  readonly part: DayPart | '';
  readonly words: string;
};

export type DateFault =
  | 'year-missing'
  | 'month-missing'
  | 'no-such-day'
  | 'no-such-time'
  | 'ends-before-start'
  | 'outside-calendar';
export type ReadDate =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly fault: DateFault }
  | { readonly kind: 'date'; readonly date: PartialDate };

export const emptyPoint: PointFields = { day: '', month: '', year: '' };
export const emptyDate: DateFields = {
  calendar: 'gregorian',
  kind: 'exact',
  from: emptyPoint,
  to: emptyPoint,
  time: '',
  part: '',
  words: '',
};

const isEmpty = ({ day, month, year }: PointFields): boolean => (day + month + year).trim() === '';
const two = (text: string): string => text.trim().padStart(2, '0');

function pointOf({ day, month, year }: PointFields): { readonly point: string } | { readonly fault: DateFault } {
  if (year.trim() === '') return { fault: 'year-missing' };
  if (!/^\d{4}$/.test(year.trim())) return { fault: 'no-such-day' };
  if (month.trim() === '') return day.trim() === '' ? { point: year.trim() } : { fault: 'month-missing' };
  const point = `${year.trim()}-${two(month)}`;
  return { point: day.trim() === '' ? point : `${point}-${two(day)}` };
}

const faultNames: Readonly<Record<string, DateFault>> = {
  'no-such-time': 'no-such-time',
  'ends-before-start': 'ends-before-start',
};

function check(date: PartialDate): ReadDate {
  const fault = faultOf(date);
  if (fault === 'empty') return { kind: 'empty' };
  return fault ? { kind: 'fault', fault: faultNames[fault] ?? 'no-such-day' } : { kind: 'date', date };
}

/** Keeps what was told in another calendar beside the Gregorian days that it means. */
function inCalendar(told: DateSpan, calendar: CalendarName, beside: Partial<PartialDate>): ReadDate {
  if (calendar === 'gregorian') return check({ ...told, ...beside } as PartialDate);
  const points = told.kind === 'between' ? [told.from, told.to] : [told.point];
  const days = points.every(hasPointForm) ? toGregorian(calendar, told) : 'no-such-day';
  if (typeof days === 'string') return { kind: 'fault', fault: days };
  return check({ ...days, ...beside, calendar, told } as PartialDate);
}

/** Reads what was entered: nothing, a date as precise as it is known, or what is wrong with it. Nothing is completed. */
export function readDate(fields: DateFields): ReadDate {
  const time = fields.time.trim() === '' ? '' : fields.time.trim().padStart(5, '0');
  const beside = {
    ...(time === '' ? {} : { time }),
    ...(fields.part === '' ? {} : { part: fields.part }),
    ...(fields.words.trim() === '' ? {} : { words: fields.words.trim() }),
  };
  const untouched = isEmpty(fields.from) && (fields.kind !== 'between' || isEmpty(fields.to));
  if (fields.kind === 'words-only' || untouched) {
    if (beside.words !== undefined) return check({ kind: 'words-only', ...beside });
    return Object.keys(beside).length === 0 || fields.kind === 'words-only'
      ? { kind: 'empty' }
      : { kind: 'fault', fault: 'year-missing' };
  }
  const from = pointOf(fields.from);
  if ('fault' in from) return { kind: 'fault', fault: from.fault };
  if (fields.kind !== 'between') return inCalendar({ kind: fields.kind, point: from.point }, fields.calendar, beside);
  const to = pointOf(fields.to);
  return 'fault' in to
    ? { kind: 'fault', fault: to.fault }
    : inCalendar({ kind: 'between', from: from.point, to: to.point }, fields.calendar, beside);
}

function splitPoint(point: string): PointFields {
  const [year = '', month = '', day = ''] = point.split('-');
  return { year, month: month === '' ? '' : String(Number(month)), day: day === '' ? '' : String(Number(day)) };
}

/** The same in the other direction, for a date that is opened again. */
export function splitDate(date: PartialDate | undefined): DateFields {
  if (!date) return emptyDate;
  const beside = { time: date.time ?? '', part: date.part ?? '', words: date.words ?? '' } as const;
  if (date.kind === 'words-only') return { ...emptyDate, ...beside, kind: date.kind };
  const span = date.told ?? date;
  const calendar = date.told === undefined ? 'gregorian' : (date.calendar ?? 'gregorian');
  const [from, to] = span.kind === 'between' ? [span.from, span.to] : [span.point, ''];
  return { ...beside, calendar, kind: span.kind, from: splitPoint(from), to: splitPoint(to) };
}
