import type { LanguageTag } from '../base/language-tag.ts';

/** One form of a text that counts something. */
export type PluralForm = Intl.LDMLPluralRule;

/** Languages that `Intl` counts as it would count the language of the laptop, for want of rules of their own. */
const own: Readonly<Record<string, (count: number) => PluralForm>> = {
  ht: (count) => (count === 1 ? 'one' : 'other'),
  kjb: (count) => (count === 1 ? 'one' : 'other'),
  mam: (count) => (count === 1 ? 'one' : 'other'),
};

/** Which form a number takes in a language; the laptop's own language never decides it. */
export function pluralForm(count: number, language: LanguageTag): PluralForm {
  const rule = own[language.split('-')[0] ?? language];
  if (rule) return rule(count);
  const known = Intl.PluralRules.supportedLocalesOf(language).length > 0;
  return new Intl.PluralRules(known ? language : 'en').select(count);
}

/** The forms that a language needs for numbers that occur here; "many" for millions, as in Spanish, is not among them. */
export const pluralForms = (language: LanguageTag): readonly PluralForm[] => [
  ...new Set(Array.from({ length: 201 }, (_, count) => pluralForm(count, language))),
];
