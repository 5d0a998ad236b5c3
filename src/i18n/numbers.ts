import type { LanguageTag } from '../base/language-tag.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Latin digits in every language; the form of English where `Intl` has none, never that of the laptop. */
const localeOf = (language: LanguageTag): string =>
  `${Intl.NumberFormat.supportedLocalesOf(language).length > 0 ? language : 'en'}-u-nu-latn`;

/** A whole number as people of the language group its digits. */
export const sayNumber = (value: number, language: LanguageTag): string =>
  new Intl.NumberFormat(localeOf(language)).format(value);

/** A size as people read it: *3.4 MB*. */
export function saySize(bytes: number, language: LanguageTag): string {
  const step = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: units[step - 1] ?? 'kilobyte',
    maximumSignificantDigits: value < 10 ? 2 : 3,
  }).format(value);
}
