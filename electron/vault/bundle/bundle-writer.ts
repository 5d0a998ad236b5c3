import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { renameDurably } from '../private-file.ts';
import { type Bytes, type Seal, sealBytes } from './age-seal.ts';
import { BundleFault, guardBundle } from './bundle-fault.ts';
import { type BundleHead, headBytes, headName, sumsBytes, sumsName } from './bundle-head.ts';
import { packTar, type TarEntry } from './tar.ts';

/** One file for a bundle; `bytes` is asked for once, when its turn has come, and must give exactly `size` bytes. */
export type BundleSource = { readonly name: string; readonly size: number; readonly bytes: () => Bytes };
/** Told from time to time: bytes done, out of how many. */
export type OnProgress = (done: number, total: number) => void;

export type BundleOrder = {
  readonly path: string;
  readonly seal: Seal;
  /** What it is for; a reader asks for one kind. */
  readonly kind: string;
  /** What can be shown before the whole is read; sealed like everything else. */
  readonly about: BundleHead['about'];
  readonly entries: readonly BundleSource[];
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
};

/** Bytes held in memory as a source. */
export const sourceOf = (name: string, bytes: Uint8Array): BundleSource => ({
  name,
  size: bytes.length,
  bytes: async function* () {
    yield bytes;
  },
});

/**
 * Writes a bundle: a tar of the head, the entries and their sums, sealed as one age file. It appears under its name when all of it is on
 * the disk and was read back; before that there is only a sealed `.part` beside it, and after a failure nothing. Memory does not grow with the size.
 */
export function writeBundle(
  order: BundleOrder,
): Promise<Result<{ readonly sha256: string; readonly size: number }, Failure>> {
  const { path, seal, signal } = order;
  const part = `${path}.part`;
  return guardBundle(async () => {
    const sealed = await sealBytes(packTar(tarEntries(order)), seal);
    const file = await open(part, 'w', 0o600);
    try {
      const written = await writeAll(file, sealed, signal);
      await file.sync();
      await file.close();
      signal?.throwIfAborted();
      if ((await sumOf(part, signal)) !== written.sha256) throw new BundleFault('write-failed');
      renameDurably(part, path);
      return ok(written);
    } catch (error) {
      await file.close().catch(() => undefined);
      await rm(part, { force: true });
      throw error;
    }
  }, signal);
}

async function writeAll(file: FileHandle, bytes: Bytes, signal: AbortSignal | undefined) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of bytes) {
    signal?.throwIfAborted();
    await file.writeFile(chunk);
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}

/** Sum of what lies on the disk: sticks lie. */
async function sumOf(path: string, signal: AbortSignal | undefined): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    signal?.throwIfAborted();
    hash.update(chunk);
  }
  return hash.digest('hex');
}

async function* tarEntries({ kind, about, entries, onProgress }: BundleOrder): AsyncIterable<TarEntry> {
  const sums: (readonly [string, string])[] = [];
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  async function* noted(name: string, bytes: Bytes): Bytes {
    const hash = createHash('sha256');
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
      if (name === headName) continue;
      done += chunk.length;
      onProgress?.(done, total);
    }
    sums.push([name, hash.digest('hex')]);
  }
  const head = headBytes({ kind, about, entries: entries.map(({ name, size }) => ({ name, size })) });
  yield { name: headName, size: head.length, bytes: noted(headName, sourceOf(headName, head).bytes()) };
  for (const { name, size, bytes } of entries) yield { name, size, bytes: noted(name, bytes()) };
  const last = sumsBytes(sums);
  yield { name: sumsName, size: last.length, bytes: sourceOf(sumsName, last).bytes() };
}
