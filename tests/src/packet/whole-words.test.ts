import { expect, it } from 'vitest';
import { wholeWords } from '../../../src/packet/redact.ts';

it.each([
  ['I counted the knives.', 'nive', 'knives'],
  ['I counted the knives.', ' the kn', 'the knives'],
  ['I counted the knives.', '.', '.'],
  ['Él contó los cuchillos', 'nt', 'contó'],
  ['عددت السكاكين وحدي', 'سكا', 'السكاكين'],
  ['我数了刀子', '刀', '刀'],
  ['I counted the knives.', '', ''],
])('%s: %s is taken as %s', (text, marked, whole) => {
  const from = text.indexOf(marked);
  expect(wholeWords(text, from, from + marked.length)).toBe(whole);
});
