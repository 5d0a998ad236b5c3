import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Sets rights where the file system knows any: that of a USB stick may not, and the vault must open there all the same. */
function setRights(path: string, mode: number): void {
  try {
    chmodSync(path, mode);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EPERM' && code !== 'ENOTSUP') throw error;
  }
}

/** Makes the directory, for its owner alone. */
export function makePrivateDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  setRights(directory, 0o700);
}

/** Takes everybody else's rights away from what lies in the directory, as after a copy from a USB stick. */
export function keepPrivate(directory: string): void {
  setRights(directory, 0o700);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    if (entry.isFile()) setRights(join(directory, entry.name), 0o600);
  }
}

/** Makes an empty file for its owner alone, where there is none: SQLite would make it readable to all. */
export function makePrivateFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
}

/** Makes a new name or a rename in the directory survive a power cut, where there is a call for it: not on Windows, nor on every stick. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EINVAL' && code !== 'ENOTSUP') throw error;
  } finally {
    closeSync(handle);
  }
}

/** Makes the bytes of a file survive a power cut. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Renames and makes the new name survive a power cut. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncDirectory(dirname(to));
}

/** Replaces a file as a whole: after a crash either the old bytes are there or the new ones. */
export function writeDurably(path: string, bytes: string): void {
  const next = `${path}.new`;
  const handle = openSync(next, 'w', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameDurably(next, path);
}
