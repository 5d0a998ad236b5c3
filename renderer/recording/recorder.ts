import type { Failure } from '../../src/bridge/result.ts';
import type { Exhibit } from '../../src/interview/exhibit.ts';
import { call, failureOf } from '../bridge.ts';
import { codeOf, format, listen, loudness } from './listening.ts';

/** How a recording stands. `seconds` are those spoken before `since`, a moment of `performance.now()`. */
export type RecorderState =
  | { readonly kind: 'idle'; readonly last?: Exhibit; readonly failure?: Failure }
  | { readonly kind: 'starting' }
  | { readonly kind: 'recording'; readonly seconds: number; readonly since: number }
  /** `covered`: it paused by itself because the screen was covered. */
  | { readonly kind: 'paused'; readonly seconds: number; readonly covered: boolean }
  | { readonly kind: 'ending' };

/** Seconds that were spoken so far. */
export const spokenSeconds = (state: RecorderState): number =>
  state.kind === 'recording'
    ? state.seconds + (performance.now() - state.since) / 1000
    : state.kind === 'paused'
      ? state.seconds
      : 0;

export type Recorder = {
  readonly subscribe: (reader: () => void) => () => void;
  readonly state: () => RecorderState;
  readonly start: (as: { readonly title: string; readonly source: string }) => Promise<void>;
  readonly pause: (covered?: boolean) => void;
  readonly resume: () => void;
  /** Ends the recording; resolves when it is an exhibit, or has failed. */
  readonly stop: () => Promise<void>;
  /** How loud it is now, from 0 to 1. */
  readonly level: () => number;
};

/** A crash loses at most the last piece. */
const pieceMs = 400;

type Session = {
  readonly id: string;
  readonly media: MediaRecorder;
  readonly stream: MediaStream;
  readonly sound: AudioContext;
  readonly meter: AnalyserNode;
  /** Pieces go to the vault one after another, in the order in which they were spoken. */
  sent: Promise<void>;
  failure?: Failure;
};

/** Records into the vault of the main process; no more than the piece being spoken is ever held here. */
export function createRecorder(interview: string): Recorder {
  const readers = new Set<() => void>();
  let state: RecorderState = { kind: 'idle' };
  let session: Session | undefined;
  let ending: Promise<void> | undefined;
  const become = (next: RecorderState): void => {
    state = next;
    for (const reader of readers) reader();
  };
  const send = (own: Session, piece: Blob): void => {
    own.sent = own.sent.then(async () => {
      if (own.failure || piece.size === 0) return;
      try {
        await call('recordings.append', { recording: own.id, bytes: new Uint8Array(await piece.arrayBuffer()) });
      } catch (error) {
        own.failure = failureOf(error);
        void stop();
      }
    });
  };

  const open = async (id: string): Promise<Session> => {
    const stream = await navigator.mediaDevices.getUserMedia(listen);
    const media = new MediaRecorder(stream, format);
    const sound = new AudioContext();
    const meter = new AnalyserNode(sound, { fftSize: 1024 });
    sound.createMediaStreamSource(stream).connect(meter);
    const own: Session = { id, media, stream, sound, meter, sent: Promise.resolve() };
    media.addEventListener('dataavailable', ({ data }) => send(own, data));
    // Unplugged, or taken away by the system: what was spoken is kept.
    const lost = (): void => {
      own.failure ??= { code: 'microphone-lost' };
      void stop();
    };
    media.addEventListener('error', lost);
    for (const track of stream.getTracks()) track.addEventListener('ended', lost);
    return own;
  };

  const finish = async (own: Session): Promise<void> => {
    become({ kind: 'ending' });
    if (own.media.state !== 'inactive') {
      const stopped = new Promise((resolve) => own.media.addEventListener('stop', resolve, { once: true }));
      own.media.stop();
      await stopped;
    }
    for (const track of own.stream.getTracks()) track.stop();
    void own.sound.close();
    await own.sent;
    const ended = await call('recordings.end', { recording: own.id }).catch((error: unknown) => {
      own.failure ??= failureOf(error);
      return {};
    });
    session = undefined;
    become({
      kind: 'idle',
      ...('exhibit' in ended && ended.exhibit && { last: ended.exhibit }),
      ...(own.failure && { failure: own.failure }),
    });
  };

  function stop(): Promise<void> {
    const own = session;
    if (!own) return Promise.resolve();
    ending ??= finish(own).finally(() => {
      ending = undefined;
    });
    return ending;
  }

  return {
    subscribe: (reader) => {
      readers.add(reader);
      return () => readers.delete(reader);
    },
    state: () => state,
    start: async (as) => {
      if (state.kind !== 'idle') return;
      become({ kind: 'starting' });
      let id: string | undefined;
      try {
        id = (await call('recordings.begin', { interview, ...as })).recording;
        session = await open(id);
        session.media.start(pieceMs);
        become({ kind: 'recording', seconds: 0, since: performance.now() });
      } catch (error) {
        if (id !== undefined) void call('recordings.end', { recording: id }).catch(() => undefined);
        session = undefined;
        become({ kind: 'idle', failure: id === undefined ? failureOf(error) : { code: codeOf(error) } });
      }
    },
    pause: (covered = false) => {
      if (state.kind !== 'recording') return;
      const seconds = spokenSeconds(state);
      session?.media.requestData();
      session?.media.pause();
      become({ kind: 'paused', seconds, covered });
    },
    resume: () => {
      if (state.kind !== 'paused') return;
      session?.media.resume();
      become({ kind: 'recording', seconds: state.seconds, since: performance.now() });
    },
    stop,
    level: () => {
      if (!session || state.kind !== 'recording') return 0;
      return loudness(session.meter);
    },
  };
}
