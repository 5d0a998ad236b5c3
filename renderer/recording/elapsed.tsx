import { useEffect, useState } from 'react';
import { type RecorderState, spokenSeconds } from './recorder.ts';

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
      {clockOf(spokenSeconds(state))}
    </time>
  );
}
