import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { type Content, contentShape } from '../../../src/clocks/content.ts';
import { comparePacks, type ItemChange } from '../../../src/clocks/pack-changes.ts';
import { shipped } from './content-pack-signing.ts';

const cases = Number(process.env.CASES ?? 200);
/** The shipped book with one thing changed in a copy of it. */
function changed(change: (copy: Record<string, never>) => void): Content {
  const copy = structuredClone(shipped) as never;
  change(copy);
  return copy;
}
// biome-ignore lint/suspicious/noExplicitAny: a copy that is changed freely, as a maintainer would
type Free = any;
const changesOf = (change: (copy: Free) => void): readonly ItemChange[] => comparePacks(shipped, changed(change)).items;
const channel = (copy: Free, id: string): Free => copy.channels.find((one: Free) => one.id === id);

describe('two rule books', () => {
  it('that are the same have no changes', () => {
    expect(comparePacks(shipped, structuredClone(shipped))).toEqual({
      from: { version: shipped.version, asOf: shipped.asOf },
      to: { version: shipped.version, asOf: shipped.asOf },
      items: [],
    });
  });

  it('show a telephone number that was replaced as one change', () => {
    const items = changesOf((copy) => {
      Object.assign(channel(copy, 'opr').contacts[0], { value: '833-000-0000', checkedOn: '2027-01-10' });
    });
    expect(items).toEqual([
      {
        part: 'contacts',
        id: 'opr phone 833-000-0000',
        title: 'ICE OPR',
        change: 'changed',
        fields: [
          { field: 'value', before: '833-442-3677', after: '833-000-0000' },
          { field: 'checkedOn', before: '2026-11-24', after: '2027-01-10' },
        ],
      },
    ]);
  });

  it('show an office that closes apart from what else is said of it', () => {
    const items = changesOf((copy) => {
      Object.assign(channel(copy, 'cong'), {
        status: 'reported-closed',
        statusText: 'Closed.',
        fallback: ['oig', 'crcl'],
      });
    });
    expect(items).toEqual([
      {
        part: 'statuses',
        id: 'cong',
        title: expect.any(String),
        change: 'changed',
        fields: [
          { field: 'status', before: 'active', after: 'reported-closed' },
          { field: 'statusText', after: 'Closed.' },
          { field: 'fallback', after: 'DHS OIG and DHS CRCL' },
        ],
      },
    ]);
  });

  it('show of a condition only the lines that differ, in words', () => {
    const items = changesOf((copy) => {
      const rule = copy.rules.find((one: Free) => one.id === 'R22');
      rule.when.all[1] = { not: { clearly: { fact: 'survivorAge', below: 21 } } };
    });
    expect(items.map(({ part, id, change, fields }) => ({ part, id, change, fields }))).toEqual([
      {
        part: 'rules',
        id: 'R22',
        change: 'changed',
        fields: [
          {
            field: 'condition',
            before: '  it is not known for certain that the survivor is below 18',
            after: '  it is not known for certain that the survivor is below 21',
          },
        ],
      },
    ]);
  });

  it('show what is new with all of it, what is gone, and what stands elsewhere', () => {
    const items = changesOf((copy) => {
      copy.sources.push({ ...copy.sources[0], id: 'S999' });
      copy.clocks.pop();
      copy.comparison.rows.reverse();
    });
    const brief = items.map(({ part, id, change, fields }) => [part, id, change, fields.length]);
    expect(brief).toEqual([
      ['clocks', shipped.clocks.at(-1)?.id, 'removed', expect.any(Number)],
      ['sources', 'S999', 'added', 5],
      ['comparison', '', 'moved', 1],
    ]);
    expect(items[0]?.fields.every(({ before, after }) => before !== undefined && after === undefined)).toBe(true);
  });
});

type Path = readonly (string | number)[];
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, one]) => pathsIn(one, [...path, name]))
    : [path];
const { version: _, asOf: __, ...parts } = shipped;
const leaves = pathsIn(parts);
const valueAt = (path: Path): unknown => path.reduce((at: Free, name) => at[name], shipped);
const nameOf = (path: Path): string => path.findLast((name) => Number.isNaN(Number(name))) as string;
/** Values that stand under a name anywhere in the book: what a maintainer could write there. */
const pool = new Map<string, unknown[]>();
for (const leaf of leaves) pool.set(nameOf(leaf), [...(pool.get(nameOf(leaf)) ?? []), valueAt(leaf)]);

type Change = { readonly path: Path; readonly how: 'replace' | 'extend' | 'remove'; readonly pick: number };
function changeAt(copy: Free, { path, how, pick }: Change): void {
  const place = path.slice(0, -1).reduce((at: Free, name) => at[name], copy);
  const name = path.at(-1) as string;
  const others = pool.get(nameOf(path)) ?? [];
  if (how === 'replace') place[name] = others[pick % others.length];
  else if (how === 'extend') place[name] = typeof place[name] === 'number' ? place[name] + 1 : `${place[name]}x`;
  else if (Array.isArray(place)) place.splice(Number(name), 1);
  else delete place[name];
}

/** Whether the part that was changed still has its shape; of the others nothing was touched. */
function hasShape(now: Content, [part, index]: Path): boolean {
  if (part === 'comparison') return contentShape.comparison.safeParse(now.comparison).success;
  const list = part as 'rules' | 'channels' | 'clocks' | 'sources';
  return contentShape[list].element.safeParse(now[list][Number(index)]).success;
}

describe('any change of one value', () => {
  it(`is shown, ${cases} times`, { timeout: 60_000 + cases * 300 }, () => {
    expect(leaves.length).toBeGreaterThan(3000);
    const changes = fc.record({
      path: fc.constantFrom(...leaves),
      how: fc.constantFrom('replace' as const, 'extend' as const, 'remove' as const),
      pick: fc.nat(),
    });
    fc.assert(
      fc.property(changes, (change) => {
        const now = changed((copy) => changeAt(copy, change));
        fc.pre(hasShape(now, change.path) && canonicalText(now) !== canonicalText(shipped));
        const { items } = comparePacks(shipped, now);
        expect(items.length).toBeGreaterThan(0);
        for (const { fields } of items) {
          expect(fields.length).toBeGreaterThan(0);
          for (const { before, after } of fields) expect(before).not.toBe(after);
        }
      }),
      { numRuns: cases },
    );
  });
});
