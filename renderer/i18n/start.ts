import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { pluralForm, pluralForms } from '../../src/i18n/plurals.ts';
import { readBrought } from './brought.ts';
import { headerOf, loadUi } from './languages.ts';
import { forgetLanguage } from './shelf.ts';

/** Sets the screen to a language: texts first, then the document, so that nothing is seen half changed. */
export async function speakLanguage(language: LanguageTag): Promise<void> {
  const known = headerOf(language)?.language ?? 'en';
  if (!i18next.hasResourceBundle(known, 'ui')) i18next.addResourceBundle(known, 'ui', await loadUi(known));
  await i18next.changeLanguage(known);
  document.documentElement.lang = known;
  document.documentElement.dir = directionOf(known);
}

/** Takes up what was brought in, once the vault is open and whenever it has changed; the screen speaks on in the language of the settings. */
export async function takeUpBrought(language: LanguageTag): Promise<void> {
  for (const changed of await readBrought()) {
    forgetLanguage(changed);
    i18next.removeResourceBundle(changed, 'ui');
  }
  await speakLanguage(language);
}

/** i18next counts with `Intl`, which counts by the laptop's language where it does not know a language: our rules stand before it. */
function countByOwnRules(): void {
  const { pluralResolver } = i18next.services;
  pluralResolver.getRule = (language: LanguageTag) => ({
    select: (count: number) => pluralForm(count, language),
    resolvedOptions: () => ({ pluralCategories: [...pluralForms(language)] }),
  });
}

/** Makes texts available before the first screen is drawn; English stands in where a language has a gap. */
export async function startTexts(language: LanguageTag): Promise<void> {
  const english = await loadUi('en');
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'ui',
    ns: ['ui'],
    resources: { en: { ui: english } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
  countByOwnRules();
  await speakLanguage(language);
}
