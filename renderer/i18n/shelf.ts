import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Catalogue } from '../../src/i18n/catalogue.ts';
import { loadContent, loadOriginals, loadUi } from './languages.ts';

type Books = {
  readonly ui: Catalogue;
  readonly content: Catalogue;
  /** The English that `content` was made from. */
  readonly originals: Catalogue;
};

const books = new Map<LanguageTag, Books>();
const coming = new Map<LanguageTag, Promise<void>>();
const readers = new Set<() => void>();

/** Brings the texts of a language into memory, once. */
export function fetchLanguage(language: LanguageTag): Promise<void> {
  const known = coming.get(language);
  if (known) return known;
  const arrival = Promise.all([loadUi(language), loadContent(language), loadOriginals()]).then(
    ([ui, content, originals]) => {
      books.set(language, { ui, content, originals });
      for (const reader of readers) reader();
    },
  );
  coming.set(language, arrival);
  return arrival;
}

/** Forgets a language whose texts have changed; whoever needs it fetches it anew. */
export function forgetLanguage(language: LanguageTag): void {
  books.delete(language);
  coming.delete(language);
  for (const reader of readers) reader();
}

/** The texts of a language, if they have arrived. */
export const bookOf = (language: LanguageTag): Books | undefined => books.get(language);

/** Calls back whenever a language has arrived. */
export function onArrival(reader: () => void): () => void {
  readers.add(reader);
  return () => readers.delete(reader);
}
