import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/i18n/direction.ts';
import { nearestLanguage } from '../../../src/i18n/nearest.ts';
import { pluralForms } from '../../../src/i18n/plurals.ts';

describe('a language tag', () => {
  it.each([
    ['pt-BR', ['pt', 'pt-BR'], 'pt-BR'],
    ['pt-PT', ['pt', 'pt-BR'], 'pt'],
    ['zh-Hans-CN', ['en', 'zh', 'zh-Hans'], 'zh-Hans'],
    ['mam', ['en', 'es'], undefined],
  ])('%s among %j is spoken for by %s', (wanted, there, nearest) => {
    expect(nearestLanguage(wanted, there)).toBe(nearest);
  });

  it('decides the direction, and its script before its language', () => {
    const tags = ['ar', 'prs', 'ps', 'ur', 'fa-AF', 'pa-Arab', 'pa', 'zh', 'ht', 'ur-Latn'];
    expect(tags.filter((tag) => directionOf(tag) === 'rtl')).toEqual(['ar', 'prs', 'ps', 'ur', 'fa-AF', 'pa-Arab']);
  });

  it('knows its plural forms, whatever the language of the laptop', () => {
    expect(['en', 'es', 'ht', 'mam', 'zh', 'ru', 'ar', 'fr'].map((tag) => pluralForms(tag).length)).toEqual([
      2, 2, 2, 2, 1, 3, 6, 2,
    ]);
  });
});
