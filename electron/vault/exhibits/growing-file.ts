import { type FileHandle, open } from 'node:fs/promises';
import { Decrypter, Encrypter } from 'age-encryption';
import type { AgeIdentity } from './age-identity.ts';
import { ExhibitFault } from './exhibit-fault.ts';

/**
 * The journal of an exhibit that still grows: records of four bytes of length, most significant first, and a whole age file of that
 * length. Every record can be opened by itself; whatever follows the first incomplete one was being written when the power went.
 */
const lengthBytes = 4;
/** Longer than any piece of a recording; a length beyond it is damage. */
export const longestPiece = 4 * 1024 * 1024;
const longestRecord = longestPiece + 64 * 1024;

/** Adds a piece to the end of a journal; on the disk when this returns. */
export async function appendRecord(file: FileHandle, piece: Uint8Array, identity: AgeIdentity): Promise<void> {
  if (piece.length > longestPiece) throw new Error('A piece of a growing exhibit is too long');
  const encrypter = new Encrypter();
  encrypter.addRecipient(identity.recipient);
  const sealed = await encrypter.encrypt(piece);
  const record = Buffer.alloc(lengthBytes + sealed.length);
  record.writeUInt32BE(sealed.length);
  record.set(sealed, lengthBytes);
  const before = (await file.stat()).size;
  try {
    const { bytesWritten } = await file.write(record);
    if (bytesWritten !== record.length) throw new ExhibitFault('exhibit-no-room');
    await file.datasync();
  } catch (error) {
    // Half a record would hide every later one.
    await file.truncate(before).catch(() => undefined);
    throw error;
  }
}

async function readExactly(file: FileHandle, length: number, from: number): Promise<Buffer | undefined> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, from);
  return bytesRead === length ? bytes : undefined;
}

/** The pieces of a journal, as far as its records are whole. */
export async function* readRecords(path: string, identity: AgeIdentity): AsyncIterable<Uint8Array> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new ExhibitFault('exhibit-missing') : error;
  });
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity.secret);
    for (let at = 0; ; ) {
      const length = (await readExactly(file, lengthBytes, at))?.readUInt32BE() ?? 0;
      if (length === 0 || length > longestRecord) return;
      const sealed = await readExactly(file, length, at + lengthBytes);
      const piece = sealed && (await decrypter.decrypt(new Uint8Array(sealed)).catch(() => undefined));
      if (!piece) return;
      yield piece;
      at += lengthBytes + length;
    }
  } finally {
    await file.close();
  }
}
