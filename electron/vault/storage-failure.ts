import Sqlite from 'better-sqlite3-multiple-ciphers';
import { fail, type Result } from '../../src/base/result.ts';
import type { ErrorCode, Failure } from '../../src/bridge/result.ts';

/** The vault was locked while something was still being read from it. */
export class VaultClosed extends Error {
  readonly code = 'VAULT_CLOSED';
}

/** What stands in the database of one record makes no sense; the others can be read all the same. */
export class UnreadableRecord extends Error {
  readonly code = 'RECORD_UNREADABLE';
}

const codes: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^VAULT_CLOSED/, 'vault-locked'],
  [/^RECORD_UNREADABLE/, 'record-unreadable'],
  [/^SQLITE_(BUSY|LOCKED)/, 'vault-in-use'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disk-full'],
  [/^EFBIG/, 'file-too-large'],
  [/^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ|IOERR_DATA|IOERR_CORRUPTFS)/, 'vault-damaged'],
  [/^(SQLITE_(IOERR|READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS|EIO|ENOENT|ENODEV|ENXIO)/, 'write-failed'],
];

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The expected failure behind an error of the driver or of the file system; `undefined` for a bug. */
export function storageFailure(error: unknown): Failure | undefined {
  const code = codes.find(([pattern]) => pattern.test(codeOf(error)))?.[1];
  return code && { code };
}

/** Runs work on the disk and turns what can go wrong there into a failure; bugs still throw. */
export function guard<Value>(work: () => Result<Value, Failure>): Result<Value, Failure> {
  try {
    return work();
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

/** Like `guard`, for work that takes its time. */
export async function guardAsync<Value>(work: () => Promise<Result<Value, Failure>>): Promise<Result<Value, Failure>> {
  try {
    return await work();
  } catch (error) {
    const failure = storageFailure(error);
    if (!failure) throw error;
    return fail(failure);
  }
}

/** Like `guard`, for a file that is only being examined: whatever else the driver dislikes in it is damage. */
export function guardExamined<Value>(work: () => Result<Value, Failure>): Result<Value, Failure> {
  try {
    return guard(work);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return fail({ code: 'vault-damaged' });
    throw error;
  }
}

/** What is made of an interview, where it can be read: one that cannot must not keep others from being closed, listed or removed. */
export function whereReadable<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof UnreadableRecord) return undefined;
    throw error;
  }
}
