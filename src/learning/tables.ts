import type { LanguageTag } from '../base/language-tag.ts';
import { type LearnedCase, type Outcome, outcomes, type Wait, waits } from './learned-case.ts';
import type { Span } from './spans.ts';

/** What a row counts; `others` gathers what is not shown by itself. */
export type RowOf =
  | { readonly kind: 'facility'; readonly name: string; readonly known: boolean }
  | ({ readonly kind: 'span' } & Span)
  | { readonly kind: 'channel'; readonly id: string }
  | { readonly kind: 'wait'; readonly wait: Wait }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'language'; readonly tag: LanguageTag }
  | { readonly kind: 'unknown' | 'others' };

/** A row with the place of its interview for everything that it counts: one person may stand behind several reports. */
export type CountedRow = { readonly of: RowOf; readonly cases: readonly number[] };

export const tableNames = ['facility', 'month', 'channel', 'answer', 'outcome', 'language'] as const;
export type TableName = (typeof tableNames)[number];

/** How many interviews stand behind what is counted. */
export const peopleIn = (cases: readonly number[]): number => new Set(cases).size;

const largestFirst = (a: CountedRow, b: CountedRow): number =>
  b.cases.length - a.cases.length || (JSON.stringify(a.of) < JSON.stringify(b.of) ? -1 : 1);

/** Groups by a key, the largest group first, and what has none last. */
function grouped<Item>(
  items: readonly (readonly [number, Item])[],
  keyOf: (item: Item) => string | undefined,
  rowOf: (item: Item) => RowOf,
): readonly CountedRow[] {
  const rows = new Map<string, { readonly of: RowOf; readonly cases: number[] }>();
  const unknown: number[] = [];
  for (const [index, item] of items) {
    const key = keyOf(item);
    const row = key === undefined ? undefined : rows.get(key);
    if (key === undefined) unknown.push(index);
    else if (row) row.cases.push(index);
    else rows.set(key, { of: rowOf(item), cases: [index] });
  }
  const sorted = [...rows.values()].sort(largestFirst);
  return unknown.length === 0 ? sorted : [...sorted, { of: { kind: 'unknown' }, cases: unknown }];
}

/** The interviews of each month, oldest first, and those whose month is not known last. */
export type MonthRow = { readonly month?: string; readonly cases: readonly number[] };

export type Counts = {
  readonly interviews: number;
  readonly reports: number;
  readonly facility: readonly CountedRow[];
  readonly month: readonly MonthRow[];
  readonly channel: readonly CountedRow[];
  readonly answer: readonly CountedRow[];
  readonly outcome: readonly CountedRow[];
  readonly language: readonly CountedRow[];
  /** Days until the first answer of those that came, in the middle. */
  readonly medianDays?: number;
};

function monthsOf(cases: readonly LearnedCase[]): readonly MonthRow[] {
  const rows = new Map<string | undefined, number[]>();
  for (const [index, { month }] of cases.entries()) {
    const row = rows.get(month);
    if (row) row.push(index);
    else rows.set(month, [index]);
  }
  return [...rows]
    .map(([month, own]) => ({ cases: own, ...(month === undefined ? {} : { month }) }))
    .sort((a, b) => ((a.month ?? '~') < (b.month ?? '~') ? -1 : 1));
}

function medianOf(days: readonly number[]): number | undefined {
  const sorted = days.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}

/** Counts everything that the office learns from its interviews; each interview counts once, each report of it once. */
export function countCases(cases: readonly LearnedCase[]): Counts {
  const indexed = cases.map((each, index) => [index, each] as const);
  const reports = indexed.flatMap(([index, { reports: own }]) => own.map((report) => [index, report] as const));
  const all = <Kind>(kinds: readonly Kind[], isIn: (report: LearnedCase['reports'][number], kind: Kind) => boolean) =>
    kinds.map((kind) => ({ kind, cases: reports.flatMap(([index, report]) => (isIn(report, kind) ? [index] : [])) }));
  const median = medianOf(reports.flatMap(([, { days }]) => (days === undefined ? [] : [days])));
  return {
    interviews: cases.length,
    reports: reports.length,
    facility: grouped(
      indexed,
      ({ facility }) => facility?.name,
      ({ facility }) => ({ kind: 'facility', name: facility?.name ?? '', known: facility?.known ?? false }),
    ),
    month: monthsOf(cases),
    channel: grouped(
      reports,
      ({ channel }) => channel,
      ({ channel }) => ({ kind: 'channel', id: channel }),
    ),
    answer: all(waits, ({ wait }, kind) => wait === kind).map(({ kind, cases: own }) => ({
      of: { kind: 'wait', wait: kind },
      cases: own,
    })),
    outcome: all(outcomes, ({ outcome }, kind) => outcome === kind).map(({ kind, cases: own }) => ({
      of: { kind: 'outcome', outcome: kind },
      cases: own,
    })),
    language: grouped(
      indexed,
      ({ language }) => language,
      ({ language }) => ({ kind: 'language', tag: language }),
    ),
    ...(median === undefined ? {} : { medianDays: median }),
  };
}
