export type ReadNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault' }
  | { readonly kind: 'number'; readonly value: number };

/** Arabic-Indic, extended Arabic-Indic, Devanagari and Bengali digits as Latin ones. */
function latinDigits(text: string): string {
  const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6];
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const zero = zeros.find((start) => code >= start && code < start + 10);
      return zero === undefined ? character : String(code - zero);
    })
    .join('');
}

/** Reads a whole number in any digits; one that is out of bounds is a fault. */
export function readNumber(entry: string, bounds: { readonly least: number; readonly most: number }): ReadNumber {
  const text = latinDigits(entry.trim());
  if (text === '') return { kind: 'empty' };
  if (!/^\d{1,6}$/.test(text)) return { kind: 'fault' };
  const value = Number(text);
  return value < bounds.least || value > bounds.most ? { kind: 'fault' } : { kind: 'number', value };
}
