import type { Exhibit } from '../../../src/interview/exhibit.ts';

/** Why an exhibit cannot go along now: it is still coming in, it says more than it shows, or it shows who the person is. */
export type WhyNotAlong = 'growing' | 'needs-copy' | 'names';

/** Nothing for what may go along: an anonymous packet takes copies that say nothing about themselves, and no signed page. */
export function whyNotAlong(
  { derivation, state, signs }: Pick<Exhibit, 'derivation' | 'state' | 'signs'>,
  isAnonymous: boolean,
): WhyNotAlong | undefined {
  if (state === 'growing') return 'growing';
  if (!isAnonymous) return undefined;
  if (signs !== undefined) return 'names';
  return derivation === undefined ? 'needs-copy' : undefined;
}

/**
 * What is chosen to begin with: nothing for an anonymous packet, where each is a decision of its own; otherwise every exhibit, the copy in
 * place of the original where there is one.
 */
export function usualExhibits(all: readonly Exhibit[], isAnonymous: boolean): readonly string[] {
  if (isAnonymous) return [];
  const copied = new Set(all.map(({ derivedFrom }) => derivedFrom));
  return all
    .filter((exhibit) => whyNotAlong(exhibit, false) === undefined && !copied.has(exhibit.id))
    .map(({ id }) => id);
}

/** The same with the one at an index moved to another. */
export function movedInOrder(ids: readonly string[], from: number, to: number): readonly string[] {
  const moved = [...ids];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return moved;
}
