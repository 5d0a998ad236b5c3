import { statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { makePrivateFile } from './private-file.ts';
import { guard } from './storage-failure.ts';

/** The right to use a vault, held by one process at a time. */
export type Claim = { readonly release: () => void };

/** A claim that nothing else refers to would be collected, and its lock with it. */
const held = new Set<Sqlite.Database>();

/**
 * Claims the vault. The claim is SQLite's exclusive lock on an empty file: the operating system drops it with the process, so a crash
 * leaves nothing behind. The file is never opened by other means while claimed, for on POSIX closing any handle drops the lock.
 */
export function claimVault(directory: string, nativeBinding?: string): Result<Claim, Failure> {
  const path = join(directory, 'lock');
  return guard(() => {
    makePrivateFile(path);
    if (statSync(path).size > 0) truncateSync(path);
    const lock = new Sqlite(path, { timeout: 0, ...(nativeBinding !== undefined && { nativeBinding }) });
    try {
      // A journal on disk would appear beside the lock each time.
      lock.pragma('journal_mode = MEMORY');
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw error;
    }
    held.add(lock);
    return ok({
      release: () => {
        held.delete(lock);
        lock.close();
      },
    });
  });
}
