import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { BroughtLanguage } from '../../src/bridge/calls/language-calls.ts';
import type { Catalogue } from '../../src/i18n/catalogue.ts';
import { call } from '../bridge.ts';

const nothing = { ui: {}, content: {} } as const;
let brought: readonly BroughtLanguage[] = [];

/** Languages and corrections that were brought into the open vault; none before it is open. */
export const broughtLanguages = (): readonly BroughtLanguage[] => brought;

/** Reads which languages were brought in; gives those whose texts may have changed by that. */
export async function readBrought(): Promise<readonly LanguageTag[]> {
  const before = brought;
  brought = (await call('languages.brought', {})).languages;
  return [...new Set([...before, ...brought].map(({ header }) => header.language))];
}

/** What a pack says in a language; nothing where there is none. */
export const broughtTexts = (
  language: LanguageTag,
): Promise<{ readonly ui: Catalogue; readonly content: Catalogue }> =>
  brought.some(({ header }) => header.language === language)
    ? call('languages.texts', { language })
    : Promise.resolve(nothing);
