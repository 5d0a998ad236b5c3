import { expect, it } from 'vitest';
import { isLanguageTag } from '../../../src/base/language-tag.ts';

it.each([
  ['en', true],
  ['pt-BR', true],
  ['mam', true],
  ['zh-Hant-TW', true],
  ['', false],
  ['E', false],
  ['en_US', false],
  ['english', false],
  ['en-', false],
])('%j is a language tag: %s', (text, valid) => {
  expect(isLanguageTag(text)).toBe(valid);
});
