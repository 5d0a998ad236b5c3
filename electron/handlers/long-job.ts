import { fail, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';

type Watched = { readonly signal: AbortSignal; readonly onProgress: (done: number, total: number) => void };

/** One long piece of work at a time, which can be watched and given up. */
export function openLongJob() {
  let stop: AbortController | undefined;
  let progress = { done: 0, total: 0 };
  return {
    run: async <Value>(
      work: (watched: Watched) => Promise<Result<Value, Failure>>,
    ): Promise<Result<Value, Failure>> => {
      if (stop) return fail({ code: 'busy' });
      stop = new AbortController();
      progress = { done: 0, total: 0 };
      try {
        return await work({
          signal: stop.signal,
          onProgress: (done, total) => {
            progress = { done, total };
          },
        });
      } finally {
        stop = undefined;
      }
    },
    cancel: (): void => stop?.abort(),
    progress: () => progress,
  };
}
