import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { readForm } from './migrations.ts';
import { guardExamined } from './storage-failure.ts';

export type Driver = Sqlite.Database;
/** Where the database is, and what opens it. */
export type DatabaseFile = { readonly path: string; readonly key: Buffer; readonly nativeBinding?: string };
/** What an examination found. */
export type Examined = {
  readonly form: number;
  readonly commits: number;
  /** Version of the app that brought the database into its form, where it says so. */
  readonly app?: string;
  /** The database is so large that only its frame was looked at. */
  readonly inPart?: true;
};

/** Every page of a database up to this size is checked before it opens: about a tenth of a second. The rest is checked after. */
const fullCheckBytes = 32 * 1024 * 1024;
const pageSize = 4096;

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
export function examine(file: DatabaseFile, fullBytes: number = fullCheckBytes): Result<Examined, Failure> {
  return guardExamined(() => {
    if (!existsSync(file.path)) return fail({ code: 'vault-damaged' });
    const header = readHeader(file.path);
    if (header !== 'encrypted') return fail({ code: header === 'plaintext' ? 'vault-plaintext' : 'vault-damaged' });
    return withoutTraces(file.path, () => look(file, statSync(file.path).size <= fullBytes));
  });
}

/** A read-only connection leaves the index of the write-ahead log behind, and an empty log where there was none. */
export function withoutTraces<Value>(path: string, work: () => Value): Value {
  const traces = [`${path}-shm`, `${path}-wal`].filter((trace) => !existsSync(trace));
  try {
    return work();
  } finally {
    for (const trace of traces) rmSync(trace, { force: true });
  }
}

function look(file: DatabaseFile, inFull: boolean): Result<Examined, Failure> {
  const driver = openDriver(file, { readonly: true });
  try {
    driver.pragma('trusted_schema = OFF');
    driver.pragma('cell_size_check = ON');
    const isWhole = inFull
      ? driver.pragma('quick_check(1)', { simple: true }) === 'ok'
      : isFrameWhole(driver, file.path);
    if (!isWhole) return fail({ code: 'vault-damaged' });
    const app = readMeta(driver, 'app');
    return ok({
      form: readForm(driver),
      commits: readCommits(driver),
      ...(!inFull && { inPart: true }),
      ...(typeof app === 'string' && { app }),
    });
  } finally {
    driver.close();
  }
}

/** The file is as long as it says, unless a log is still to be added, and every page can be reached that a list needs. */
function isFrameWhole(driver: Driver, path: string): boolean {
  const pages = Number(driver.pragma('page_count', { simple: true }));
  const log = `${path}-wal`;
  const isSettled = !existsSync(log) || statSync(log).size === 0;
  if (driver.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'interviews'").get()) {
    driver.prepare('SELECT sum(length(code_name) + length(changed_at)) FROM interviews NOT INDEXED').get();
  }
  return !isSettled || statSync(path).size === pages * pageSize;
}

/** A single value that the database keeps about itself. */
const readMeta = (driver: Driver, name: string): unknown =>
  driver.prepare('SELECT value FROM meta WHERE name = ?').pluck().get(name);

/** Number of commits that the database knows of. */
export const readCommits = (driver: Driver): number => Number(readMeta(driver, 'commits'));
