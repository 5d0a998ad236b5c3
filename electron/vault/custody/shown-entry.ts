import type { CustodyEntry, ForeignCustody } from '../../../src/bridge/calls/custody-calls.ts';
import { type CustodyRow, readEvent } from './custody-entry.ts';
import { breaksInSegment, shownRows } from './custody-segment.ts';
import type { ForeignSegment } from './foreign-segments.ts';

/** Entries for the screen. One that cannot be read is shown as such: it still has its place. */
export const showEntries = (
  rows: readonly CustodyRow[],
  codeOf: (interview: string) => string | undefined,
): CustodyEntry[] =>
  rows.map(({ sequence, at, by, hash, event }) => {
    const { what, object, id, interview, sha256, detail } = readEvent(event) ?? { what: '?', object: '?', id: '?' };
    const code = interview === undefined ? undefined : codeOf(interview);
    return {
      ...{ sequence, at, by, hash, what, object, id },
      ...(interview !== undefined && { interview }),
      ...(code !== undefined && { code }),
      ...(sha256 !== undefined && { sha256 }),
      ...(detail !== undefined && { detail: { ...detail } }),
    };
  });

/** A piece of another vault's log for the screen, newest first, checked on its own. */
export const showForeign = ({ sender, receivedAt, segment }: ForeignSegment): ForeignCustody => ({
  sender,
  receivedAt,
  chain: segment.chain,
  entries: showEntries([...shownRows(segment)].reverse(), () => undefined),
  breaks: breaksInSegment(segment).length,
});
