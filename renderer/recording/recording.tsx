import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { recordingConsent } from '../../src/interview/recording-consent.ts';
import { useHidden } from '../hiding.ts';
import { useSitting } from '../sitting/provider.tsx';
import { endsBeforeLocking } from '../waiting.ts';
import { createRecorder, type Recorder, type RecorderState } from './recorder.ts';

const RecordingContext = createContext<Recorder | undefined>(undefined);

type Properties = { readonly interview: string; readonly covered: boolean; readonly children: ReactNode };

/**
 * One recording for an open interview, whichever of its pages is looked at. It pauses when the screen is covered and goes on only by
 * hand; it ends when the person no longer agrees, when the interview is left, and when the vault is locked.
 */
export function RecordingProvider({ interview, covered, children }: Properties) {
  const recorder = useMemo(() => createRecorder(interview), [interview]);
  const hidden = useHidden();
  useEffect(() => {
    if (covered || hidden) recorder.pause(true);
  }, [recorder, covered, hidden]);
  const agreed = recordingConsent(useSitting().interview) === 'yes';
  useEffect(() => {
    if (!agreed) void recorder.stop();
  }, [recorder, agreed]);
  useEffect(() => {
    const release = endsBeforeLocking(recorder.stop);
    return () => {
      release();
      void recorder.stop();
    };
  }, [recorder]);
  return <RecordingContext.Provider value={recorder}>{children}</RecordingContext.Provider>;
}

/** The recording of the open interview. */
export function useRecording(): { readonly recorder: Recorder; readonly state: RecorderState } {
  const recorder = useContext(RecordingContext);
  if (!recorder) throw new Error('No interview is open here');
  return { recorder, state: useSyncExternalStore(recorder.subscribe, recorder.state) };
}
