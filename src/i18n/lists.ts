import type { LanguageTag } from '../base/language-tag.ts';
import { ownWords } from './own-words.ts';

/** Languages that separate with the comma of the Arabic script. */
const arabicComma = /^(ar|fa|prs|ps|ur)\b/;

/** What stands between the parts of a list that no word closes. */
export const commaOf = (language: LanguageTag): string =>
  ownWords(language)?.comma ?? (arabicComma.test(language) ? '، ' : ', ');

/** Items as a sentence of the language lists them: all of them, or either of them. */
export function sayList(items: readonly string[], language: LanguageTag, either = false): string {
  const words = ownWords(language);
  if (words) {
    const last = items.at(-1) ?? '';
    if (items.length < 2) return last;
    return `${items.slice(0, -1).join(words.comma)}${either ? words.or : words.and}${last}`;
  }
  const known = Intl.ListFormat.supportedLocalesOf(language).length > 0 ? language : 'en';
  return new Intl.ListFormat(known, { type: either ? 'disjunction' : 'conjunction' })
    .format(items)
    .replaceAll('\u202F', '\u00A0');
}
