import { fail, type Result } from '../../../src/base/result.ts';
import type { ErrorCode, Failure } from '../../../src/bridge/result.ts';
import { storageFailure } from '../storage-failure.ts';

/** An expected failure on its way out of a stream, where a value cannot be returned. */
export class ExhibitFault extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const full = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The failure behind an error of a stream or of the disk of the vault; bugs are thrown again. */
export function exhibitFailure(error: unknown): Failure {
  if (error instanceof ExhibitFault) return { code: error.code };
  if (full.includes(codeOf(error))) return { code: 'exhibit-no-room' };
  const failure = storageFailure(error);
  if (!failure) throw error;
  return failure;
}

/** Runs work on an exhibit; what can go wrong there becomes a failure. */
export async function guardExhibit<Value>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  try {
    return await work();
  } catch (error) {
    return fail(exhibitFailure(error));
  }
}
