import { describe, expect, it } from 'vitest';
import { overlaid, type PackFiles, readTextPack } from '../../../src/i18n/text-pack.ts';

const english = {
  ui: { 'a.open': 'Open', 'a.days_one': '{{count}} day', 'a.days_other': '{{count}} days' },
  content: { 'guide.x.prompt': 'Are you safe, {{name}}?' },
};
const hashOf = (text: string): string => `h${text.length}`;
const header = { language: 'quc', endonym: "K'iche'", english: "K'iche'", direction: 'ltr', review: 'drafted' };
const read = (files: Readonly<Record<string, unknown>>) =>
  readTextPack(
    Object.fromEntries(
      Object.entries(files).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ) as PackFiles,
    { english, hashOf },
  );

describe('a language that is brought in', () => {
  it('is taken as far as it is whole, and never counts as reviewed', () => {
    const result = read({
      'header.json': { ...header, review: 'reviewed', reviewedBy: 'a friend' },
      'ui.json': { 'a.open': 'Chajaqa', 'a.days_one': "{{count}} q'ij", 'a.days_other': "{{count}} q'ij" },
    });
    expect(result.ok && result.value).toEqual({
      pack: {
        header: { ...header, translated: 66 },
        ui: { 'a.open': 'Chajaqa', 'a.days_one': "{{count}} q'ij", 'a.days_other': "{{count}} q'ij" },
        content: {},
      },
      look: { header: { ...header, translated: 66 }, taken: 2, percent: 66, problems: [] },
    });
  });

  it.each([
    ['a lost placeholder', 'content', { 'guide.x.prompt': 'La utz?' }, 'placeholders'],
    ['a text the app does not have', 'ui', { 'a.shut': 'x' }, 'unknown-key'],
    ['an empty text', 'ui', { 'a.open': ' ' }, 'empty'],
    ['a plural without one of its forms', 'ui', { 'a.days_one': '{{count}}' }, 'plural-form'],
    ['a text that turns the order around', 'ui', { 'a.open': 'abc\u202Edef' }, 'hidden-signs'],
    ['a text with a sign nobody sees', 'ui', { 'a.open': 'ab\u2061c' }, 'hidden-signs'],
  ] as const)('leaves out %s and names it', (_name, catalogue, texts, problem) => {
    const result = read({ 'header.json': header, [`${catalogue}.json`]: texts });
    expect(result.ok && [result.value.look.taken, result.value.look.problems.map((each) => each.problem)]).toEqual([
      0,
      [problem],
    ]);
  });

  it('leaves out what was made from an older English, where it says from which', () => {
    const result = read({
      'header.json': header,
      'ui.json': { 'a.open': 'Chajaqa' },
      'made-from.json': { ui: { 'a.open': 'h99' } },
    });
    expect(result.ok && result.value.look.problems).toEqual([{ key: 'a.open', problem: 'stale' }]);
  });

  it.each([
    ['no header', {}, 'language-unreadable', 'header.json'],
    ['a header that is no JSON', { 'header.json': '{' }, 'language-unreadable', 'header.json'],
    ['a tag that is none', { 'header.json': { ...header, language: 'K iche' } }, 'language-unreadable', 'header.json'],
    ['the wrong direction', { 'header.json': { ...header, direction: 'rtl' } }, 'language-unreadable', 'header.json'],
    ['English', { 'header.json': { ...header, language: 'en-GB' } }, 'language-source', 'header.json'],
    ['texts that are no texts', { 'header.json': header, 'ui.json': { a: 1 } }, 'language-unreadable', 'ui.json'],
    [
      'a text longer than any of ours',
      { 'header.json': header, 'ui.json': { a: 'x'.repeat(5_001) } },
      'language-unreadable',
      'ui.json',
    ],
  ] as const)('is refused with %s', (_name, files, code, file) => {
    expect(read(files)).toEqual({ ok: false, failure: { code, file } });
  });

  it('corrects a text with all its forms, and leaves the rest', () => {
    const builtIn = { a: 'A', n_one: '1', n_few: '2', n_other: '3' };
    expect(overlaid(builtIn, { n_one: 'I', n_other: 'III' })).toEqual({ a: 'A', n_one: 'I', n_other: 'III' });
  });
});
