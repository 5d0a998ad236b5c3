import { assertNever } from '../base/assert-never.ts';
import type { CalendarName, DatePoint, DayPart, PartialDate } from '../base/partial-date.ts';

/** Words for dates in the language of a packet; slots are `{{name}}`. */
export type DateWords = {
  /** January to December. */
  readonly months: readonly string[];
  /** `{{month}}`, `{{day}}`, `{{year}}`. */
  readonly day: string;
  /** `{{month}}`, `{{year}}`. */
  readonly month: string;
  /** `{{date}}` in each; `{{from}}` and `{{to}}` in `between`. */
  readonly kinds: Readonly<Record<'exact' | 'about' | 'before' | 'after' | 'between', string>>;
  readonly parts: Readonly<Record<DayPart, string>>;
  /** `{{time}}`. */
  readonly time: string;
  /** `{{words}}`: nothing but words is known. */
  readonly wordsOnly: string;
  /** `{{words}}`: words beside a date. */
  readonly wordsBeside: string;
  /** `{{calendar}}`: a date that was told in another calendar. */
  readonly toldIn: string;
  /** `{{told}}`, `{{calendar}}`: the same with its numbers there, year first. */
  readonly toldAs: string;
  readonly calendars: Readonly<Record<CalendarName, string>>;
};

/** Puts values into `{{slots}}` in one pass; a value is never read as a slot. */
export const fillSlots = (text: string, slots: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => slots[name] ?? whole);

/** A day, month or year in words: Gregorian, Latin digits. */
export function printPoint(point: DatePoint, words: DateWords): string {
  const [year = '', month, day] = point.split('-');
  const slots = {
    year: String(Number(year)),
    month: month ? (words.months[Number(month) - 1] ?? month) : '',
    day: day ? String(Number(day)) : '',
  };
  if (day) return fillSlots(words.day, slots);
  return month ? fillSlots(words.month, slots) : slots.year;
}

function printPoints(date: Exclude<PartialDate, { kind: 'words-only' }>, words: DateWords): string {
  switch (date.kind) {
    case 'exact':
    case 'about':
    case 'before':
    case 'after':
      return fillSlots(words.kinds[date.kind], { date: printPoint(date.point, words) });
    case 'between':
      return fillSlots(words.kinds.between, {
        from: printPoint(date.from, words),
        to: printPoint(date.to, words),
      });
    default:
      return assertNever(date);
  }
}

/** The calendar in which a date was told, with its numbers there where they were told; empty for the Gregorian. */
function printCalendar({ calendar, told }: PartialDate, words: DateWords): string {
  if (calendar === undefined || calendar === 'gregorian') return '';
  const name = words.calendars[calendar];
  if (told === undefined) return ` ${fillSlots(words.toldIn, { calendar: name })}`;
  const numbers =
    told.kind === 'between'
      ? fillSlots(words.kinds.between, { from: told.from, to: told.to })
      : fillSlots(words.kinds[told.kind], { date: told.point });
  return ` ${fillSlots(words.toldAs, { told: numbers, calendar: name })}`;
}

/** A partial date as it was told, cut where the person's own words stand, because they may be in another language. */
export function printDateParts(
  date: PartialDate,
  words: DateWords,
): { readonly before: string; readonly told: string; readonly after: string } {
  const told = date.words?.trim() ?? '';
  const points = date.kind === 'words-only' ? '' : printPoints(date, words);
  const details = [
    date.time === undefined ? '' : fillSlots(words.time, { time: date.time }),
    date.part === undefined ? '' : words.parts[date.part],
  ].filter((detail) => detail !== '');
  const plain = [points, ...details].filter((piece) => piece !== '').join(', ');
  const calendar = printCalendar(date, words);
  if (told === '') return { before: plain + calendar, told: '', after: '' };
  const [open = '', close = ''] = (date.kind === 'words-only' ? words.wordsOnly : words.wordsBeside).split('{{words}}');
  if (date.kind === 'words-only') {
    const rest = details.length === 0 ? '' : `, ${details.join(', ')}`;
    return { before: open, told, after: close + rest + calendar };
  }
  return { before: plain + open, told, after: close + calendar };
}

/** A partial date in one line of text: *about March 2024, at night*; *before Ramadan (as told)*. */
export function printDate(date: PartialDate, words: DateWords): string {
  const { before, told, after } = printDateParts(date, words);
  return before + told + after;
}
