import { randomInt } from 'node:crypto';
import { type WordLanguage, wordLists } from './recovery-words.ts';

/** Fewest words of a suggested passphrase: 66 bits, behind a slow derivation. */
export const fewestWords = 6;
export const mostWords = 12;
const bitsOfWord = 11;

/** A passphrase of random words, and the number of random bits in it: what someone must guess who knows how it was made. */
export type Suggestion = { readonly passphrase: string; readonly bits: number };

/** Draws words, every one of the list with the same chance, also twice. */
export function suggestPassphrase(
  language: WordLanguage,
  words: number,
  draw: (below: number) => number = randomInt,
): Suggestion {
  if (!Number.isInteger(words) || words < fewestWords || words > mostWords) throw new RangeError('Number of words');
  const list = wordLists[language];
  const drawn = Array.from({ length: words }, () => list[draw(list.length)]);
  return { passphrase: drawn.join(' '), bits: words * bitsOfWord };
}
