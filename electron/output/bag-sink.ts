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
  /** For what lies in clear until `finish`: a thread of its own can write it, and read what is there. */
  readonly open?: {
    /** Where the file of that path lies, or will; the folder around it is there. */
    readonly place: (path: string) => Promise<string>;
    /** It has been written whole and stays in the bag. */
    readonly keep: (path: string) => void;
  };
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

const safePath = (path: string): string => path.split('/').map(safeFileName).join('/');

/** The disk takes for good what somebody else wrote. */
async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

/** Files in a folder that nobody looks at yet. While the disk takes one for good, the next is written. */
function waitingFiles(waiting: string) {
  const files: string[] = [];
  let syncing: Promise<void> = Promise.resolve();

  const place = async (path: string): Promise<string> => {
    const at = join(waiting, safePath(path));
    await mkdir(dirname(at), { recursive: true, mode: 0o700 });
    return at;
  };

  async function put(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const at = await place(path);
    files.push(safePath(path));
    const file = await open(at, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      for await (const piece of bytes) await file.writeFile(piece);
      await syncing;
    } catch (error) {
      await file.close();
      throw error;
    }
    takeForGood(file.sync().finally(() => file.close()));
  }

  /** Whoever puts the next file, or finishes, hears of it. */
  function takeForGood(work: Promise<void>): void {
    syncing = work;
    syncing.catch(() => undefined);
  }

  const keep = (path: string): void => {
    files.push(safePath(path));
    takeForGood(syncing.then(() => syncFile(join(waiting, safePath(path)))));
  };

  return {
    files,
    put,
    open: { place, keep },
    /** Everything that was put is on the disk. */
    settled: () => syncing,
    abandon: async () => {
      await syncing.catch(() => undefined);
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
    },
  };
}

/** Writes into a folder beside the wanted name and gives it that name, or the next free one, at the end. */
export function folderSink(parent: string, wanted: string): BagSink {
  const waiting = unfinishedIn(parent);
  const { files, settled, ...shelf } = waitingFiles(waiting);
  return {
    ...shelf,
    finish: async (mark) => {
      await settled();
      const folders = [...new Set(files.map((file) => dirname(join(waiting, file)))), waiting];
      for (const folder of folders) await syncFolder(folder);
      const name = freeName(parent, safeFileName(`${wanted}${mark}`));
      await rename(waiting, join(parent, name));
      await syncFolder(parent);
      finished(waiting);
      return { name, files };
    },
  };
}

/** Writes beside a folder that is there already, or will be, and moves every file into it at the end. */
export function intoFolderSink(folder: string): BagSink {
  const waiting = unfinishedIn(folder);
  const { files, settled, ...shelf } = waitingFiles(waiting);
  return {
    ...shelf,
    finish: async () => {
      await settled();
      for (const file of files) {
        await mkdir(dirname(join(folder, file)), { recursive: true, mode: 0o700 });
        await rename(join(waiting, file), join(folder, file));
      }
      for (const each of new Set(files.map((file) => dirname(join(folder, file))))) await syncFolder(each);
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
      return { name: folder, files: files.map((file) => join(folder, file)) };
    },
  };
}
