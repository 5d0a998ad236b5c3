import { type FileHandle, open } from 'node:fs/promises';
import { longestHead, readHead } from './age-header.ts';
import { chunkSize, sealedChunkSize, tagSize } from './chunk-cipher.ts';
import type { Copied } from './copy-worker.ts';
import { ExhibitFault } from './exhibit-fault.ts';
import type { AgeTools } from './seal-file.ts';

/** A sealed file, readable from any place; nothing of it is ever in clear on the disk. */
export type OpenFile = {
  /** Bytes before sealing. */
  readonly size: number;
  /** Bytes from a place on, fewer at the end. Fails with `exhibit-damaged` when they are not what was sealed. */
  readonly read: (start: number, length: number) => Promise<Uint8Array<ArrayBuffer>>;
  readonly all: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Writes all of it into a new file, which stays behind unfinished when this fails; fails with `cancelled` when it is called off. */
  readonly copy: (to: string, signal?: AbortSignal) => Promise<Copied>;
  /** What of it can still be read, with zeros where a chunk is lost, so that everything stays in its place. */
  readonly readable: () => AsyncIterable<Uint8Array<ArrayBuffer>>;
  readonly close: () => Promise<void>;
};

const chunksAtOnce = 16;

/** How many bytes were sealed into a payload of this length; `undefined` for a length that no payload has. */
function plainSize(payload: number): number | undefined {
  const count = Math.ceil(payload / sealedChunkSize);
  const size = payload - count * tagSize;
  return count === 0 || size < 0 || (size === (count - 1) * chunkSize && count > 1) ? undefined : size;
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled);
    if (bytesRead === 0) return bytes.slice(0, filled);
    filled += bytesRead;
  }
  return bytes;
}

/** Opens a sealed file: `exhibit-missing` when it is not there, `exhibit-damaged` when its head or its length is wrong. */
export async function openFile(path: string, { pool, identity }: AgeTools): Promise<OpenFile> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new ExhibitFault('exhibit-missing') : error;
  });
  const close = (): Promise<void> => file.close();
  const refuse = async (): Promise<never> => {
    await close();
    throw new ExhibitFault('exhibit-damaged');
  };
  const head = (await readHead(await readAt(file, 0, longestHead), await identity())) ?? (await refuse());
  const before = head.bytes.length;
  const payload = (await file.stat()).size - before;
  const known = plainSize(payload);
  const count = Math.max(1, Math.ceil(payload / sealedChunkSize));
  const size = known ?? Math.max(0, payload - count * tagSize);

  const openRun = async (first: number, wanted: number): Promise<Uint8Array<ArrayBuffer>> => {
    const chunks = Math.min(wanted, count - first);
    const sealed = await readAt(file, before + first * sealedChunkSize, chunks * sealedChunkSize);
    return pool.open(sealed, { key: head.streamKey, first, ends: first + chunks === count });
  };

  async function* all(): AsyncIterable<Uint8Array<ArrayBuffer>> {
    // While one run is being used, as many more are opened as there are threads for.
    const coming: Promise<Uint8Array<ArrayBuffer>>[] = [];
    for (let next = 0, first = 0; first < count; first += chunksAtOnce) {
      for (; next < count && coming.length <= pool.width; next += chunksAtOnce) {
        const run = openRun(next, chunksAtOnce);
        // Whoever stops reading leaves this one behind.
        run.catch(() => undefined);
        coming.push(run);
      }
      const bytes = await coming.shift();
      if (bytes) yield bytes;
    }
  }

  async function* readable(): AsyncIterable<Uint8Array<ArrayBuffer>> {
    for (let chunk = 0; chunk < count; chunk += 1) {
      const length = Math.min(chunkSize, size - chunk * chunkSize);
      yield await openRun(chunk, 1)
        // A file that was cut off ends in a chunk that is not marked as the last.
        .catch(async () => {
          const sealed = await readAt(file, before + chunk * sealedChunkSize, sealedChunkSize);
          return pool.open(sealed, { key: head.streamKey, first: chunk, ends: false });
        })
        .catch(() => new Uint8Array(Math.max(0, length)));
    }
  }

  return {
    size,
    read: async (start, length) => {
      if (known === undefined) throw new ExhibitFault('exhibit-damaged');
      const end = Math.min(size, start + length);
      if (start >= end) return new Uint8Array();
      const first = Math.floor(start / chunkSize);
      const plain = await openRun(first, Math.ceil(end / chunkSize) - first);
      return plain.slice(start - first * chunkSize, end - first * chunkSize);
    },
    all,
    copy: (to, signal) => pool.copy({ from: path, to, key: head.streamKey, before, chunks: count }, signal),
    readable,
    close: async () => {
      head.streamKey.fill(0);
      await close();
    },
  };
}
