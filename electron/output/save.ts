import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import { finished, unfinishedIn } from './unfinished.ts';

/** A finished file, still in memory; a name may lie in a folder: `data/packet.pdf`. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };
/** Why nothing was written; the folder holds what it held before, except for whole new files. */
export type SaveFailure = { readonly code: 'disk-full' | 'write-failed' };

/** Names that Windows gives to devices, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const longest = 100;
const ragged = /^[\s.-]+|[\s.-]+$/g;

/** A name that every system can hold: no separators or signs with a meaning, no device names, no dots or blanks at the ends. */
export function safeFileName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(ragged, '');
  const ending = /\.[\p{L}\p{N}]{1,11}$/u.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  const cut = [...stem].slice(0, longest).join('').replace(ragged, '');
  const name = `${cut === '' ? 'file' : cut}${ending}`;
  return reserved.test(name) ? `_${name}` : name;
}

/** A name in the folder that nothing has yet: `Information`, `Information 2`, ... */
export function freeName(parent: string, name: string, number = 1): string {
  const tried = number === 1 ? name : `${name} ${number}`;
  return existsSync(join(parent, tried)) ? freeName(parent, name, number + 1) : tried;
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes what was renamed in a folder last. On Windows a folder cannot be opened for this, and need not be. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, constants.O_RDONLY);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

const codeOf = (error: unknown): SaveFailure['code'] =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
    ? 'disk-full'
    : 'write-failed';

/**
 * Writes a set of files into a folder so that a reader sees each one whole or not at all: all of them beside their names first,
 * synced, then renamed. If one cannot be written, none appears. Gives the paths in the same order.
 */
export async function saveFiles(
  folder: string,
  files: readonly NamedFile[],
): Promise<Result<readonly string[], SaveFailure>> {
  const names = files.map(({ name }) => name.split('/').map(safeFileName).join('/'));
  if (new Set(names.map((name) => name.toLowerCase())).size !== names.length) {
    throw new Error('Two files of one set have the same name');
  }
  const mark = randomUUID();
  const planned = files.map(({ bytes }, index) => {
    const name = names[index] ?? '';
    return { bytes, target: join(folder, name), waiting: unfinishedIn(folder, mark, `-${index}`) };
  });
  try {
    const folders = [...new Set([folder, ...planned.map(({ target }) => dirname(target))])];
    for (const each of folders) await mkdir(each, { recursive: true, mode: 0o700 });
    for (const { bytes, waiting } of planned) await writeWhole(waiting, bytes);
    for (const { target, waiting } of planned) await rename(waiting, target);
    for (const each of folders) await syncFolder(each);
    return ok(planned.map(({ target }) => target));
  } catch (error) {
    await Promise.all(planned.map(({ waiting }) => rm(waiting, { force: true }).catch(() => undefined)));
    return fail({ code: codeOf(error) });
  } finally {
    for (const { waiting } of planned) finished(waiting);
  }
}

/**
 * Writes a set of files as a new folder beside what is there, under the wanted name or the next free one. It appears whole or not at
 * all. Gives the name that it got.
 */
export async function saveNewFolder(
  parent: string,
  wanted: string,
  files: readonly NamedFile[],
): Promise<Result<string, SaveFailure>> {
  const waiting = unfinishedIn(parent);
  const saved = await saveFiles(waiting, files);
  try {
    if (!saved.ok) return saved;
    const name = freeName(parent, safeFileName(wanted));
    await rename(waiting, join(parent, name));
    await syncFolder(parent);
    return ok(name);
  } catch (error) {
    return fail({ code: codeOf(error) });
  } finally {
    await rm(waiting, { recursive: true, force: true });
    finished(waiting);
  }
}
