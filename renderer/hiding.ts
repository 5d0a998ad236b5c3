import { useSyncExternalStore } from 'react';
import { call } from './bridge.ts';
import { silence } from './voices/silence.ts';
import { saveEverything } from './waiting.ts';

let hidden = false;
const readers = new Set<() => void>();

function become(next: boolean): void {
  hidden = next;
  // The style sheet alone empties the window at once; the neutral screen is drawn over it when React comes to it.
  if (next) document.documentElement.dataset.hidden = '';
  else delete document.documentElement.dataset.hidden;
  for (const reader of readers) reader();
}

const afterPaint = (work: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(work)));

/** Lays the neutral screen over everything; what is unsaved is saved behind it. */
export function layHiding(): void {
  if (hidden) return;
  become(true);
  for (const player of document.querySelectorAll<HTMLMediaElement>('audio, video')) player.pause();
  silence();
  void saveEverything();
}

/** The same, and tells the main process, which gives the window its neutral title. */
export function hide(): void {
  layHiding();
  void call('screen.hide', {});
}

/** Takes the neutral screen away. */
export async function comeBack(): Promise<void> {
  await call('screen.back', {});
  become(false);
}

/** The main process hides too, also when the page was too busy to hear the keys; it is told when its own cover may go. */
export function hideWhenTold(): void {
  window.bridge.on('screen.hide', () => {
    layHiding();
    afterPaint(() => void call('screen.covered', {}));
  });
}

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}
export const useHidden = (): boolean => useSyncExternalStore(subscribe, () => hidden);
