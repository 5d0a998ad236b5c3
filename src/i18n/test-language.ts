import type { LanguageTag } from '../base/language-tag.ts';
import type { Catalogue, LocaleHeader } from './catalogue.ts';

/**
 * Two languages that nobody speaks: English with accents and a third longer, to left and to right. Whatever stands on a screen
 * without accents was never given to a translator; whatever is cut has no room for German, Tamil or Malayalam. They are never offered.
 */
export const testLanguages: readonly LocaleHeader[] = [
  { language: 'qps-Latn', endonym: '[Ŧéşŧ]', english: 'Test', direction: 'ltr', review: 'source' },
  { language: 'qps-Arab', endonym: '[ŧşéŦ]', english: 'Test, mirrored', direction: 'rtl', review: 'source' },
];

export const isTestLanguage = (language: LanguageTag): boolean => language.startsWith('qps-');

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒğħíĵķłɱñóþɋřşŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁṀÑÓÞɊŘŞŦÚṼŴẊÝŽ';
const accents = new Map([...plain].map((letter, index) => [letter, [...accented][index] ?? letter]));
const filler = 'óñé ŧŵó ŧħřéé ƒóúř ƒíṽé şíẋ şéṽéñ éíğħŧ ñíñé ŧéñ ';

/** A text of a test language: placeholders and tags stay, letters get accents, a third more of it follows, all in brackets. */
export function testText(english: string): string {
  const written = english
    .split(/(\{\{[^}]*\}\}|<\/?\w+>)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece : [...piece].map((letter) => accents.get(letter) ?? letter).join(''),
    )
    .join('');
  const more = Math.ceil(english.length / 3);
  return `[${written} ${filler
    .repeat(Math.ceil(more / filler.length))
    .slice(0, more)
    .trim()}]`;
}

/** All texts of a catalogue in a test language. */
export const testCatalogue = (english: Catalogue): Catalogue =>
  Object.fromEntries(Object.entries(english).map(([key, text]) => [key, testText(text)]));
