import type { LanguageTag } from '../src/base/language-tag.ts';
import type { Catalogue, LocaleHeader } from '../src/i18n/catalogue.ts';
import { nearestLanguage } from '../src/i18n/nearest.ts';
import { overlaid, type TextPack } from '../src/i18n/text-pack.ts';

const headers = import.meta.glob<LocaleHeader>('../locales/*/header.json', { eager: true, import: 'default' });
const screens = import.meta.glob<Catalogue>('../locales/*/ui.json', { import: 'default' });
const contents = import.meta.glob<Catalogue>('../locales/*/content.json', { import: 'default' });

const builtIn = Object.values(headers);
export const isBuiltIn = (language: LanguageTag): boolean => builtIn.some((header) => header.language === language);

/** Gives the pack of a language from the open vault; nothing while it is locked. */
export type FindPack = (language: LanguageTag) => TextPack | undefined;
/** Languages and corrections that were brought in, set by the house whose vault holds them. */
type Brought = { readonly headers: () => readonly LocaleHeader[]; readonly find: FindPack };
let brought: Brought = { headers: () => [], find: () => undefined };
export const lookInPacks = (packs: Brought): void => {
  brought = packs;
};

/** The head of a language, or that of the same without region; `undefined` when there are no texts in it. */
export function headerFor(language: LanguageTag): LocaleHeader | undefined {
  const all = [...brought.headers().filter((header) => !isBuiltIn(header.language)), ...builtIn];
  const nearest = nearestLanguage(
    language,
    all.map((one) => one.language),
  );
  const header = all.find((one) => one.language === nearest);
  const isCorrected = brought.headers().some(({ language: corrected }) => corrected === nearest);
  return header && isCorrected ? { ...header, review: 'drafted' } : header;
}

async function read(files: typeof screens, wanted: LanguageTag, name: 'ui' | 'content'): Promise<Catalogue> {
  const language = headerFor(wanted)?.language ?? wanted;
  const texts = (await files[`../locales/${language}/${name}.json`]?.()) ?? {};
  const pack = brought.find(language);
  return pack ? overlaid(texts, pack[name]) : texts;
}

/** The texts of the screens in a language, by key; empty where there are none. */
export const screenTongue = (language: LanguageTag): Promise<Catalogue> => read(screens, language, 'ui');

/** The texts of the content in a language, by key; empty where nothing is translated. */
export const contentTongue = (language: LanguageTag): Promise<Catalogue> => read(contents, language, 'content');
