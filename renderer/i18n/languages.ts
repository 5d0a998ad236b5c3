import type { Direction, LanguageTag } from '../../src/base/language-tag.ts';
import type { Catalogue, LocaleHeader } from '../../src/i18n/catalogue.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { nearestLanguage } from '../../src/i18n/nearest.ts';
import { isTestLanguage, testCatalogue, testLanguages } from '../../src/i18n/test-language.ts';
import { overlaid } from '../../src/i18n/text-pack.ts';
import { broughtLanguages, broughtTexts } from './brought.ts';

const headerFiles = import.meta.glob<LocaleHeader>('../../locales/*/header.json', { eager: true, import: 'default' });
const uiFiles = import.meta.glob<Catalogue>('../../locales/*/ui.json', { import: 'default' });
const contentFiles = import.meta.glob<Catalogue>('../../locales/*/content.json', { import: 'default' });

const byName = (one: LocaleHeader, other: LocaleHeader): number =>
  one.language === 'en' ? -1 : other.language === 'en' ? 1 : one.endonym.localeCompare(other.endonym);
const builtIn: readonly LocaleHeader[] = Object.values(headerFiles).sort(byName);

/** Every language that can be chosen, English first, the rest by how they call themselves; `brought` tells those from outside. */
export function languageList(): readonly (LocaleHeader & { readonly brought: boolean })[] {
  const brought = new Map(broughtLanguages().map(({ header }) => [header.language, header]));
  const own = builtIn.map((header) => {
    const isCorrected = brought.delete(header.language);
    return { ...header, ...(isCorrected && { review: 'drafted' as const }), brought: isCorrected };
  });
  return [...own, ...[...brought.values()].map((header) => ({ ...header, brought: true }))].sort(byName);
}

/** The head of a language: its own, or that of the language without region. */
export function headerOf(language: LanguageTag): LocaleHeader | undefined {
  const known: readonly LocaleHeader[] = [...languageList(), ...testLanguages];
  const nearest = nearestLanguage(
    language,
    known.map((header) => header.language),
  );
  return known.find((header) => header.language === nearest);
}

/** `lang` and `dir` for an element that holds words of this language. */
export const spokenIn = (language: LanguageTag): { readonly lang: string; readonly dir: Direction } => ({
  lang: language,
  dir: directionOf(language),
});

/** How a language calls itself. */
export const endonymOf = (language: LanguageTag): string => headerOf(language)?.endonym ?? nameOf(language, language);

/** Name of a language in another one; the tag itself where nobody knows it. */
export function nameOf(language: LanguageTag, inLanguage: LanguageTag): string {
  const name = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(language);
  if (name !== undefined && name !== language) return name;
  return headerOf(language)?.english ?? language;
}

type Files = Readonly<Record<string, () => Promise<Catalogue>>>;
const empty: Catalogue = {};

/** The texts of a language in one of its files; nothing where it has none. */
async function load(files: Files, language: LanguageTag, name: 'ui' | 'content'): Promise<Catalogue> {
  const from = headerOf(language)?.language ?? language;
  const texts = (await files[`../../locales/${isTestLanguage(from) ? 'en' : from}/${name}.json`]?.()) ?? empty;
  return isTestLanguage(from) ? testCatalogue(texts) : overlaid(texts, (await broughtTexts(from))[name]);
}

/** Texts of the screens in one language. */
export const loadUi = (language: LanguageTag): Promise<Catalogue> => load(uiFiles, language, 'ui');

/** The English that the translations were made from. */
export const loadOriginals = (): Promise<Catalogue> => load(contentFiles, 'en', 'content');

/** Texts of questions, rules and channels in one language; English stands in the content itself. */
export const loadContent = (language: LanguageTag): Promise<Catalogue> =>
  headerOf(language)?.language === 'en' ? Promise.resolve(empty) : load(contentFiles, language, 'content');
