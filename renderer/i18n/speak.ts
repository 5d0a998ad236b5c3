import i18next from 'i18next';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Spoken } from '../../src/i18n/catalogue.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { bookOf, fetchLanguage, onArrival } from './shelf.ts';
import type { TextKey, TextValues } from './text.ts';
import { translationOf } from './translation.ts';

/** A text in the language that was asked for, or English that says of itself that it is not translated. */
export type Speech = Spoken & { readonly translated: boolean };
export type Speak = (key: string, english: string) => Speech;
export type Voice = (key: TextKey, values?: TextValues) => Speech;

const isEnglish = (language: LanguageTag): boolean => language === 'en' || language.startsWith('en-');
const inLanguage = (text: string, language: LanguageTag): Speech => ({
  text,
  language,
  direction: directionOf(language),
  translated: true,
});
const inEnglish = (text: string): Speech => ({ text, language: 'en', direction: 'ltr', translated: false });

function useBook(language: LanguageTag) {
  const book = useSyncExternalStore(onArrival, () => bookOf(language));
  useEffect(() => void fetchLanguage(language), [language]);
  return book;
}

/** Says texts of the content (questions, rules, channels) in one language. */
export function useSpeak(language: LanguageTag): Speak {
  const book = useBook(language);
  return useCallback(
    (key, english) => {
      if (isEnglish(language)) return inLanguage(english, language);
      const text = book && translationOf(key, english, book);
      return text === undefined ? inEnglish(english) : inLanguage(text, language);
    },
    [book, language],
  );
}

/** Says texts of the screen in a language other than that of the screen. */
export function useVoice(language: LanguageTag): Voice {
  const book = useBook(language);
  const { i18n } = useTranslation();
  return useCallback(
    (key, values = {}) => {
      if (book && !i18n.hasResourceBundle(language, 'ui')) i18n.addResourceBundle(language, 'ui', book.ui);
      const known = isEnglish(language) || i18next.exists(key, { lng: language, fallbackLng: [], ...values });
      const lng = known ? language : 'en';
      const text = String(i18n.t(key, { ...values, lng }));
      return known ? inLanguage(text, language) : inEnglish(text);
    },
    [book, i18n, language],
  );
}
