import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { createHead } from './age-header.ts';
import type { AgeIdentity } from './age-identity.ts';
import { chunkSize, sealedChunkSize } from './chunk-cipher.ts';
import type { CryptPool } from './crypt-pool.ts';
import { ExhibitFault } from './exhibit-fault.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** What is needed to seal and open. */
export type AgeTools = { readonly pool: CryptPool; readonly identity: () => Promise<AgeIdentity> };
export type Following = { readonly signal?: AbortSignal; readonly onProgress?: (done: number) => void };
/** What went into a sealed file: bytes before sealing. */
export type Sealed = { readonly size: number; readonly sha256: string };

const chunksAtOnce = 16;
const batchSize = chunksAtOnce * chunkSize;

/** Buffers that are used again and again while one file is sealed. */
function createBuffers(size: number) {
  const free: ArrayBuffer[] = [];
  return {
    take: (): ArrayBuffer => free.pop() ?? new ArrayBuffer(size),
    give: (buffer: ArrayBuffer): void => void free.push(buffer),
  };
}
type Buffers = ReturnType<typeof createBuffers>;

/** Puts bytes of any lengths together to full batches, each in a buffer of its own. Only the last may be shorter, or empty. */
async function* batches(
  source: AsyncIterable<Uint8Array>,
  buffers: Buffers,
): AsyncIterable<{ bytes: Bytes; ends: boolean }> {
  let filling = new Uint8Array(buffers.take());
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      // A full batch goes out only when more follows: the last one is sealed as the last.
      if (filled === batchSize) {
        yield { bytes: filling, ends: false };
        filling = new Uint8Array(buffers.take());
        filled = 0;
      }
      const taken = Math.min(batchSize - filled, piece.length - at);
      filling.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
  }
  yield { bytes: filling.subarray(0, filled), ends: true };
}

async function sealInto(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  { pool, identity }: AgeTools,
  { signal, onProgress }: Following,
): Promise<Sealed> {
  const head = await createHead(await identity());
  await writeAll(file, head.bytes, 0);
  const [plain, sealed] = [createBuffers(batchSize), createBuffers(chunksAtOnce * sealedChunkSize)];
  const hash = createHash('sha256');
  const underWay = new Set<Promise<void>>();
  let fault: unknown;
  let size = 0;
  let first = 0;
  const put = async (bytes: Bytes, ends: boolean, chunk: number): Promise<void> => {
    const { length } = bytes;
    const done = await pool.seal(bytes, { key: head.streamKey, first: chunk, ends }, sealed.take());
    plain.give(done.spare);
    await writeAll(file, done.sealed, head.bytes.length + chunk * sealedChunkSize);
    sealed.give(done.sealed.buffer);
    onProgress?.(length);
  };
  try {
    for await (const { bytes, ends } of batches(source, plain)) {
      if (signal?.aborted) throw new ExhibitFault('cancelled');
      hash.update(bytes);
      size += bytes.length;
      const writing = put(bytes, ends, first)
        .catch((error: unknown) => {
          fault ??= error;
        })
        .finally(() => underWay.delete(writing));
      underWay.add(writing);
      first += chunksAtOnce;
      // Two for every thread: one in work, one at hand.
      if (underWay.size >= pool.width * 2) await Promise.race(underWay);
      if (fault !== undefined) throw fault;
    }
  } finally {
    await Promise.all(underWay);
    head.streamKey.fill(0);
  }
  if (fault !== undefined) throw fault;
  return { size, sha256: hash.digest('hex') };
}

async function writeAll(file: FileHandle, bytes: Uint8Array, from: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, at, bytes.length - at, from + at);
    at += bytesWritten;
  }
}

/** Seals a stream into a new age file, for its owner alone, on the disk when this returns; on any failure the file is gone again. */
export async function sealFile(
  path: string,
  source: AsyncIterable<Uint8Array>,
  tools: AgeTools,
  following: Following = {},
): Promise<Sealed> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
  let sealed: Sealed | undefined;
  try {
    sealed = await sealInto(file, source, tools, following);
    await file.sync();
    return sealed;
  } catch (error) {
    sealed = undefined;
    throw error;
  } finally {
    await file.close();
    if (!sealed) await rm(path, { force: true });
  }
}
