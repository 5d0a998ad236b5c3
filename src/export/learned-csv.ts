import { csvText } from '../base/csv.ts';
import type { LearnedSheet } from '../learning/sheet.ts';

/** The figures as rows for a spreadsheet: table, row, what is counted, how many; numbers without signs between their digits. */
export function learnedCsv({ title, facts, tables }: LearnedSheet): string {
  const [asOf, ...counts] = facts;
  return csvText([
    ...(asOf === undefined ? [] : [[title, asOf.label, '', asOf.said]]),
    ...counts.map(({ label, said }) => [title, label, '', said]),
    ...tables.flatMap(({ title: table, head, rows }) =>
      rows.map(({ label, count, said }) => [table, label, head[1], typeof count === 'number' ? String(count) : said]),
    ),
  ]);
}
