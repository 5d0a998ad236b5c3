import { describe, expect, it } from 'vitest';
import { decodeText } from '../../renderer/screens/exhibits/decode-text.ts';
import { sayLength } from '../../renderer/screens/exhibits/say-length.ts';
import { saySize } from '../../src/i18n/numbers.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a text in an exhibit', () => {
  it.each([
    ['UTF-8', utf8('Lo que pasó · ما حدث'), false, 'Lo que pasó · ما حدث'],
    ['UTF-8', utf8('\uFEFFpasó'), false, 'pasó'],
    ['UTF-8', utf8('pasó').subarray(0, 4), true, 'pas'],
    ['Latin-1', utf8('pasó').subarray(0, 4), false, 'pasÃ'],
    ['Latin-1', bytes(0x70, 0x61, 0x73, 0xf3), false, 'pasó'],
    ['UTF-16', new Uint8Array(Buffer.from('\uFEFFpasó', 'utf16le')), false, 'pasó'],
    ['UTF-16', new Uint8Array(Buffer.from('pasó', 'utf16le')), false, 'pasó'],
    ['UTF-16', bytes(0xfe, 0xff, 0, 0x70, 0, 0xf3), false, 'pó'],
    ['UTF-8', bytes(), false, ''],
  ] as const)('is read as %s', (encoding, written, isCut, words) => {
    expect(decodeText(written, isCut)).toEqual({ words, encoding });
  });
});

describe('sizes and lengths', () => {
  it.each([
    [24, 'en', '0.024 kB'],
    [25_300, 'en', '25.3 kB'],
    [1_500_000, 'es', '1,5 MB'],
    [2_000_000_000, 'en', '2 GB'],
  ])('%i bytes in %s are %s', (size, language, said) => {
    expect(saySize(size, language)).toBe(said);
  });

  it.each([
    [3, '0:03'],
    [75.4, '1:15'],
    [3725, '1:02:05'],
  ])('%d seconds are %s', (seconds, said) => {
    expect(sayLength(seconds)).toBe(said);
  });
});
