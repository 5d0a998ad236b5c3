import { describe, expect, it } from 'vitest';
import arabicContent from '../../locales/ar/content.json' with { type: 'json' };
import englishContent from '../../locales/en/content.json' with { type: 'json' };
import { translationOf } from '../../renderer/i18n/translation.ts';
import { contentTexts } from '../../src/content/texts.ts';

const originals = { 'rule.R01.title': 'Tell the office', 'rule.R02.title': 'Tell nobody' };
const books = { content: { 'rule.R01.title': 'Avise a la oficina' }, originals };

describe('a translation of the content', () => {
  it.each([
    ['made from these words', 'rule.R01.title', 'Tell the office', 'Avise a la oficina'],
    ['made from older words of the same rule', 'rule.R01.title', 'Tell the office at once', undefined],
    ['not made yet', 'rule.R02.title', 'Tell nobody', undefined],
    ['of a rule that the catalogue does not know', 'rule.R99.title', 'Tell the office', undefined],
  ])('%s', (_, key, english, spoken) => {
    expect(translationOf(key, english, books)).toBe(spoken);
  });

  it('is found for every text that ships', () => {
    const shipped = { content: arabicContent, originals: englishContent };
    const silent = contentTexts().filter(({ key, english }) => translationOf(key, english, shipped) === undefined);
    expect(silent.map(({ key }) => key)).toEqual([]);
  });
});
