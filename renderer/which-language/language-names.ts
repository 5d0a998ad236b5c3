import type { LanguageTag } from '../../src/base/language-tag.ts';
import { languageNames } from '../../src/content/packet/languages.ts';
import { spokenLanguages } from '../../src/content/spoken-languages.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { headerOf, spokenIn } from '../i18n/languages.ts';

/** The name of a language, and the language that this name is in. */
export type SpokenName = { readonly name: string; readonly lang: LanguageTag };

/** What a language is called in the language of the screen; the English name where only that is known, which then says so. */
export function spokenNameIn(tag: LanguageTag, inLanguage: LanguageTag): SpokenName {
  const english = { name: languageNames[tag] ?? tag, lang: 'en' };
  // A tag for private use begins with an x; no table of a browser knows it.
  if (tag.startsWith('x-')) return english;
  const names = new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' });
  const name = names.of(tag);
  if (name === undefined || name === tag) return english;
  const lang = names.resolvedOptions().locale;
  return { name, lang: lang === 'en' ? lang : inLanguage };
}

/** The same, where it stands within a sentence. */
export const spokenName = (tag: LanguageTag, inLanguage: LanguageTag): string => spokenNameIn(tag, inLanguage).name;

/** A name within a sentence: signs at its end stay with it in whichever direction the sentence runs. */
export const isolated = (name: string, inLanguage: LanguageTag): string =>
  directionOf(inLanguage) === 'rtl' ? `\u2068${name}\u2069` : name;

/** How a language calls itself, also one that the app has no texts in. */
export const selfNameOf = (tag: LanguageTag): string =>
  spokenLanguages.find((each) => each.tag === tag)?.selfName ?? headerOf(tag)?.endonym ?? spokenName(tag, 'en');

/** `lang` and `dir` for the name of a language; without `lang` where only a tag for private use exists, which no reader knows. */
export function selfIn(tag: LanguageTag): { readonly lang?: string; readonly dir: 'ltr' | 'rtl' } {
  const { lang, dir } = spokenIn(tag);
  return tag.startsWith('x-') ? { dir } : { lang, dir };
}
