import { partsOfWord, type SearchGroup, searchWords, withoutArticle } from './search-words.ts';

/** Longest term of the index, in UTF-16 units; longer words are cut at both ends of the search alike. */
export const longestTerm = 40;
const mostDigits = 20;

const cut = (term: string): string => (term.length > longestTerm ? [...term].slice(0, longestTerm).join('') : term);

/** Pairs of neighbours, and the last character alone, so that one character is found as the beginning of a term. */
function pairsOf(run: string): readonly string[] {
  const characters = [...run];
  return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The digits of a number, joined from each of its groups on. */
const joinsOf = (groups: readonly SearchGroup[]): readonly string[] =>
  groups.slice(0, -1).map((_, index) =>
    groups
      .slice(index, index + mostDigits)
      .map(({ digits }) => digits)
      .join('')
      .slice(0, mostDigits),
  );

/** Digits without zeros in front, where that leaves a number worth looking for (`012345678` and `12345678` are one A-number). */
export const withoutZeros = (digits: string): string | undefined => /^0+(\d{3,})$/.exec(digits)?.[1];
/** The digits of `A123456789`. */
export const digitsAfterLetter = (folded: string): string | undefined => /^\p{L}{1,2}(\d{3,})$/u.exec(folded)?.[1];

/** Every other form under which a folded word can be found. */
export function variantsOf(folded: string): readonly string[] {
  const digits = digitsAfterLetter(folded) ?? (/^\d+$/.test(folded) ? folded : undefined);
  const bare = withoutArticle(folded);
  const afterAnd = /^و(\p{Script=Arabic}{3,})$/u.exec(folded)?.[1];
  const zeroless = digits === undefined ? undefined : withoutZeros(digits);
  return [digits, zeroless, bare, afterAnd].filter((each): each is string => each !== undefined && each !== folded);
}

/**
 * Terms under which a text is put into the index, each once: folded words, pairs of characters of scripts without spaces, joined
 * numbers, Arabic words with and without article. A term holds letters and digits only, never a space.
 */
export function searchTerms(text: string): readonly string[] {
  const terms = new Set<string>();
  const seen = new Set<string>();
  for (const piece of searchWords(text)) {
    if (piece.kind === 'number') {
      for (const join of joinsOf(piece.groups)) {
        terms.add(join);
        const zeroless = withoutZeros(join);
        if (zeroless !== undefined) terms.add(zeroless);
      }
      continue;
    }
    const raw = text.slice(piece.start, piece.end);
    if (seen.has(raw)) continue;
    seen.add(raw);
    if (piece.kind === 'run') {
      for (const pair of pairsOf(piece.folded)) terms.add(pair);
      continue;
    }
    for (const term of [piece.folded, ...variantsOf(piece.folded), ...partsOfWord(raw)]) terms.add(cut(term));
  }
  return [...terms];
}
