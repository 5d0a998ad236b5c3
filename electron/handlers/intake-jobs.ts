import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Taken } from '../../src/bridge/calls/exhibit-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Arrival, Exhibits } from '../vault/exhibits/exhibits.ts';

type Progress = { readonly file: number; readonly files: number; readonly done: number; readonly total: number };
type Job = { progress: Progress; readonly stop: AbortController };

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/** Intakes under way, each under the name that the screen gave it. */
export function createIntakeJobs() {
  const jobs = new Map<string, Job>();
  return {
    progress: (name: string): Result<Progress, Failure> =>
      ok(jobs.get(name)?.progress ?? { file: 0, files: 0, done: 0, total: 0 }),
    cancel: (name: string): void => jobs.get(name)?.stop.abort(),

    /** Takes files in one after another; one that cannot be taken in does not stop the others. */
    run: async (
      name: string,
      exhibits: Exhibits,
      paths: readonly string[],
      arrival: Arrival,
    ): Promise<Result<Taken, Failure>> => {
      const sizes = await Promise.all(paths.map(sizeOf));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const stop = new AbortController();
      const job: Job = { progress: { file: 1, files: paths.length, done: 0, total }, stop };
      jobs.set(name, job);
      const taken: Taken = { added: [], refused: [] };
      try {
        for (const [index, path] of paths.entries()) {
          job.progress = { ...job.progress, file: index + 1 };
          const onProgress = (bytes: number): void => {
            job.progress = { ...job.progress, done: job.progress.done + bytes };
          };
          const added = await exhibits.add(path, arrival, { signal: stop.signal, onProgress });
          if (added.ok) taken.added.push(added.value);
          else if (added.failure.code === 'vault-locked') return fail(added.failure);
          else taken.refused.push({ name: basename(path), code: added.failure.code });
          if (stop.signal.aborted) break;
        }
        return ok(taken);
      } finally {
        jobs.delete(name);
      }
    },
  };
}
