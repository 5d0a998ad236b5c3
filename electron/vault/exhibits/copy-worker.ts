import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { chunkSize, openChunks, sealedChunkSize } from './chunk-cipher.ts';

/** A sealed file and the new one that its bytes go into. */
export type CopyTask = {
  readonly from: string;
  readonly to: string;
  readonly key: Uint8Array;
  /** How many bytes stand before the sealed chunks, and how many chunks there are. */
  readonly before: number;
  readonly chunks: number;
  /** Not zero: nobody wants it any more. */
  readonly stop: Int32Array<SharedArrayBuffer>;
};
/** What was written. */
export type Copied = { readonly size: number; readonly sha256: string };
export type CopyReply =
  | Copied
  | { readonly fault: 'exhibit-damaged' | 'cancelled' }
  /** An error of the disk. */
  | { readonly code: string };

const chunksAtOnce = 16;
const sealed = new Uint8Array(chunksAtOnce * sealedChunkSize);
const plain = new ArrayBuffer(chunksAtOnce * chunkSize);

function readAt(file: number, from: number): Uint8Array {
  let filled = 0;
  while (filled < sealed.length) {
    const read = readSync(file, sealed, filled, sealed.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }
  return sealed.subarray(0, filled);
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function opened(bytes: Uint8Array, { key, chunks }: CopyTask, first: number): Uint8Array | undefined {
  try {
    return openChunks(bytes, { key, first, ends: first + chunksAtOnce >= chunks }, plain);
  } catch {
    return undefined;
  }
}

function copyAll(task: CopyTask, source: number, target: number): CopyReply {
  const hash = createHash('sha256');
  let size = 0;
  for (let first = 0; first < task.chunks; first += chunksAtOnce) {
    if (Atomics.load(task.stop, 0) !== 0) return { fault: 'cancelled' };
    const piece = opened(readAt(source, task.before + first * sealedChunkSize), task, first);
    if (!piece) return { fault: 'exhibit-damaged' };
    hash.update(piece);
    writeAll(target, piece);
    size += piece.length;
  }
  return { size, sha256: hash.digest('hex') };
}

function copy(task: CopyTask): CopyReply {
  const files: number[] = [];
  const open = (path: string, flags: 'r' | 'wx'): number => {
    const file = openSync(path, flags, 0o600);
    files.push(file);
    return file;
  };
  try {
    const reply = copyAll(task, open(task.from, 'r'), open(task.to, 'wx'));
    // A disk may say only now that it is full.
    for (const file of files.splice(0)) closeSync(file);
    return reply;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return { code: error.code };
    throw error;
  } finally {
    for (const file of files) closeSync(file);
    // What was in clear here belongs to nobody who comes later.
    new Uint8Array(plain).fill(0);
  }
}

parentPort?.on('message', (task: CopyTask) => parentPort?.postMessage(copy(task)));
