import { openMark, readMark } from './sealed-mark.ts';

/*
 * SQLite reads its write-ahead log up to the first frame that does not check out and drops the rest in silence: right after a power cut,
 * wrong after damage. So every commit counts itself in the database, and the count is noted in this file once the commit is on disk.
 * A database that knows fewer commits than the mark has lost some.
 */
const countLength = 8;

/** Number of commits that were reported as kept; 0 when the mark is missing or unreadable. */
export function readCommitMark(path: string, key: Buffer): number {
  const count = readMark(path, key, countLength);
  return count ? Number(count.readBigUInt64BE()) : 0;
}

/** Notes commits for as long as the vault is open. */
export type CommitMark = { readonly note: (commits: number) => void; readonly close: () => void };

/** Opens the mark for writing. */
export function openCommitMark(path: string, key: Buffer): CommitMark {
  const mark = openMark(path, key);
  const count = Buffer.alloc(countLength);
  return {
    note: (commits) => {
      count.writeBigUInt64BE(BigInt(commits));
      mark.write(count);
    },
    close: mark.close,
  };
}
