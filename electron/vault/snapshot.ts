import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Driver } from './database-file.ts';
import { saltLength } from './page-seals.ts';
import { VaultClosed } from './storage-failure.ts';

/** The database as it stood at one moment, byte for byte; it stays so until it is let go, whatever is written meanwhile. */
export type Snapshot = {
  readonly size: number;
  /** Number of commits in it. */
  readonly commits: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  readonly release: () => void;
};

const readAt = promisify(read);
const pageSize = 4096;
/** Read and checked in one go: about a millisecond of work. */
const chunk = 32 * pageSize;
/** What SQLite itself starts with. */
const checkpointPages = 1000;

/**
 * Everything in the log is moved into the database file; from then on SQLite leaves that file alone, and commits go to the log, until the
 * snapshot is let go. So the file can be read while people type: nothing is held up, decrypted or written twice.
 *
 * The handle is opened before SQLite opens the file and closed after it: on POSIX, closing any handle drops SQLite's locks.
 */
export function openSnapshotHandle(path: string, readCommits: (driver: Driver) => number) {
  const handle = openSync(path, 'r');
  let driver: Driver | undefined;
  let isClosed = false;
  let taken = 0;
  let commits = 0;

  const checkpointAfter = (pages: number): void => {
    driver?.pragma(`wal_autocheckpoint = ${pages}`);
  };
  const take = (): Snapshot => {
    if (!driver || isClosed) throw new VaultClosed();
    if (taken === 0) {
      const [moved] = driver.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
      if (moved?.busy !== 0) throw new Error('The log could not be moved into the database');
      checkpointAfter(0);
      // A second snapshot beside this one is of the same moment.
      commits = readCommits(driver);
    }
    const size = fstatSync(handle).size;
    taken += 1;
    let released = false;
    return {
      size,
      commits,
      bytes: () => bytesOf(size),
      release: () => {
        if (released) return;
        released = true;
        taken -= 1;
        if (taken === 0 && !isClosed) checkpointAfter(checkpointPages);
      },
    };
  };

  async function* bytesOf(size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < size; ) {
      const buffer = Buffer.allocUnsafe(Math.min(chunk, size - at));
      const { bytesRead } = isClosed ? { bytesRead: 0 } : await readAt(handle, buffer, 0, buffer.length, at);
      // Closing the database moves the log into the file: what was read across that moment is torn.
      if (isClosed || bytesRead === 0) throw new VaultClosed();
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  return {
    /** The database is open; snapshots can be taken from here on. */
    attach: (opened: Driver): void => {
      driver = opened;
    },
    take,
    salt: (): Buffer => {
      const salt = Buffer.alloc(saltLength);
      readSync(handle, salt, 0, saltLength, 0);
      return salt;
    },
    /** No snapshot gives another byte; to be called before the database is closed. */
    end: (): void => {
      isClosed = true;
    },
    /** To be called after the database is closed. */
    close: (): void => {
      isClosed = true;
      closeSync(handle);
    },
  };
}

export type SnapshotHandle = ReturnType<typeof openSnapshotHandle>;
