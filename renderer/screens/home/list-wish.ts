import type { HomeRow } from '../../../src/bridge/calls/home-calls.ts';
import type { CaseState } from '../../../src/clocks/case-digest.ts';

/** What of the list is shown, and in which order. */
export type ListWish = {
  readonly state?: CaseState;
  readonly language?: string;
  readonly facility?: string;
  readonly urgent: boolean;
  readonly week: boolean;
  readonly sort: ListSort;
};
export const listSorts = ['changed', 'clock', 'name', 'facility'] as const;
export type ListSort = (typeof listSorts)[number];

export const everything: ListWish = { urgent: false, week: false, sort: 'changed' };

const day = 86_400_000;
/** A clock of days is urgent within this time; one of hours always. */
const urgentDays = 7;

/** Milliseconds until a clock runs out, at the end of its day where it is one of days. */
export const timeLeft = (due: string, now: number): number =>
  (due.length === 10 ? Date.parse(`${due}T00:00:00`) + day : Date.parse(due)) - now;

/** Whether something of the interview must be done soon. */
export const isUrgent = (row: HomeRow, now: number): boolean => (row.urgent ?? []).length > 0 || runsOut(row, now);

/** Whether its next clock runs out soon. */
export const runsOut = ({ next }: HomeRow, now: number): boolean =>
  next !== undefined && (('clock' in next && next.band === 'hours') || timeLeft(next.due, now) < urgentDays * day);

const isShown = (row: HomeRow, wish: ListWish, now: number): boolean =>
  (wish.state === undefined || row.state === wish.state) &&
  (wish.language === undefined || row.workerLanguage === wish.language || row.intervieweeLanguage === wish.language) &&
  (wish.facility === undefined || row.facility === wish.facility) &&
  (!wish.urgent || isUrgent(row, now)) &&
  (!wish.week || now - Date.parse(row.changedAt) < 7 * day);

function orderOf(sort: ListSort, language: string): (a: HomeRow, b: HomeRow) => number {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const lastChanged = (a: HomeRow, b: HomeRow) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0);
  const late = '9999';
  switch (sort) {
    case 'changed':
      return lastChanged;
    case 'name':
      return (a, b) => compare(a.codeName, b.codeName);
    case 'clock':
      return (a, b) => (a.next?.due ?? late).localeCompare(b.next?.due ?? late) || lastChanged(a, b);
    case 'facility':
      return (a, b) =>
        Number(a.facility === undefined) - Number(b.facility === undefined) ||
        compare(a.facility ?? '', b.facility ?? '') ||
        lastChanged(a, b);
  }
}

/** The rows that are wanted, in the order that is wanted. `now` is milliseconds since 1970; names sort as in `language`. */
export const showRows = (rows: readonly HomeRow[], wish: ListWish, now: number, language: string): readonly HomeRow[] =>
  rows.filter((row) => isShown(row, wish, now)).toSorted(orderOf(wish.sort, language));

/** Whether anything is left out. */
export const leavesOut = ({ state, language, facility, urgent, week }: ListWish): boolean =>
  state !== undefined || language !== undefined || facility !== undefined || urgent || week;

/** No list to choose from is longer: who wants another facility searches for it. */
const mostFacilities = 60;

/** Languages that occur, and the facilities that occur most, to choose from. */
export function choicesIn(rows: readonly HomeRow[]): {
  readonly languages: readonly string[];
  readonly facilities: readonly string[];
} {
  const languages = new Set(rows.flatMap((row) => [row.workerLanguage, row.intervieweeLanguage]));
  const times = new Map<string, number>();
  for (const { facility } of rows) if (facility !== undefined) times.set(facility, (times.get(facility) ?? 0) + 1);
  const often = [...times].sort(([, one], [, other]) => other - one).slice(0, mostFacilities);
  const { compare } = new Intl.Collator('en', { numeric: true });
  return { languages: [...languages].sort(compare), facilities: often.map(([name]) => name).sort(compare) };
}
