import { withLatinDigits } from '../../src/base/own-digits.ts';

export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'number'; readonly value: number };

/** Reads a whole number in any digits; one that is out of bounds is a fault. */
export function readNumber(entry: string, bounds: { readonly least: number; readonly most: number }): ReadNumber {
  const text = withLatinDigits(entry.trim());
  if (text === '') return { kind: 'empty' };
  if (!/^\d{1,6}$/.test(text)) return { kind: 'fault' };
  const value = Number(text);
  return value < bounds.least || value > bounds.most ? { kind: 'fault' } : { kind: 'number', value };
}
