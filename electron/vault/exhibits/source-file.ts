import type { BigIntStats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { ErrorCode } from '../../../src/bridge/result.ts';
import { ExhibitFault } from './exhibit-fault.ts';

/** A file outside the vault that is being taken in. */
export type SourceFile = {
  readonly size: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Fails with `exhibit-changed` unless the file is still exactly the one that was opened. */
  readonly confirm: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const pieceSize = 1024 * 1024;
const codes: Readonly<Record<string, ErrorCode>> = { ENOENT: 'exhibit-gone', ENOTDIR: 'exhibit-gone' };

/** Whatever the outside does wrong is said of the file outside, never of the vault. */
async function outside<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ExhibitFault(codes[code] ?? 'exhibit-unreadable');
  }
}

const same = (one: BigIntStats, other: BigIntStats): boolean =>
  one.size === other.size && one.mtimeNs === other.mtimeNs && one.ino === other.ino && one.dev === other.dev;

/** Opens a file for intake; folders, devices and empty files are refused before a byte is read. */
export async function openSource(path: string): Promise<SourceFile> {
  // Opening a pipe would wait for its other end: look first.
  const seen = await outside(stat(path));
  if (!seen.isFile()) throw new ExhibitFault('exhibit-not-a-file');
  const file = await outside(open(path, 'r'));
  try {
    const before = await outside(file.stat({ bigint: true }));
    if (before.size === 0n) throw new ExhibitFault('exhibit-empty');
    const size = Number(before.size);
    return {
      size,
      bytes: () => readSource(file, size),
      confirm: async () => {
        const [now, there] = await outside(Promise.all([file.stat({ bigint: true }), stat(path, { bigint: true })]));
        if (!same(before, now) || !same(before, there)) throw new ExhibitFault('exhibit-changed');
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/** Reads as much as there was at the beginning, and one byte more to notice that it grows. */
async function* readSource(file: FileHandle, size: number): AsyncIterable<Uint8Array> {
  const buffers = [Buffer.allocUnsafe(pieceSize), Buffer.allocUnsafe(pieceSize)] as const;
  let turn = 0;
  // One piece is read while the one before it is being sealed.
  const read = (at: number) => {
    const buffer = buffers[turn % 2 === 0 ? 0 : 1];
    turn += 1;
    const result = outside(file.read(buffer, 0, pieceSize, at)).then(({ bytesRead }) => buffer.subarray(0, bytesRead));
    result.catch(() => undefined);
    return result;
  };
  let done = 0;
  let coming = read(0);
  for (;;) {
    const piece = await coming;
    if (piece.length === 0) break;
    done += piece.length;
    if (done > size) throw new ExhibitFault('exhibit-changed');
    coming = read(done);
    yield piece;
  }
  if (done !== size) throw new ExhibitFault('exhibit-changed');
}
