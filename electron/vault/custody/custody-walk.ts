import type { CustodyBreak } from '../../../src/bridge/calls/custody-calls.ts';
import { type CustodyRow, digestOf, linkOf, readEvent } from './custody-entry.ts';

/** How far a log has been checked, and what did not fit. */
export type Walk = {
  readonly next: number;
  readonly previous: string;
  readonly breaks: readonly CustodyBreak[];
  /** Breaks that an entry of the log speaks of, with the time of that entry. */
  readonly told: readonly (CustodyBreak & { readonly noticed: string })[];
};

/** Before the first entry of a chain. */
export const startOf = (chain: string): Walk => ({ next: 1, previous: chain, breaks: [], told: [] });

type Place = Pick<CustodyBreak, 'kind' | 'from' | 'to'>;
const isSame = (one: Place, other: Place): boolean =>
  one.kind === other.kind && one.from === other.from && one.to === other.to;

/** Adds a break; altered entries side by side are one. */
function withBreak(breaks: readonly CustodyBreak[], found: CustodyBreak): readonly CustodyBreak[] {
  const last = breaks.at(-1);
  if (found.kind !== 'altered' || last?.kind !== 'altered' || last.to !== found.from - 1) return [...breaks, found];
  const interviews = [...new Set([...last.interviews, ...found.interviews])];
  return [...breaks.slice(0, -1), { ...last, to: found.to, interviews }];
}

/** An entry of which only the digest is known. */
type HiddenRow = Pick<CustodyRow, 'sequence' | 'previous' | 'hash'> & { readonly digest: string };

/** True for an entry that says what it said when it was written. */
const isUnaltered = (row: CustodyRow | HiddenRow): boolean =>
  row.hash === linkOf(row.previous, 'digest' in row ? row.digest : digestOf(row));

/** One entry further. */
export function step(walk: Walk, row: CustodyRow | HiddenRow): Walk {
  const { sequence } = row;
  let { breaks, told } = walk;
  const gap = sequence > walk.next;
  if (gap) breaks = withBreak(breaks, { kind: 'missing', from: walk.next, to: sequence - 1, interviews: [] });
  const event = 'event' in row ? readEvent(row.event) : undefined;
  const follows = gap || row.previous === walk.previous;
  if (sequence < walk.next || !follows || !isUnaltered(row)) {
    const interviews = typeof event?.interview === 'string' ? [event.interview] : [];
    breaks = withBreak(breaks, { kind: 'altered', from: sequence, to: sequence, interviews });
  }
  const place = event?.what === 'broken' ? placeOf(event.detail) : undefined;
  if (place && 'at' in row) told = [...told, { ...place, interviews: [], noticed: row.at }];
  return { next: Math.max(walk.next, sequence + 1), previous: row.hash, breaks, told };
}

function placeOf(detail: Readonly<Record<string, string | number>> | undefined): Place | undefined {
  const { kind, from, to } = detail ?? {};
  if (kind !== 'altered' && kind !== 'missing' && kind !== 'end') return undefined;
  return typeof from === 'number' && typeof to === 'number' ? { kind, from, to } : undefined;
}

/** Every break of a log that was walked to its end: those found now and those that it tells of, each once. */
export function breaksOf({ breaks, told }: Walk): readonly CustodyBreak[] {
  const known = breaks.map((found) => {
    const noticed = told.find((one) => isSame(one, found))?.noticed;
    return noticed === undefined ? found : { ...found, noticed };
  });
  const gone = told.filter((one, index) => told.findIndex((each) => isSame(each, one)) === index);
  return [...known, ...gone.filter((one) => !known.some((found) => isSame(found, one)))].sort(
    (one, other) => one.from - other.from,
  );
}
