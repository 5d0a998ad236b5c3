import { useSyncExternalStore } from 'react';
import { call } from '../bridge.ts';
import { silence, sounds } from './silence.ts';

/** A clip in the vault. */
export type ClipName = { readonly id: string; readonly prompt: string };

let playing: string | undefined;
const readers = new Set<() => void>();
const become = (next: string | undefined): void => {
  playing = next;
  for (const reader of readers) reader();
};
const nameOf = ({ id, prompt }: ClipName): string => `${id} ${prompt}`;

/** Plays one clip to its end; false when it was ended before. */
async function playOne(clip: ClipName, wanted: () => boolean): Promise<boolean> {
  const { bytes } = await call('voices.clip', clip);
  if (!wanted()) return false;
  const context = new AudioContext();
  try {
    const sound = await context.decodeAudioData(Uint8Array.from(bytes).buffer);
    if (!wanted()) return false;
    const source = new AudioBufferSourceNode(context, { buffer: sound });
    source.connect(context.destination);
    become(nameOf(clip));
    const ended = new Promise((resolve) => source.addEventListener('ended', resolve, { once: true }));
    const release = sounds(() => source.stop());
    source.start();
    await ended;
    release();
    return wanted();
  } finally {
    await context.close();
  }
}

/** Plays clips one after another; whatever was heard before ends. */
export async function play(...clips: readonly ClipName[]): Promise<void> {
  silence();
  let on = true;
  const release = sounds(() => {
    on = false;
  });
  try {
    for (const clip of clips) if (!(await playOne(clip, () => on))) break;
  } finally {
    release();
    // What began to play meanwhile has its own name.
    if (on || clips.some((clip) => nameOf(clip) === playing)) become(undefined);
  }
}

const subscribe = (reader: () => void): (() => void) => {
  readers.add(reader);
  return () => readers.delete(reader);
};
/** Whether one of these clips is heard now. */
export const useIsPlaying = (clips: readonly ClipName[]): boolean =>
  useSyncExternalStore(subscribe, () => clips.some((clip) => playing === nameOf(clip)));
