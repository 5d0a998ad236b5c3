import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublicCount, publishFixed, publishOpen } from '../../../src/learning/publish.ts';
import type { CountedRow, RowOf } from '../../../src/learning/tables.ts';

/** Rows with one person behind each count, nobody in two of them. */
function rowsOf(counts: readonly number[], of: (index: number) => RowOf): readonly CountedRow[] {
  let person = 0;
  return counts.map((count, index) => ({ of: of(index), cases: Array.from({ length: count }, () => person++) }));
}
const language = (index: number): RowOf => ({ kind: 'language', tag: `l${index}` });
const said = (rows: readonly { readonly of: RowOf; readonly count: PublicCount }[]): string =>
  rows.map(({ of, count }) => `${of.kind === 'language' ? of.tag : of.kind} ${count}`).join(', ');

describe('a table whose rows need not be known', () => {
  it.each([
    ['keeps what is large enough', [9, 5], 'l0 9, l1 5'],
    ['puts small rows together', [9, 3, 2], 'l0 9, others 5'],
    ['puts a large row with a small one that would stand alone', [9, 6, 3], 'l0 9, others 9'],
    ['leaves nothing to subtract from the sum', [6, 1], 'others 7'],
    ['shows no more rows than fit', [9, 8, 7, 6, 5], 'l0 9, l1 8, l2 7, others 11'],
    ['says only that there are few', [2, 1], 'others few'],
    ['keeps the order', [5, 9, 7], 'l0 5, l1 9, l2 7'],
    ['has nothing to say of nothing', [], ''],
  ])('%s', (_name, counts, expected) => {
    expect(said(publishOpen(rowsOf(counts, language), 3))).toBe(expected);
  });

  it('names no row that may not be named, and none that is unknown', () => {
    const rows = rowsOf([8, 7, 6], (index) => (index === 2 ? { kind: 'unknown' } : language(index)));
    expect(said(publishOpen(rows, 5, (of) => of.kind !== 'language' || of.tag !== 'l1'))).toBe('l0 8, others 13');
  });

  it('counts people and not reports', () => {
    const rows = [{ of: language(0), cases: [1, 1, 1, 1, 1, 1] }, ...rowsOf([6], () => language(1))];
    expect(said(publishOpen(rows, 5))).toBe('others 12');
  });
});

describe('a table whose rows are known', () => {
  it.each([
    ['shows all that is large enough', [9, 5, 7], '9 5 7'],
    ['withholds another row where one alone could be computed', [20, 9, 3], '20 withheld few'],
    ['shows that there is nobody', [20, 9, 0], '20 9 0'],
    ['withholds more where too little would be hidden', [20, 7, 7, 1, 0], '20 withheld withheld few 0'],
    ['needs no cover where several small ones hide each other', [20, 3, 2, 1], '20 few few few'],
    ['covers several that are all as large as they can be', [20, 9, 4, 4], '20 withheld few few'],
    ['covers several of one person each', [20, 9, 1, 1], '20 withheld few few'],
    ['shows nothing where no cover is left', [5, 0, 1], 'withheld withheld withheld'],
    ['says only that there are few', [3, 1, 0], 'few few few'],
    ['says that there is nobody at all', [0, 0], '0 0'],
  ])('%s', (_name, counts, expected) => {
    const published = publishFixed(rowsOf(counts, language));
    expect(published.map(({ count }) => count).join(' ')).toBe(expected);
  });

  it('never covers with a row that another table shows', () => {
    const rows = rowsOf([5, 20, 9, 3], language);
    const shared = publishFixed(rows, (of) => of.kind === 'language' && of.tag === 'l0');
    expect(shared.map(({ count }) => count).join(' ')).toBe('5 20 withheld few');
  });

  /** Every value that a reader who knows the sum cannot rule out for the row. */
  function possible(counts: readonly PublicCount[], sum: number, row: number): readonly number[] {
    const reach = counts.reduce<ReadonlySet<number>>(
      (sums, count, index) => {
        if (index === row) return sums;
        const values = typeof count === 'number' ? [count] : count === 'few' ? [1, 2, 3, 4] : undefined;
        const next = new Set<number>();
        for (const before of sums) {
          if (values) for (const value of values) next.add(before + value);
          else for (let value = 5; before + value <= sum; value += 1) next.add(before + value);
        }
        return next;
      },
      new Set([0]),
    );
    return [1, 2, 3, 4].filter((value) => reach.has(sum - value));
  }

  it('lets nobody who adds up compute a row that is too small', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 9 }), (real) => {
        const counts = publishFixed(rowsOf(real, language)).map(({ count }) => count);
        const sum = real.reduce((all, count) => all + count, 0);
        expect(counts.filter((count) => typeof count === 'number' && count > 0 && count < 5)).toEqual([]);
        if (sum < 5) return;
        const hidden = real.reduce((all, count, row) => (typeof counts[row] === 'number' ? all : all + count), 0);
        expect(hidden === 0 || hidden >= 5).toBe(true);
        const open = counts.flatMap((count, row) => (count === 'few' ? [possible(counts, sum, row)] : []));
        expect(open).toEqual(open.map(() => [1, 2, 3, 4]));
      }),
      { numRuns: Number(process.env.CASES ?? 300) },
    );
  });
});
