import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type Seal, sealBytes } from '../vault/bundle/age-seal.ts';
import type { BagSink } from './bag-sink.ts';
import { freeName, safeFileName, syncFolder } from './save.ts';
import { finished, unfinishedIn } from './unfinished.ts';

/** The day that stands in every zip, whatever the clock says: the same bag gives the same bytes. Zips know no earlier one. */
const zipTime = new Date(1980, 0, 1, 12);
export const howToOpenPath = 'HOW-TO-OPEN.txt';

/**
 * Packs files into one zip and seals it with age as it comes: nothing of it ever lies unsealed on the disk. At the end the sealed file
 * and a text on how to open it stand in a new folder.
 */
export function sealedSink(parent: string, wanted: string, seal: Seal, howToOpen: string): BagSink {
  const waiting = unfinishedIn(parent);
  const inside = safeFileName(wanted).replace(/\s+/g, '-');
  const archive = `${safeFileName(wanted)}.zip.age`;
  const zip = new ZipFile();
  const files: string[] = [];
  let failed: unknown;
  /** Begins with the first file, so that a packet that is refused leaves no folder. */
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    await mkdir(waiting, { recursive: true, mode: 0o700 });
    const file = await open(join(waiting, archive), 'wx', 0o600);
    try {
      const sealed = await sealBytes(Readable.from(zip.outputStream as unknown as AsyncIterable<Uint8Array>), seal);
      for await (const piece of sealed) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  };
  const begin = (): void => {
    writing ??= write().catch((error: unknown) => {
      failed = error;
    });
  };

  return {
    put: (path, bytes) =>
      new Promise((resolve, reject) => {
        begin();
        files.push(path);
        // The stream is handed over whole before the next file begins: the zip keeps one order.
        async function* watched(): AsyncIterable<Uint8Array> {
          try {
            yield* bytes;
            resolve();
          } catch (error) {
            reject(error);
          }
        }
        const stream = Readable.from(watched(), { objectMode: false });
        // What went wrong has been said to whoever is waiting for this file.
        stream.on('error', () => undefined);
        zip.addReadStream(stream, `${inside}/${path}`, {
          mtime: zipTime,
          mode: 0o100644,
          compress: false,
          forceDosTimestamp: true,
        });
        void writing?.then(() => failed !== undefined && reject(failed));
      }),
    finish: async (mark) => {
      zip.end();
      await writing;
      if (failed !== undefined) throw failed;
      await writeFile(join(waiting, howToOpenPath), howToOpen, { mode: 0o600, flush: true });
      const name = freeName(parent, safeFileName(`${wanted}${mark}`));
      const named = mark === '' ? archive : `${safeFileName(`${wanted}${mark}`)}.zip.age`;
      if (named !== archive) await rename(join(waiting, archive), join(waiting, named));
      await syncFolder(waiting);
      await rename(waiting, join(parent, name));
      await syncFolder(parent);
      finished(waiting);
      return { name, files: [named, howToOpenPath] };
    },
    abandon: async () => {
      zip.outputStream.unpipe();
      (zip.outputStream as unknown as Readable).destroy();
      await writing;
      await rm(waiting, { recursive: true, force: true });
      finished(waiting);
    },
  };
}
