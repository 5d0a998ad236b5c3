import { coarseSpans } from './spans.ts';
import { type CountedRow, type Counts, peopleIn, type RowOf, type TableName } from './tables.ts';

/** Fewer people than this are never counted in public; that there is nobody at all tells of nobody. */
export const least = 5;
/** So many rows of a table are shown by themselves. */
const most: Readonly<Record<'facility' | 'month' | 'channel' | 'language', number>> = {
  facility: 8,
  month: 12,
  channel: 8,
  language: 6,
};

/** A number that may be given away; `few`: one to four people; `withheld`: not shown, since others could be computed from it. */
export type PublicCount = number | 'few' | 'withheld';
export type PublicRow = { readonly of: RowOf; readonly count: PublicCount };
export type PublicTables = {
  readonly interviews: PublicCount;
  readonly reports: PublicCount;
} & Readonly<Record<TableName, readonly PublicRow[]>>;

const isFew = (people: number): boolean => people > 0 && people < least;
const publicCount = (cases: readonly number[]): PublicCount => (isFew(peopleIn(cases)) ? 'few' : cases.length);

/**
 * A table whose rows need not be known: what is too small, unknown or too much goes into one row of others, and if that row alone would
 * be too small, the smallest that could stand by itself goes with it. `mayStand` says which rows may be named at all.
 */
export function publishOpen(
  rows: readonly CountedRow[],
  mostRows: number,
  mayStand: (of: RowOf) => boolean = () => true,
): readonly PublicRow[] {
  const large = rows
    .filter(({ of, cases }) => peopleIn(cases) >= least && of.kind !== 'unknown' && mayStand(of))
    .toSorted((a, b) => peopleIn(b.cases) - peopleIn(a.cases))
    .slice(0, mostRows);
  const others = (): readonly number[] => rows.filter((row) => !large.includes(row)).flatMap(({ cases }) => cases);
  while (large.length > 0 && others().length > 0 && peopleIn(others()) < least) large.pop();
  const shown = rows.filter((row) => large.includes(row)).map(({ of, cases }) => ({ of, count: cases.length }));
  const rest = others();
  return rest.length === 0 ? shown : [...shown, { of: { kind: 'others' }, count: publicCount(rest) }];
}

/** True when a row marked as fewer than five could still be anything from one to four for a reader who adds everything up. */
function staysOpen(counts: readonly PublicCount[], real: readonly number[]): boolean {
  const few = counts.filter((count) => count === 'few').length;
  if (few === 0) return true;
  const withheld = counts.filter((count) => count === 'withheld').length;
  const hidden = real.reduce((sum, count, index) => (typeof counts[index] === 'number' ? sum : sum + count), 0);
  const others = few - 1;
  const highest = hidden - others - withheld * least;
  const lowest = withheld > 0 ? 1 : hidden - others * (least - 1);
  return highest >= least - 1 && lowest <= 1;
}

/**
 * A table whose rows are known beforehand: too small ones are marked, and others withheld until none of the marked ones can be computed
 * from the sum. Where that cannot be reached no row is shown. A row that another table shows too is never used as cover.
 */
export function publishFixed(
  rows: readonly CountedRow[],
  isShared: (of: RowOf) => boolean = () => false,
): readonly PublicRow[] {
  const real = rows.map(({ cases }) => cases.length);
  const counts = rows.map(({ cases }) => publicCount(cases));
  const out = (shown: readonly PublicCount[]): readonly PublicRow[] =>
    rows.map(({ of }, index) => ({ of, count: shown[index] ?? 'withheld' }));
  if (isFew(peopleIn(rows.flatMap(({ cases }) => cases)))) return out(counts.map(() => 'few'));
  while (!staysOpen(counts, real)) {
    const covers = rows.flatMap(({ of }, index) =>
      typeof counts[index] === 'number' && real[index] !== 0 && !isShared(of) ? [index] : [],
    );
    const [smallest] = covers.sort((a, b) => (real[a] ?? 0) - (real[b] ?? 0));
    if (smallest === undefined) return out(counts.map(() => 'withheld'));
    counts[smallest] = 'withheld';
  }
  return out(counts);
}

/** What is not answered stands in two tables of reports with the same number. */
const isUnanswered = (of: RowOf): boolean =>
  (of.kind === 'wait' && of.wait === 'none') || (of.kind === 'outcome' && of.outcome === 'filed');

/** Everything that was counted as it may be given away: no row stands for fewer than five people, nor can be computed from others. */
export function publishCounts(counts: Counts): PublicTables {
  const everybody = counts.language.flatMap(({ cases }) => cases);
  return {
    interviews: publicCount(everybody),
    reports: publicCount(counts.channel.flatMap(({ cases }) => cases)),
    facility: publishOpen(counts.facility, most.facility, (of) => of.kind === 'facility' && of.known),
    month: publishOpen(coarseSpans(counts.month, least, most.month), most.month),
    channel: publishOpen(counts.channel, most.channel),
    answer: publishFixed(counts.answer, isUnanswered),
    outcome: publishFixed(counts.outcome, isUnanswered),
    language: publishOpen(counts.language, most.language),
  };
}
