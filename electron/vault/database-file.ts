import { closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { readForm } from './migrations.ts';
import { guardExamined } from './storage-failure.ts';

export type Driver = Sqlite.Database;
/** Where the database is, and what opens it. */
export type DatabaseFile = { readonly path: string; readonly key: Buffer; readonly nativeBinding?: string };
/** What an examination found. */
export type Examined = { readonly form: number; readonly commits: number };

const plaintextHeader = 'SQLite format 3';

/** Opens the file with the raw key, and never with a passphrase: the driver's own derivation is too weak for one. */
export function openDriver(
  { path, key, nativeBinding }: DatabaseFile,
  options: { readonly readonly?: boolean } = {},
): Driver {
  const binding = nativeBinding === undefined ? {} : { nativeBinding };
  const driver = new Sqlite(path, { ...options, ...binding, fileMustExist: true, timeout: 0 });
  const raw = Buffer.concat([Buffer.from('raw:'), key]);
  try {
    driver.pragma("cipher = 'sqlcipher'");
    driver.pragma('legacy = 4');
    driver.key(raw);
    return driver;
  } catch (error) {
    driver.close();
    throw error;
  } finally {
    raw.fill(0);
  }
}

/** What the first bytes say. Never ask this of a database that this process has open: on POSIX that drops SQLite's locks. */
export function readHeader(path: string): 'plaintext' | 'too-short' | 'encrypted' {
  const bytes = Buffer.alloc(16);
  const handle = openSync(path, 'r');
  try {
    if (readSync(handle, bytes, 0, bytes.length, 0) < bytes.length) return 'too-short';
  } finally {
    closeSync(handle);
  }
  return bytes.toString('latin1').startsWith(plaintextHeader) ? 'plaintext' : 'encrypted';
}

/**
 * Examines a closed database, every page of it, and changes nothing: a read-only connection never moves the write-ahead log into the
 * database, so whatever a rescuer may need is still there when the answer is *damaged*.
 */
export function examine(file: DatabaseFile): Result<Examined, Failure> {
  return guardExamined(() => {
    if (!existsSync(file.path)) return fail({ code: 'vault-damaged' });
    const header = readHeader(file.path);
    if (header !== 'encrypted') return fail({ code: header === 'plaintext' ? 'vault-plaintext' : 'vault-damaged' });
    // A read-only connection leaves the index of the write-ahead log behind, and an empty log where there was none.
    const traces = [`${file.path}-shm`, `${file.path}-wal`].filter((path) => !existsSync(path));
    try {
      return readWhole(file);
    } finally {
      for (const path of traces) rmSync(path, { force: true });
    }
  });
}

function readWhole(file: DatabaseFile): Result<Examined, Failure> {
  const driver = openDriver(file, { readonly: true });
  try {
    driver.pragma('trusted_schema = OFF');
    driver.pragma('cell_size_check = ON');
    if (driver.pragma('quick_check(1)', { simple: true }) !== 'ok') return fail({ code: 'vault-damaged' });
    return ok({ form: readForm(driver), commits: readCommits(driver) });
  } finally {
    driver.close();
  }
}

/** Number of commits that the database knows of. */
export const readCommits = (driver: Driver): number =>
  Number(driver.prepare("SELECT value FROM meta WHERE name = 'commits'").pluck().get());
