import type { LanguageTag } from '../src/base/language-tag.ts';
import type { Catalogue, LocaleHeader } from '../src/i18n/catalogue.ts';
import { nearestLanguage } from '../src/i18n/nearest.ts';

const headers = import.meta.glob<LocaleHeader>('../locales/*/header.json', { eager: true, import: 'default' });
const screens = import.meta.glob<Catalogue>('../locales/*/ui.json', { import: 'default' });
const contents = import.meta.glob<Catalogue>('../locales/*/content.json', { import: 'default' });

/** The head of a language, or that of the same without region; `undefined` when there are no texts in it. */
export function headerFor(language: LanguageTag): LocaleHeader | undefined {
  const all = Object.values(headers);
  const nearest = nearestLanguage(
    language,
    all.map((one) => one.language),
  );
  return all.find((one) => one.language === nearest);
}

const read = async (files: typeof screens, language: LanguageTag, name: string): Promise<Catalogue> =>
  (await files[`../locales/${headerFor(language)?.language ?? language}/${name}.json`]?.()) ?? {};

/** The texts of the screens in a language, by key; empty where there are none. */
export const screenTongue = (language: LanguageTag): Promise<Catalogue> => read(screens, language, 'ui');

/** The texts of the content in a language, by key; empty where nothing is translated. */
export const contentTongue = (language: LanguageTag): Promise<Catalogue> => read(contents, language, 'content');
