import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../src/bridge/contract.ts';
import { call } from '../../bridge.ts';

const lookEveryMs = 250;

/** One piece of long work of the main process under a name: how far it has come, and a way to call it off. */
export function useJob() {
  const [job, setJob] = useState<string>();
  const [progress, setProgress] = useState<CallOutput<'packets.progress'>>();
  useEffect(() => {
    if (job === undefined) return;
    const timer = setInterval(() => void call('packets.progress', { job }).then(setProgress), lookEveryMs);
    return () => {
      clearInterval(timer);
      setProgress(undefined);
    };
  }, [job]);
  return {
    /** False for work that tells nothing of itself and cannot be called off, or has not begun to. */
    isWatched: progress !== undefined && progress.total > 0,
    share: progress && progress.total > 0 ? progress.done / progress.total : 0,
    stop: () => job !== undefined && void call('packets.cancel', { job }),
    /** Does the work under a new name; what nobody waits for any more is called off. */
    run: async <Value>(work: (job: string) => Promise<Value>, signal?: AbortSignal): Promise<Value> => {
      const name = crypto.randomUUID();
      setJob(name);
      signal?.addEventListener('abort', () => void call('packets.cancel', { job: name }), { once: true });
      try {
        return await work(name);
      } finally {
        setJob((current) => (current === name ? undefined : current));
      }
    },
  };
}
