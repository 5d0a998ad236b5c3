import type { LanguageTag } from '../../src/base/language-tag.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size as people read it: *3.4 MB*; Latin digits in every language. */
export function saySize(bytes: number, language: LanguageTag): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** (step + 1));
}
