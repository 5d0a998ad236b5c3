import { useMutation } from '@tanstack/react-query';
import type { CallInput } from '../../../src/bridge/contract.ts';
import { call } from '../../bridge.ts';
import { useJob } from './use-job.ts';

/** Writing a packet: how far it has come, and a way to call it off. */
export function useWriting() {
  const { run, share, stop } = useJob();
  const writing = useMutation({
    mutationFn: (wanted: Omit<CallInput<'packets.export'>, 'job'>) =>
      run((job) => call('packets.export', { ...wanted, job })),
  });
  return { writing, share, stop };
}
