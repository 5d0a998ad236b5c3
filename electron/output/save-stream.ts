import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { safeFileName } from './save.ts';
import { finished, unfinishedIn } from './unfinished.ts';

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** A name that nothing in the folder has yet: `photo.jpg`, `photo 2.jpg`, ... */
function freeFileName(folder: string, wanted: string, number = 1): string {
  const ending = /\.[\p{L}\p{N}]{1,11}$/u.exec(wanted)?.[0] ?? '';
  const name = number === 1 ? wanted : `${wanted.slice(0, wanted.length - ending.length)} ${number}${ending}`;
  return existsSync(join(folder, name)) ? freeFileName(folder, wanted, number + 1) : name;
}

/** Writes a stream into a folder; a reader sees the file whole or not at all. Errors of the stream itself are the caller's. */
export async function saveStream(
  folder: string,
  wanted: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<string, Failure>> {
  const waiting = unfinishedIn(folder);
  let whole = false;
  let streaming = false;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(waiting, 'wx', 0o600);
    try {
      streaming = true;
      for await (const piece of bytes) {
        streaming = false;
        await file.writeFile(piece);
        streaming = true;
      }
      streaming = false;
      await file.sync();
    } finally {
      await file.close();
    }
    const name = freeFileName(folder, safeFileName(wanted));
    await rename(waiting, join(folder, name));
    whole = true;
    return ok(name);
  } catch (error) {
    if (streaming) throw error;
    return fail({ code: full.includes(codeOf(error)) ? 'disk-full' : 'write-failed' });
  } finally {
    if (!whole) await rm(waiting, { force: true });
    finished(waiting);
  }
}
