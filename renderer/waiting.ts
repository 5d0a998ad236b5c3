type Write = () => Promise<void>;

const writers = new Set<Write>();

/** Registers something that may still hold unsaved words. */
export function holdsWords(write: Write): () => void {
  writers.add(write);
  return () => writers.delete(write);
}

/** Saves every word that is still on its way; done before the screen is covered, locked or left. */
export const saveEverything = (): Promise<unknown> => Promise.allSettled([...writers].map((write) => write()));
