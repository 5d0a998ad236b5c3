import type { Watching } from '../output/write-packet.ts';

type Progress = { readonly done: number; readonly total: number };

/** Packets that are being written, each under the name that the screen gave it. */
export function createWritingJobs() {
  const jobs = new Map<string, { progress: Progress; readonly stop: AbortController }>();
  return {
    progress: (name: string): Progress => jobs.get(name)?.progress ?? { done: 0, total: 0 },
    cancel: (name: string): void => jobs.get(name)?.stop.abort(),
    /** Runs one writing that can be followed and called off. */
    run: async <Value>(name: string | undefined, work: (watching: Watching) => Promise<Value>): Promise<Value> => {
      if (name === undefined) return work({});
      const job = { progress: { done: 0, total: 0 }, stop: new AbortController() };
      jobs.set(name, job);
      try {
        return await work({
          signal: job.stop.signal,
          progress: (done, total) => {
            job.progress = { done, total };
          },
        });
      } finally {
        jobs.delete(name);
      }
    },
  };
}
