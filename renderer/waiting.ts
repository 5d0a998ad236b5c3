type Write = () => Promise<void>;

const writers = new Set<Write>();

/** Registers something that may still hold unsaved words. */
export function holdsWords(write: Write): () => void {
  writers.add(write);
  return () => writers.delete(write);
}

const endings = new Set<Write>();

/** Registers something that must come to an end before the vault is locked, such as a recording. */
export function endsBeforeLocking(end: Write): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

const patienceMs = 2_000;

/** Saves every word that is still on its way; done before the screen is covered, locked or left. */
export const saveEverything = (): Promise<unknown> => Promise.allSettled([...writers].map((write) => write()));

/** The same before the vault is locked: also what a field keeps until it is left, and for no longer than a moment. */
export function saveBeforeLocking(): Promise<unknown> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const ended = Promise.allSettled([...endings].map((end) => end()));
  return Promise.race([
    Promise.all([saveEverything(), ended]),
    new Promise((resolve) => setTimeout(resolve, patienceMs)),
  ]);
}
