import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { openCommitMark, readCommitMark } from './commit-mark.ts';
import { type DatabaseFile, type Driver, examine, openDriver, readCommits, readHeader } from './database-file.ts';
import { formOf, type Migration, migrate, migrations } from './migrations.ts';
import { makePrivateFile, renameDurably, syncFile } from './private-file.ts';
import { openSnapshotHandle, type Snapshot, type SnapshotHandle } from './snapshot.ts';
import { guard } from './storage-failure.ts';

/** A database, with the file that notes its commits. */
export type DatabaseFiles = DatabaseFile & { readonly markPath: string; readonly markKey: Buffer };

/** The open database. Whoever writes does it in `commit`, so that no change escapes the count of commits. */
export type VaultDatabase = {
  readonly driver: Driver;
  /** Reads, with what can go wrong on the disk as a failure. */
  readonly read: <Value>(work: () => Result<Value, Failure>) => Result<Value, Failure>;
  /** All of the work or, when it fails or throws, nothing of it; on disk before it returns. */
  readonly commit: <Value>(work: () => Result<Value, Failure>) => Result<Value, Failure>;
  /** Has something done after every commit, once it is on disk. */
  readonly afterCommit: (work: () => void) => void;
  /** The database as it is now, readable while others write; see `snapshot.ts`. */
  readonly snapshot: () => Result<Snapshot, Failure>;
  /** The first bytes of the file, in clear in this format; the seals of its pages hang on them. */
  readonly salt: Buffer;
  /** False when the database was too large to be checked in full before it opened. */
  readonly checkedInFull: boolean;
  readonly close: () => void;
};

export type TakenSnapshot = Snapshot & { readonly commits: number };

/** The one way of writing: whatever is committed survives a power cut, and nothing of it is ever in clear on the disk. */
export function prepareDriver(driver: Pick<Driver, 'pragma'>): void {
  // Exclusive: the index of the write-ahead log then stays in memory instead of in a file.
  driver.pragma('locking_mode = EXCLUSIVE');
  if (driver.pragma('journal_mode = WAL', { simple: true }) !== 'wal') throw new Error('No write-ahead log');
  driver.pragma('synchronous = FULL');
  driver.pragma('fullfsync = ON');
  driver.pragma('checkpoint_fullfsync = ON');
  driver.pragma('temp_store = MEMORY');
  driver.pragma('secure_delete = ON');
  driver.pragma('foreign_keys = ON');
  driver.pragma('trusted_schema = OFF');
  driver.pragma('cell_size_check = ON');
}

/** Makes a new database in its newest form, closed again; whatever lay there is gone. */
export function createDatabase(file: DatabaseFile, steps: readonly Migration[] = migrations): Result<null, Failure> {
  return guard(() => {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file.path}${end}`, { force: true });
    makePrivateFile(file.path);
    const driver = openDriver(file);
    try {
      prepareDriver(driver);
      migrate(driver, steps);
    } finally {
      driver.close();
    }
    // The edition of the driver without encryption takes every pragma in silence.
    if (readHeader(file.path) !== 'encrypted') {
      rmSync(file.path);
      return fail({ code: 'vault-plaintext' });
    }
    syncFile(file.path);
    return ok(null);
  });
}

/** Opens a database that is there, whole, complete and not newer than this app; otherwise nothing on the disk changes. */
export function openDatabase(
  files: DatabaseFiles,
  steps: readonly Migration[] = migrations,
): Result<VaultDatabase, Failure> {
  const examined = examine(files);
  if (!examined.ok) return examined;
  const { form, commits, app, inPart } = examined.value;
  const newest = formOf(steps);
  if (form > newest) {
    return fail(
      app === undefined ? { code: 'vault-newer' } : { code: 'vault-newer-version', values: { version: app } },
    );
  }
  const marked = guard(() => ok(readCommitMark(files.markPath, files.markKey)));
  if (!marked.ok) return marked;
  if (form === 0) return fail({ code: 'vault-damaged' });
  if (commits < marked.value) {
    return fail({ code: 'vault-commits-missing', values: { count: marked.value - commits } });
  }
  return guard(() => {
    const handle = openSnapshotHandle(files.path, readCommits);
    const driver = openOrClose(files, handle);
    try {
      prepareDriver(driver);
      if (form < newest) {
        const copied = copyBeforeMigration(driver, files, form, newest);
        if (!copied.ok) {
          driver.close();
          handle.close();
          return copied;
        }
        migrate(driver, steps);
      }
      handle.attach(driver);
      return ok(wrapDriver(driver, files, handle, inPart !== true));
    } catch (error) {
      driver.close();
      handle.close();
      throw error;
    }
  });
}

/** The handle is the older of the two: were it opened second and then closed, SQLite's locks would go with it. */
function openOrClose(files: DatabaseFiles, handle: SnapshotHandle): Driver {
  try {
    return openDriver(files);
  } catch (error) {
    handle.close();
    throw error;
  }
}

/** An encrypted copy under the same key, read back as a whole before anything is changed. */
function copyBeforeMigration(
  driver: Driver,
  files: DatabaseFiles,
  form: number,
  newest: number,
): Result<null, Failure> {
  const path = join(dirname(files.path), `vault-before-${String(newest).padStart(4, '0')}.db`);
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  makePrivateFile(unfinished);
  driver.prepare('VACUUM INTO ?').run(unfinished);
  syncFile(unfinished);
  const copy = examine({ ...files, path: unfinished });
  if (!copy.ok) return copy;
  if (copy.value.form !== form || copy.value.commits !== readCommits(driver)) return fail({ code: 'write-failed' });
  renameDurably(unfinished, path);
  return ok(null);
}

function wrapDriver(
  driver: Driver,
  { markPath, markKey }: DatabaseFiles,
  handle: SnapshotHandle,
  checkedInFull: boolean,
): VaultDatabase {
  const mark = openCommitMark(markPath, markKey);
  const begin = driver.prepare('BEGIN IMMEDIATE');
  const end = driver.prepare('COMMIT');
  const undo = driver.prepare('ROLLBACK');
  const count = driver
    .prepare<[], number>("UPDATE meta SET value = value + 1 WHERE name = 'commits' RETURNING value")
    .pluck();
  const followers: (() => void)[] = [];
  mark.note(readCommits(driver));

  const whileOpen = <Value>(work: () => Result<Value, Failure>): Result<Value, Failure> =>
    driver.open ? guard(work) : fail({ code: 'vault-locked' });

  const commit = <Value>(work: () => Result<Value, Failure>): Result<Value, Failure> =>
    whileOpen(() => {
      begin.run();
      try {
        const result = work();
        if (!result.ok) return result;
        const commits = Number(count.get());
        end.run();
        mark.note(commits);
        for (const each of followers) each();
        return result;
      } finally {
        if (driver.inTransaction) undo.run();
      }
    });

  const close = (): void => {
    if (!driver.open) return;
    mark.close();
    handle.end();
    driver.close();
    handle.close();
  };
  const snapshot = (): Result<Snapshot, Failure> => whileOpen(() => ok(handle.take()));
  const afterCommit = (work: () => void): void => void followers.push(work);
  return { driver, read: whileOpen, commit, afterCommit, snapshot, salt: handle.salt(), checkedInFull, close };
}
