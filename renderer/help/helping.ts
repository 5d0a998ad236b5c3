import { useSyncExternalStore } from 'react';
import type { screenHelp } from '../../src/content/help/screens.ts';

/** The screens that have help, by the name of their place. */
export type HelpScreen = (typeof screenHelp)[number]['screen'];
/** What of the help is open. `tour` counts its stops from 0. */
export type Helping = {
  readonly screen: HelpScreen;
  readonly panel: boolean;
  readonly dialog?: 'keys' | 'glossary' | 'guide';
  readonly tour?: number;
};

let now: Helping = { screen: 'unlock', panel: false };
const readers = new Set<() => void>();
const become = (next: Helping): void => {
  now = next;
  for (const reader of readers) reader();
};

/** Tells which screen is there; the help is always that of the screen. */
export const helpFor = (screen: HelpScreen): void => become({ ...now, screen });
export const toggleHelp = (): void => become({ ...now, panel: !now.panel });
export const closeHelp = (): void => become({ ...now, panel: false });

/** Shows one of the dialogs of the help, in place of the panel. */
export const showHelp = (dialog: NonNullable<Helping['dialog']>): void => become({ ...now, panel: false, dialog });
export const closeDialog = (): void => become({ screen: now.screen, panel: false });

/** Goes to a stop of the tour, or leaves it. */
export const goOnTour = (tour: number | undefined): void =>
  become({ screen: now.screen, panel: false, ...(tour !== undefined && { tour }) });

function subscribe(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}
export const useHelping = (): Helping => useSyncExternalStore(subscribe, () => now);
