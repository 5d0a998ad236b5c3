import { useEffect, useState } from 'react';
import type { RecorderState } from './recorder.ts';

const secondsOf = (state: RecorderState): number =>
  state.kind === 'recording'
    ? state.seconds + (performance.now() - state.since) / 1000
    : state.kind === 'paused'
      ? state.seconds
      : 0;

/** Minutes and seconds. */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds) % 60).padStart(2, '0')}`;

/** How long has been recorded so far. */
export function Elapsed({ state }: { readonly state: RecorderState }) {
  const [, draw] = useState(0);
  useEffect(() => {
    if (state.kind !== 'recording') return;
    const timer = setInterval(() => draw((count) => count + 1), 500);
    return () => clearInterval(timer);
  }, [state]);
  return (
    <time className="recording-time" dir="ltr">
      {clockOf(secondsOf(state))}
    </time>
  );
}
