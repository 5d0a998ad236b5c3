const sounding = new Set<() => void>();

/** Registers something that is heard now, and the way to end it; gives the way to take it from the list. */
export function sounds(end: () => void): () => void {
  sounding.add(end);
  return () => void sounding.delete(end);
}

/** Ends whatever is heard at once: when the screen is covered, and before something else is played. */
export function silence(): void {
  for (const end of [...sounding]) end();
}
