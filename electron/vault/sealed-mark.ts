import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { makePrivateFile } from './private-file.ts';

/*
 * A mark stands beside the database and says how far it had come: something that a database put back or cut short cannot say of itself.
 * It is encrypted and authenticated, and not synced: it can lag behind, never run ahead. A mark that cannot be read says nothing, so
 * losing it loses nothing.
 */
const cipher = 'aes-256-gcm';
const [nonceLength, tagLength] = [12, 16];

/** What a mark says; `undefined` when it is missing or unreadable. */
export function readMark(path: string, key: Buffer, length: number): Buffer | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  if (bytes.length !== nonceLength + length + tagLength) return undefined;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  opening.setAuthTag(bytes.subarray(-tagLength));
  const said = opening.update(bytes.subarray(nonceLength, -tagLength));
  try {
    opening.final();
    return said;
  } catch {
    return undefined;
  }
}

/** Writes a mark for as long as the vault is open. */
export type SealedMark = { readonly write: (said: Buffer) => void; readonly close: () => void };

/** Opens a mark for writing; what it says always has the same length. */
export function openMark(path: string, key: Buffer): SealedMark {
  makePrivateFile(path);
  const handle = openSync(path, 'r+');
  return {
    write: (said) => {
      const nonce = randomBytes(nonceLength);
      const closing = createCipheriv(cipher, key, nonce);
      const sealed = Buffer.concat([nonce, closing.update(said), closing.final(), closing.getAuthTag()]);
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
