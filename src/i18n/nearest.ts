import type { LanguageTag } from '../base/language-tag.ts';

/** The language among those that are there which speaks for a tag: itself, or the same with less behind it (`pt-BR`, then `pt`). */
export function nearestLanguage(wanted: LanguageTag, there: readonly LanguageTag[]): LanguageTag | undefined {
  const parts = wanted.split('-');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('-'))
    .find((shorter) => there.includes(shorter));
}
