import { describe, expect, it } from 'vitest';
import { languageNames } from '../../../src/content/packet/languages.ts';
import { packetLanguages } from '../../../src/packet/packet-languages.ts';

const { directionOf, nameOf } = packetLanguages(languageNames);

describe('packetLanguages', () => {
  it.each([
    ['ar', 'rtl', 'Arabic'],
    ['ar-SD', 'rtl', 'Arabic'],
    ['prs', 'rtl', 'Dari'],
    ['es-MX', 'ltr', 'Spanish'],
    ['pt-BR', 'ltr', 'Portuguese (Brazil)'],
    ['zh-Hant-TW', 'ltr', 'Chinese (traditional)'],
    ['pa-Arab', 'rtl', 'Punjabi'],
    ['ku-Latn', 'ltr', 'ku-Latn'],
    ['quc', 'ltr', 'K’iche’'],
    ['zzz', 'ltr', 'zzz'],
  ])('%s is written %s and called %s', (tag, direction, name) => {
    expect([directionOf(tag), nameOf(tag)]).toEqual([direction, name]);
  });
});
