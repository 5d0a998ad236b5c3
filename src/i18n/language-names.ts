import type { LanguageTag } from '../base/language-tag.ts';

/** Name of a language in another one; `fallback` names it where nobody knows it there. The laptop's own language never does. */
export function sayLanguage(
  named: LanguageTag,
  language: LanguageTag,
  fallback: (named: LanguageTag) => string,
): string {
  const own = fallback(named);
  if (language.split('-')[0] === 'en') return own;
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return own;
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(named) ?? own;
}
