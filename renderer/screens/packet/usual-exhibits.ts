import type { Exhibit } from '../../../src/interview/exhibit.ts';

/** True for what may go along at all: an anonymous packet takes copies that say nothing about themselves, and nothing else. */
export const mayGoAlong = ({ derivation, state }: Exhibit, isAnonymous: boolean): boolean =>
  state !== 'growing' && (!isAnonymous || derivation !== undefined);

/**
 * What is chosen to begin with: nothing for an anonymous packet, where each is a decision of its own; otherwise every exhibit, the copy in
 * place of the original where there is one.
 */
export function usualExhibits(all: readonly Exhibit[], isAnonymous: boolean): readonly string[] {
  if (isAnonymous) return [];
  const copied = new Set(all.map(({ derivedFrom }) => derivedFrom));
  return all.filter((exhibit) => mayGoAlong(exhibit, false) && !copied.has(exhibit.id)).map(({ id }) => id);
}
