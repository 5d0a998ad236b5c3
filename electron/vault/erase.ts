import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { copiesFolder } from './backup/copies.ts';
import { makePrivateFile, syncDirectory } from './private-file.ts';
import { guard } from './storage-failure.ts';

/** While this file lies in the folder of a vault, its erasing has begun and goes on at the next chance. */
const markName = 'erasing';
const passes = 2;

/** True where an erasing was begun and not finished. */
export const isErasing = (directory: string): boolean => existsSync(join(directory, markName));

/** Says that the vault is to be erased; from here on no way leads back, and nobody opens it. */
export function beginErasing(directory: string): Result<null, Failure> {
  return guard(() => {
    makePrivateFile(join(directory, markName));
    syncDirectory(directory);
    return ok(null);
  });
}

/**
 * Erases a vault that no process has open. The key slots go first, overwritten and synced before they are unlinked: from then on nobody
 * can open what is left, whatever happens. Then come the database, the copies and everything else. It can be called again at any
 * point; what it cannot promise is said in docs/threat-model.md and on the screen.
 */
export function eraseVault(directory: string): Result<null, Failure> {
  if (!existsSync(directory)) return ok(null);
  const begun = beginErasing(directory);
  if (!begun.ok) return begun;
  const keys = guard(() => {
    for (const path of keyFilesIn(directory)) destroy(path);
    for (const folder of [directory, copiesFolder(directory)]) if (existsSync(folder)) syncDirectory(folder);
    return ok(null);
  });
  if (!keys.ok) return keys;
  const files = guard(() => {
    const rest = readdirSync(directory).filter((name) => name !== markName);
    for (const name of [...rest].sort(databaseFirst)) remove(join(directory, name));
    syncDirectory(directory);
    rmSync(join(directory, markName), { force: true });
    rmdirSync(directory);
    return ok(null);
  });
  return files.ok ? files : fail({ code: 'erase-unfinished' });
}

const databaseFirst = (one: string, other: string): number =>
  Number(other.startsWith('vault')) - Number(one.startsWith('vault')) || (one < other ? -1 : 1);

/** Everything that holds key slots, wherever a rescue or a change may have left it. */
function keyFilesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (lstatSync(path).isDirectory()) return name === 'exhibits' ? [] : keyFilesIn(path);
    return name.startsWith('keys.json') ? [path] : [];
  });
}

/** Overwrites the bytes in their place, makes that survive a power cut, then unlinks. */
function destroy(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    const { size } = fstatSync(handle);
    for (let pass = 0; pass < passes; pass += 1) {
      writeSync(handle, pass === 0 ? randomBytes(size) : Buffer.alloc(size), 0, size, 0);
      fsyncSync(handle);
    }
  } finally {
    closeSync(handle);
  }
  unlinkSync(path);
}

const remove = (path: string): void => rmSync(path, { recursive: true, force: true });
