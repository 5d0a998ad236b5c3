import { expect, it } from 'vitest';
import { withLatinDigits } from '../../../src/base/own-digits.ts';

it.each([
  ['۱۴۰۳', '1403'],
  ['١٤٤٥', '1445'],
  ['२०८१', '2081'],
  ['১৯৯৯ ਅਤੇ ੨੦੨੪', '1999 ਅਤੇ 2024'],
  ['21:30', '21:30'],
  ['Ⅳ ½ ٪', 'Ⅳ ½ ٪'],
])('%s is %s', (typed, read) => expect(withLatinDigits(typed)).toBe(read));
