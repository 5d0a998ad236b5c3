type Write = () => Promise<void>;

const writers = new Set<Write>();

/** Registers something that may still hold unsaved words. */
export function holdsWords(write: Write): () => void {
  writers.add(write);
  return () => writers.delete(write);
}

const patienceMs = 2_000;

/** Saves every word that is still on its way; done before the screen is covered, locked or left. */
export const saveEverything = (): Promise<unknown> => Promise.allSettled([...writers].map((write) => write()));

/** The same before the vault is locked: also what a field keeps until it is left, and for no longer than a moment. */
export function saveBeforeLocking(): Promise<unknown> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return Promise.race([saveEverything(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
}
