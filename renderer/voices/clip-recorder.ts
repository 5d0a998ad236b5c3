import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Failure } from '../../src/bridge/result.ts';
import { call, failureOf } from '../bridge.ts';
import { useHidden } from '../hiding.ts';
import { codeOf, format, listen, loudness } from '../recording/listening.ts';
import { endsBeforeLocking } from '../waiting.ts';

/** Longer than any question is spoken; a recording that was forgotten ends by itself. */
const longestMs = 90_000;

export type ClipState =
  | { readonly kind: 'idle'; readonly failure?: Failure }
  | { readonly kind: 'starting' }
  | { readonly kind: 'recording' };
export type ClipRecorder = {
  readonly subscribe: (reader: () => void) => () => void;
  readonly state: () => ClipState;
  /** Records until `stop`; gives what was spoken, nothing when it failed or was thrown away. */
  readonly record: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  readonly stop: () => void;
  readonly throwAway: () => void;
  readonly level: () => number;
};

type Session = {
  readonly media: MediaRecorder;
  readonly sound: AudioContext;
  readonly meter: AnalyserNode;
  kept: boolean;
};

/** Records one prompt after another; what is spoken is held here for the seconds that it takes, and nowhere else. */
export function createClipRecorder(): ClipRecorder {
  const readers = new Set<() => void>();
  let state: ClipState = { kind: 'idle' };
  let session: Session | undefined;
  const become = (next: ClipState): void => {
    state = next;
    for (const reader of readers) reader();
  };
  const end = (kept: boolean): void => {
    if (!session || session.media.state === 'inactive') return;
    session.kept = kept;
    session.media.stop();
  };

  const hear = async (stream: MediaStream): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    const media = new MediaRecorder(stream, format);
    const sound = new AudioContext();
    const meter = new AnalyserNode(sound, { fftSize: 1024 });
    sound.createMediaStreamSource(stream).connect(meter);
    const own: Session = { media, sound, meter, kept: true };
    session = own;
    const pieces: Blob[] = [];
    media.addEventListener('dataavailable', ({ data }) => pieces.push(data));
    const stopped = new Promise((resolve) => media.addEventListener('stop', resolve, { once: true }));
    for (const track of stream.getTracks()) track.addEventListener('ended', () => end(false));
    const timer = setTimeout(() => end(true), longestMs);
    media.start();
    become({ kind: 'recording' });
    await stopped;
    clearTimeout(timer);
    session = undefined;
    void sound.close();
    return own.kept ? new Uint8Array(await new Blob(pieces).arrayBuffer()) : undefined;
  };

  const record = async (): Promise<Uint8Array<ArrayBuffer> | undefined> => {
    if (state.kind !== 'idle') return undefined;
    become({ kind: 'starting' });
    let failure: Failure | undefined;
    let heard: Uint8Array<ArrayBuffer> | undefined;
    try {
      await call('voices.listen', {});
      const stream = await navigator.mediaDevices.getUserMedia(listen).catch((error: unknown) => {
        const code = codeOf(error);
        // Nothing was spoken yet that could have been lost.
        failure = { code: code === 'microphone-lost' ? 'microphone-missing' : code };
        return undefined;
      });
      if (stream) {
        heard = await hear(stream);
        for (const track of stream.getTracks()) track.stop();
      }
    } catch (error) {
      failure = failureOf(error);
    }
    await call('voices.listened', {}).catch(() => undefined);
    become({ kind: 'idle', ...(failure && { failure }) });
    return heard;
  };

  return {
    subscribe: (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    state: () => state,
    record,
    stop: () => end(true),
    throwAway: () => end(false),
    level: () => (session && state.kind === 'recording' ? loudness(session.meter) : 0),
  };
}

/** A recorder for as long as a screen stands. What is being spoken is thrown away when the screen is covered, left or locked. */
export function useClipRecorder(): { readonly recorder: ClipRecorder; readonly state: ClipState } {
  const recorder = useMemo(createClipRecorder, []);
  const hidden = useHidden();
  useEffect(() => {
    if (hidden) recorder.throwAway();
  }, [recorder, hidden]);
  useEffect(() => {
    const release = endsBeforeLocking(async () => recorder.throwAway());
    return () => {
      release();
      recorder.throwAway();
    };
  }, [recorder]);
  return { recorder, state: useSyncExternalStore(recorder.subscribe, recorder.state) };
}
