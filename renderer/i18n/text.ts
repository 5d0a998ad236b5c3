import { useTranslation } from 'react-i18next';
import type english from '../../locales/en/ui.json';
import { standIn } from '../../src/i18n/stand-in.ts';

type Written = keyof typeof english;
type Stem<Key> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

/** Every text of the screens by its key; plural forms by the key without `_one` and `_other`. */
export type TextKey = Stem<Written>;
export type TextValues = Readonly<Record<string, string | number>>;
export type Text = (key: TextKey, values?: TextValues) => string;

/** Texts of the screen in the language of the person who works with it. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  return (key, values = {}) => {
    const said = t(key, { ...values, returnDetails: true });
    // A text without translation comes from English: as it has no element of its own, the words themselves say so.
    return said.usedLng === 'en' && i18n.language !== 'en' ? standIn(String(said.res)) : String(said.res);
  };
}

/** The language of the screen. */
export const useLanguage = (): string => useTranslation().i18n.language;
