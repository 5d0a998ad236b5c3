import type { LanguageTag } from '../base/language-tag.ts';

/** Gregorian calendar and Latin digits in every language, as on the screen. */
const localeOf = (language: LanguageTag): string => `${language}-u-ca-gregory-nu-latn`;

/** Bundled fonts lack the narrow no-break space that some languages put into times. */
const printable = (text: string): string => text.replaceAll('\u202F', '\u00A0');

/** A day, and a time `HH:MM` of it where it counts, in words of a language. */
export function sayDay(day: string, language: LanguageTag, time?: string): string {
  const moment = new Date(`${day}T${time ?? '00:00'}:00Z`);
  const date = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' } as const;
  const format = time === undefined ? date : ({ ...date, hour: 'numeric', minute: '2-digit' } as const);
  return printable(new Intl.DateTimeFormat(localeOf(language), format).format(moment));
}

/** Items as a sentence of the language lists them. */
export const sayList = (items: readonly string[], language: LanguageTag, either = false): string =>
  printable(new Intl.ListFormat(language, { type: either ? 'disjunction' : 'conjunction' }).format(items));
