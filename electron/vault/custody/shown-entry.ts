import type { CustodyEntry } from '../../../src/bridge/calls/custody-calls.ts';
import { type CustodyRow, readEvent } from './custody-entry.ts';

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
