import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bagged } from '../../src/packet/bag.ts';
import { freeName, safeFileName, syncFolder } from './save.ts';
import { finished, unfinishedIn } from './unfinished.ts';

/** A file of a bag whose bytes come as they are made. */
export type StreamedFile = { readonly path: string; readonly bytes: () => AsyncIterable<Uint8Array> };

/** Where the files of a bag go, one after the other. Nothing is seen outside before `finish`. Failures of the disk are thrown. */
export type BagSink = {
  readonly put: (path: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>;
  /** Lets everything appear at once; gives the names of what appeared. */
  readonly finish: (mark: string) => Promise<{ readonly name: string; readonly files: readonly string[] }>;
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>;
};

/** Bytes that are in memory, as a stream. */
export async function* piecesOf(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Puts one file, counting and summing what goes by. */
export async function putSummed(
  sink: BagSink,
  { path, bytes }: StreamedFile,
  seen?: (piece: Uint8Array) => void,
): Promise<Bagged> {
  const sum = createHash('sha256');
  let size = 0;
  async function* watched(): AsyncIterable<Uint8Array> {
    for await (const piece of bytes()) {
      sum.update(piece);
      size += piece.length;
      seen?.(piece);
      yield piece;
    }
  }
  await sink.put(path, watched());
  return { path, size, sha256: sum.digest('hex') };
}

async function writeStream(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    for await (const piece of bytes) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

const safePath = (path: string): string => path.split('/').map(safeFileName).join('/');

/** Writes into a folder beside the wanted name and gives it that name, or the next free one, at the end. */
export function folderSink(parent: string, wanted: string): BagSink {
  const waiting = unfinishedIn(parent);
  const files: string[] = [];
  return {
    put: async (path, bytes) => {
      const name = safePath(path);
      files.push(name);
      await writeStream(join(waiting, name), bytes);
    },
    finish: async (mark) => {
      const folders = [...new Set(files.map((file) => dirname(join(waiting, file)))), waiting];
      for (const folder of folders) await syncFolder(folder);
      const name = freeName(parent, safeFileName(`${wanted}${mark}`));
      await rename(waiting, join(parent, name));
      await syncFolder(parent);
      finished(waiting);
      return { name, files };
    },
    abandon: async () => {
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
    },
  };
}

/** Writes beside a folder that is there already, or will be, and moves every file into it at the end. */
export function intoFolderSink(folder: string): BagSink {
  const waiting = unfinishedIn(folder);
  const files: string[] = [];
  return {
    put: async (path, bytes) => {
      const name = safePath(path);
      files.push(name);
      await writeStream(join(waiting, name), bytes);
    },
    finish: async () => {
      for (const file of files) {
        await mkdir(dirname(join(folder, file)), { recursive: true, mode: 0o700 });
        await rename(join(waiting, file), join(folder, file));
      }
      for (const each of new Set(files.map((file) => dirname(join(folder, file))))) await syncFolder(each);
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
      return { name: folder, files: files.map((file) => join(folder, file)) };
    },
    abandon: async () => {
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
    },
  };
}
