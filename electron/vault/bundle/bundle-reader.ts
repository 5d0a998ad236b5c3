import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { type Bytes, type Opener, openSealed } from './age-seal.ts';
import { BundleFault, guardBundle } from './bundle-fault.ts';
import { type BundleHead, headName, readHead, sumsBytes, sumsName } from './bundle-head.ts';
import type { OnProgress } from './bundle-writer.ts';
import { type TarEntry, unpackTar } from './tar.ts';

export type BundleFile = {
  readonly path: string;
  readonly opener: Opener;
  /** The kind of bundle that is expected here; any other is refused. */
  readonly kind: string;
  readonly signal?: AbortSignal;
  /** Sees the bytes of the file itself go by, as they are read. */
  readonly onBytes?: (bytes: Uint8Array) => void;
};
export type BundleReading = BundleFile & {
  /**
   * Takes in one entry, all of its bytes. Nothing may be believed or put in its place before `readBundle` has said yes: only then
   * have all sums and the end of the file been seen.
   */
  readonly onEntry?: (entry: TarEntry) => Promise<void>;
  readonly onProgress?: OnProgress;
};

const longestHead = 256 * 1024 * 1024;

/** What a bundle says about itself, from its first bytes alone; whether the rest is whole is not known. */
export function peekBundle(file: BundleFile): Promise<Result<BundleHead, Failure>> {
  return guardBundle(async () => {
    for await (const entry of openTar(file)) return ok(await takeHead(entry, file.kind));
    throw new BundleFault('bundle-foreign');
  }, file.signal);
}

/** Reads a bundle to its end and verifies everything: seal, order, sizes, sums, nothing missing, nothing more. */
export function readBundle(reading: BundleReading): Promise<Result<BundleHead, Failure>> {
  const { kind, signal, onEntry, onProgress } = reading;
  return guardBundle(async () => {
    let head: BundleHead | undefined;
    let finished = false;
    const sums: (readonly [string, string])[] = [];
    let done = 0;
    for await (const entry of openTar(reading)) {
      if (finished) throw new BundleFault('bundle-foreign');
      const summed = summedOf(entry, (sha256) => sums.push([entry.name, sha256]));
      if (!head) {
        head = await takeHead(summed, kind);
        continue;
      }
      const expected = head.entries[sums.length - 1];
      if (!expected) {
        await takeSums(entry, sumsBytes(sums));
        finished = true;
        continue;
      }
      if (entry.name !== expected.name || entry.size !== expected.size) throw new BundleFault('bundle-foreign');
      const total = head.entries.reduce((sum, { size }) => sum + size, 0);
      const watched = watchedOf(summed, (length) => {
        signal?.throwIfAborted();
        done += length;
        onProgress?.(done, total);
      });
      await onEntry?.(watched);
      // Whatever was left unread still has to be summed.
      for await (const _ of watched.bytes);
    }
    if (!head || !finished) throw new BundleFault('bundle-damaged');
    return ok(head);
  }, signal);
}

async function* seen(file: Bytes, onBytes: NonNullable<BundleFile['onBytes']>): Bytes {
  for await (const chunk of file) {
    onBytes(chunk);
    yield chunk;
  }
}

async function* openTar({ path, opener, onBytes }: BundleFile): AsyncIterable<TarEntry> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  try {
    yield* unpackTar(await openSealed(onBytes ? seen(file, onBytes) : file, opener));
  } finally {
    file.destroy();
  }
}

async function takeHead(entry: TarEntry, kind: string): Promise<BundleHead> {
  if (entry.name !== headName || entry.size > longestHead) throw new BundleFault('bundle-foreign');
  const head = readHead(await gather(entry.bytes));
  if (head === 'newer') throw new BundleFault('bundle-newer');
  if (head === 'foreign' || head.kind !== kind) throw new BundleFault('bundle-foreign');
  return head;
}

async function takeSums(entry: TarEntry, expected: Buffer): Promise<void> {
  if (entry.name !== sumsName || entry.size !== expected.length) throw new BundleFault('bundle-foreign');
  if (!(await gather(entry.bytes)).equals(expected)) throw new BundleFault('bundle-damaged');
}

async function gather(bytes: Bytes): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same entry, which tells its sum once all of it has been read. */
function summedOf({ name, size, bytes }: TarEntry, onSum: (sha256: string) => void): TarEntry {
  async function* summed(): AsyncGenerator<Uint8Array> {
    const hash = createHash('sha256');
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
    onSum(hash.digest('hex'));
  }
  return { name, size, bytes: summed() };
}

function watchedOf({ name, size, bytes }: TarEntry, onChunk: (length: number) => void): TarEntry {
  async function* watched(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      onChunk(chunk.length);
      yield chunk;
    }
  }
  return { name, size, bytes: watched() };
}
