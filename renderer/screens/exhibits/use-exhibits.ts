import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Taken } from '../../../src/bridge/calls/exhibit-calls.ts';
import type { CallOutput } from '../../../src/bridge/contract.ts';
import { call } from '../../bridge.ts';

const keyOf = (interview: string) => ['exhibits', interview] as const;

/** The exhibits of an interview, in their order. */
export const useExhibits = (interview: string) =>
  useQuery({ queryKey: keyOf(interview), queryFn: () => call('exhibits.list', { interview }), staleTime: 0 });

/** Something that is done to exhibits; the list is read anew when it has been done. */
export function useExhibitDeed<Input, Output>(
  interview: string,
  deed: (input: Input) => Promise<Output>,
  onDone?: (output: Output) => void,
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: async (output) => {
      await client.invalidateQueries({ queryKey: keyOf(interview) });
      onDone?.(output);
    },
  });
}

export type Progress = CallOutput<'exhibits.progress'>;
const lookEveryMs = 200;

/** How far the intake of a name has come, while there is one. */
function useProgress(job: string | undefined): Progress | undefined {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    if (job === undefined) return;
    const timer = setInterval(() => void call('exhibits.progress', { job }).then(setProgress), lookEveryMs);
    return () => {
      clearInterval(timer);
      setProgress(undefined);
    };
  }, [job]);
  return progress?.files ? progress : undefined;
}

/** Taking files in, from the dialog or dropped onto the window: one intake at a time, with its progress and a way to stop it. */
export function useIntake(interview: string, onTaken: (taken: Taken) => void) {
  const job = useRef(0);
  const [running, setRunning] = useState<string>();
  const intake = useExhibitDeed(
    interview,
    async (files: readonly File[] | 'ask') => {
      job.current += 1;
      const name = `${interview} ${job.current}`;
      setRunning(name);
      try {
        if (files === 'ask') return await call('exhibits.choose', { interview, job: name });
        const tickets = await window.bridge.offer(files);
        return await call('exhibits.take', { interview, job: name, tickets });
      } finally {
        setRunning(undefined);
      }
    },
    onTaken,
  );
  return {
    intake,
    progress: useProgress(running),
    stop: () => running !== undefined && void call('exhibits.cancel', { job: running }),
  };
}
export type Intake = ReturnType<typeof useIntake>;
