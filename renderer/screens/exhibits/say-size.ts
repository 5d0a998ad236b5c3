import type { LanguageTag } from '../../../src/base/language-tag.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** A number of bytes as people say it, in Latin digits. */
export function saySize(bytes: number, language: LanguageTag): string {
  const step = bytes < 1e6 ? 1 : bytes < 1e9 ? 2 : 3;
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(`${language}-u-nu-latn`, {
    style: 'unit',
    unit: units[step - 1] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumSignificantDigits: value < 10 ? 2 : 3,
  }).format(value);
}

/** Seconds as minutes and seconds: `3:05`. */
export function sayLength(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const two = (part: number): string => String(part).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
