import { z } from 'zod';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import { ok, type Result } from '../../../src/base/result.ts';
import type { CustodyBreak } from '../../../src/bridge/calls/custody-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { type CustodyRow, custodyFormat, digestOf, readEvent } from './custody-entry.ts';
import type { CustodyLog } from './custody-log.ts';
import { breaksOf, startOf, step } from './custody-walk.ts';

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const sequence = z.number().int().positive();
const link = { sequence, previous: hex(64), hash: hex(64) };
const detail = z.record(z.string().max(100), z.union([z.string().max(1000), z.number()]));
const event = z.looseObject({
  what: z.string().max(50),
  object: z.string().max(50),
  id: z.string().max(200),
  interview: z.string().max(100).exactOptional(),
  sha256: hex(64).exactOptional(),
  detail: detail.exactOptional(),
});
const shown = z.strictObject({ ...link, at: z.string().max(40), by: z.string().max(500), event, salt: hex(32) });
/** An entry that is none of the reader's business: its digest holds its place in the chain and says nothing. */
const hidden = z.strictObject({ ...link, digest: hex(64) });

export const segmentSchema = z.strictObject({
  format: z.literal(custodyFormat),
  chain: hex(64),
  /** The interview that it is about; without it, the whole log. */
  interview: z.string().max(100).exactOptional(),
  entries: z.array(z.union([shown, hidden])).max(2_000_000),
});
/** A piece of a custody log that can be checked without the rest of it. */
export type CustodySegment = Readonly<z.infer<typeof segmentSchema>>;
type SegmentEntry = CustodySegment['entries'][number];

const hide = (row: CustodyRow): SegmentEntry => {
  const { sequence: number, previous, hash } = row;
  return { sequence: number, previous, hash, digest: digestOf(row) };
};
/** What cannot be read any more can only be shown by its digest. */
const show = (row: CustodyRow): SegmentEntry => {
  const read = event.safeParse(readEvent(row.event));
  return read.success ? { ...row, event: read.data } : hide(row);
};

/** The piece of the log from the first to the last entry about an interview, with everything else in it hidden; or the whole log. */
export function segmentOf(
  log: Pick<CustodyLog, 'chain' | 'entries' | 'span'>,
  interview?: string,
): Result<CustodySegment, Failure> {
  const head = { format: custodyFormat, chain: log.chain } as const;
  if (interview === undefined) {
    const all = log.span(1, Number.MAX_SAFE_INTEGER);
    return all.ok ? ok({ ...head, entries: all.value.map(show) }) : all;
  }
  const own = log.entries({ interview, limit: Number.MAX_SAFE_INTEGER });
  if (!own.ok) return own;
  const numbers = new Set(own.value.map((row) => row.sequence));
  const rows = log.span(own.value.at(-1)?.sequence ?? 1, own.value[0]?.sequence ?? 0);
  if (!rows.ok) return rows;
  const entries = rows.value.map((row) => (numbers.has(row.sequence) ? show(row) : hide(row)));
  return ok({ ...head, interview, entries });
}

/** The entries of a segment that can be read, as they stood in the log. */
export const shownRows = ({ entries }: CustodySegment): readonly CustodyRow[] =>
  entries.flatMap((entry) => ('event' in entry ? [{ ...entry, event: canonicalText(entry.event) }] : []));

/** Checks a segment on its own: every entry by its digest, every link between them. */
export function breaksInSegment({ chain, entries }: CustodySegment): readonly CustodyBreak[] {
  const [first] = entries;
  if (!first) return [];
  const start = { ...startOf(chain), ...(first.sequence > 1 && { next: first.sequence, previous: first.previous }) };
  return breaksOf(
    entries.reduce(
      (walk, entry) =>
        'event' in entry ? step(walk, { ...entry, event: canonicalText(entry.event) }) : step(walk, entry),
      start,
    ),
  );
}
