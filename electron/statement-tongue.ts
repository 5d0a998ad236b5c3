import type { LanguageTag } from '../src/base/language-tag.ts';
import type { Catalogue } from '../src/i18n/catalogue.ts';
import { nearestLanguage } from '../src/i18n/nearest.ts';
import type { SayText } from '../src/interview/statement.ts';

const files = import.meta.glob<Catalogue>('../locales/*/content.json', { import: 'default' });

const there = Object.keys(files).map((path) => path.split('/').at(-2) ?? '');

const read = async (language: LanguageTag): Promise<Catalogue> =>
  (await files[`../locales/${nearestLanguage(language, there)}/content.json`]?.()) ?? {};

/** The texts of the content in a language, by key; empty where nothing is translated. */
export const contentTongue = (language: LanguageTag): Promise<Catalogue> => read(language);

/** Says texts of the guide in these languages; a translation that was made from other English words is not used. */
export async function statementTongue(languages: readonly LanguageTag[]): Promise<SayText> {
  const originals = await read('en');
  const books = new Map(await Promise.all(languages.map(async (one) => [one, await read(one)] as const)));
  return (key, english, language) => {
    const translated = originals[key] === english ? books.get(language)?.[key] : undefined;
    return translated === undefined ? { text: english, language: 'en' } : { text: translated, language };
  };
}
