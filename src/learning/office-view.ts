import type { PublicRow, PublicTables } from './publish.ts';
import { officeSpans } from './spans.ts';
import type { CountedRow, Counts } from './tables.ts';

const shown = (rows: readonly CountedRow[]): readonly PublicRow[] =>
  rows.map(({ of, cases }) => ({ of, count: cases.length }));

/** Everything that was counted as the office itself may see it. */
export const officeTables = (counts: Counts): PublicTables => ({
  interviews: counts.interviews,
  reports: counts.reports,
  facility: shown(counts.facility),
  month: shown(officeSpans(counts.month)),
  channel: shown(counts.channel),
  answer: shown(counts.answer),
  outcome: shown(counts.outcome),
  language: shown(counts.language),
});
