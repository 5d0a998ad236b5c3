import { describe, expect, it } from 'vitest';
import { coarseSpans, officeSpans } from '../../../src/learning/spans.ts';
import type { CountedRow, MonthRow } from '../../../src/learning/tables.ts';

let person = 0;
const rowsOf = (counts: Readonly<Record<string, number>>): readonly MonthRow[] =>
  Object.entries(counts).map(([month, count]) => ({
    ...(month !== 'unknown' && { month }),
    cases: Array.from({ length: count }, () => person++),
  }));
const said = (rows: readonly CountedRow[]): string =>
  rows
    .map(({ of, cases }) => {
      if (of.kind !== 'span') return `${of.kind} ${cases.length}`;
      return `${of.from === of.to ? of.from : `${of.from}..${of.to}`} ${cases.length}`;
    })
    .join(', ');

describe('months as they may be given away', () => {
  it.each([
    ['stay where each is large enough', { '2025-01': 5, '2025-03': 6 }, '2025-01 5, 2025-03 6'],
    ['become quarters', { '2025-01': 3, '2025-02': 2, '2025-05': 9 }, '2025-01..2025-03 5, 2025-04..2025-06 9'],
    ['become years', { '2025-01': 3, '2025-05': 9 }, '2025 12'],
    ['small years go together', { '2023-01': 2, '2024-04': 3, '2025-05': 9 }, '2023..2024 5, 2025-05 9'],
    ['a small last year goes with the one before', { '2024-04': 8, '2025-05': 2 }, '2024..2025 10'],
    ['are few where all are', { '2024-04': 2 }, '2024 2'],
    ['keep what is not known apart', { '2025-05': 9, unknown: 7 }, '2025-05 9, unknown 7'],
  ])('%s', (_name, counts, expected) => {
    expect(said(coarseSpans(rowsOf(counts), 5, 14))).toBe(expected);
  });

  it('are no more than fit, the oldest the coarsest', () => {
    const months = ['01', '02', '03', '04', '05'].map((month) => [`2023-${month}`, 5]);
    const more = months.map(([month, count]) => [String(month).replace('2023', '2024'), count]);
    const old = Array.from({ length: 4 }, (_, year) => [`200${year}-01`, 6]);
    const rows = rowsOf(Object.fromEntries([...old, ...months, ...more]));
    expect(said(coarseSpans(rows, 5, 10))).toBe(
      '2000 6, 2001 6, 2002 6, 2003 6, 2023 25, 2024-01 5, 2024-02 5, 2024-03 5, 2024-04 5, 2024-05 5',
    );
    expect(said(coarseSpans(rows, 5, 3))).toBe('2000..2003 24, 2023 25, 2024 25');
  });
});

describe('months as the office sees them', () => {
  it('are the last twelve, also the empty ones, and what was before', () => {
    const rows = rowsOf({ '2023-02': 1, '2024-01': 2, '2024-02': 1, '2024-04': 3, '2025-02': 1, unknown: 2 });
    expect(said(officeSpans(rows))).toBe(
      [
        '2023 1, 2024-01..2024-02 3, 2024-03 0, 2024-04 3, 2024-05 0, 2024-06 0, 2024-07 0, 2024-08 0, 2024-09 0',
        '2024-10 0, 2024-11 0, 2024-12 0, 2025-01 0, 2025-02 1, unknown 2',
      ].join(', '),
    );
    expect(said(officeSpans(rowsOf({ '2025-02': 1, '2025-03': 2 })))).toBe('2025-02 1, 2025-03 2');
    expect(officeSpans([])).toEqual([]);
  });
});
