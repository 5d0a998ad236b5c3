import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';

/** The languages that there are words in. */
export type WordLanguage = 'en' | 'es';
/** The 2048 words of each language; every one says 11 bits. */
export const wordLists: Readonly<Record<WordLanguage, readonly string[]>> = {
  en: english,
  es: spanish.map((word) => word.normalize('NFC')),
};
/** Words on a recovery sheet: 128 random bits and a check of 4. */
export const sheetLength = 12;
export const secretLength = 16;

/** A word without case and accents, as people type it and as scanners send it. */
export const plainWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const places = (language: WordLanguage): ReadonlyMap<string, number> =>
  new Map(wordLists[language].map((word, index) => [plainWord(word), index]));
const placesOf: Readonly<Record<WordLanguage, ReadonlyMap<string, number>>> = { en: places('en'), es: places('es') };

/** Words with what people write around them: numbers of the words, dots, commas, line ends. */
const split = (typed: string): readonly string[] => plainWord(typed).match(/\p{L}+/gu) ?? [];

/** The words that say a secret; the last one checks the others. */
export const wordsOf = (secret: Uint8Array, language: WordLanguage): readonly string[] =>
  entropyToMnemonic(secret, [...wordLists[language]])
    .normalize('NFC')
    .split(/\s/);

type Reading = { readonly language: WordLanguage; readonly unknown: readonly number[] };

function readingIn(language: WordLanguage, words: readonly string[]): Reading {
  const unknown = words.flatMap((word, index) => (placesOf[language].has(word) ? [] : [index + 1]));
  return { language, unknown };
}

/**
 * The secret behind typed words, in whichever language knows most of them. Says what is wrong with the typing and never anything
 * about the vault: too few or too many, the numbers of words that are on no list, or words that do not belong together.
 */
export function readRecoveryWords(typed: string): Result<Buffer, Failure> {
  const words = split(typed);
  if (words.length !== sheetLength) return fail({ code: 'recovery-count', values: { typed: words.length } });
  const [best, other] = [readingIn('en', words), readingIn('es', words)].sort(
    (one, two) => one.unknown.length - two.unknown.length,
  ) as [Reading, Reading];
  if (best.unknown.length > 0) {
    return fail({ code: 'recovery-word', values: { numbers: best.unknown.join(', ') } });
  }
  // A sheet may by chance hold only words that both languages know.
  const languages = other.unknown.length === 0 ? [best.language, other.language] : [best.language];
  for (const language of languages) {
    const secret = secretOf(words, language);
    if (secret) return ok(secret);
  }
  return fail({ code: 'recovery-check' });
}

function secretOf(words: readonly string[], language: WordLanguage): Buffer | undefined {
  const list = wordLists[language];
  const proper = words.map((word) => list[placesOf[language].get(word) ?? -1] ?? '');
  try {
    const bytes = mnemonicToEntropy(
      proper.join(' ').normalize('NFKD'),
      list.map((word) => word.normalize('NFKD')),
    );
    const secret = Buffer.from(bytes);
    bytes.fill(0);
    return secret;
  } catch {
    // The library throws for one thing only once count and words are known to be right: the check does not fit.
    return undefined;
  }
}
