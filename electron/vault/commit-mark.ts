import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { makePrivateFile } from './private-file.ts';

/*
 * SQLite reads its write-ahead log up to the first frame that does not check out and drops the rest in silence: right after a power cut,
 * wrong after damage. So every commit counts itself in the database, and the count is noted in this file once the commit is on disk.
 * A database that knows fewer commits than the mark has lost some. The mark is not synced: it can lag behind, never run ahead. It is
 * encrypted and authenticated; a mark that cannot be read says nothing, so losing it loses nothing.
 */
const cipher = 'aes-256-gcm';
const [nonceLength, countLength, tagLength] = [12, 8, 16];

/** Number of commits that were reported as kept; 0 when the mark is missing or unreadable. */
export function readCommitMark(path: string, key: Buffer): number {
  if (!existsSync(path)) return 0;
  const bytes = readFileSync(path);
  if (bytes.length !== nonceLength + countLength + tagLength) return 0;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  opening.setAuthTag(bytes.subarray(-tagLength));
  const count = opening.update(bytes.subarray(nonceLength, -tagLength));
  try {
    opening.final();
  } catch {
    return 0;
  }
  return Number(count.readBigUInt64BE());
}

/** Notes commits for as long as the vault is open. */
export type CommitMark = { readonly note: (commits: number) => void; readonly close: () => void };

/** Opens the mark for writing. */
export function openCommitMark(path: string, key: Buffer): CommitMark {
  makePrivateFile(path);
  const handle = openSync(path, 'r+');
  const count = Buffer.alloc(countLength);
  return {
    note: (commits) => {
      const nonce = randomBytes(nonceLength);
      count.writeBigUInt64BE(BigInt(commits));
      const closing = createCipheriv(cipher, key, nonce);
      const sealed = Buffer.concat([nonce, closing.update(count), closing.final(), closing.getAuthTag()]);
      try {
        writeSync(handle, sealed, 0, sealed.length, 0);
      } catch {
        // The commit itself is safe; a lagging mark only notices less.
        return;
      }
    },
    close: () => closeSync(handle),
  };
}
