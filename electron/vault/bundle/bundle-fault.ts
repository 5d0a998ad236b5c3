import { fail, type Result } from '../../../src/base/result.ts';
import type { ErrorCode, Failure } from '../../../src/bridge/result.ts';
import { storageFailure } from '../storage-failure.ts';

/** An expected failure on its way out of nested streams; it never leaves this folder. */
export class BundleFault extends Error {
  readonly failure: Failure;
  constructor(code: ErrorCode) {
    super(code);
    this.failure = { code };
  }
}

/** Runs work on a bundle; faults and what can go wrong on the disk become failures, bugs still throw. */
export async function guardBundle<Value>(
  work: () => Promise<Result<Value, Failure>>,
  signal?: AbortSignal,
): Promise<Result<Value, Failure>> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) return fail({ code: 'cancelled' });
    if (error instanceof BundleFault) return fail(error.failure);
    const failure = storageFailure(error);
    if (!failure) throw error;
    return fail(failure);
  }
}
