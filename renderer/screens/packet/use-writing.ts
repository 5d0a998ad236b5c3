import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { CallInput, CallOutput } from '../../../src/bridge/contract.ts';
import { call } from '../../bridge.ts';

const lookEveryMs = 250;

/** Writing a packet: how far it has come, and a way to call it off. */
export function useWriting() {
  const [job, setJob] = useState<string>();
  const [progress, setProgress] = useState<CallOutput<'packets.progress'>>();
  const writing = useMutation({
    mutationFn: async (wanted: Omit<CallInput<'packets.export'>, 'job'>) => {
      const name = crypto.randomUUID();
      setJob(name);
      try {
        return await call('packets.export', { ...wanted, job: name });
      } finally {
        setJob(undefined);
      }
    },
  });
  useEffect(() => {
    if (job === undefined) return;
    const timer = setInterval(() => void call('packets.progress', { job }).then(setProgress), lookEveryMs);
    return () => {
      clearInterval(timer);
      setProgress(undefined);
    };
  }, [job]);
  return {
    writing,
    share: progress && progress.total > 0 ? progress.done / progress.total : 0,
    stop: () => job !== undefined && void call('packets.cancel', { job }),
  };
}
