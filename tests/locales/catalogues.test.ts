import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contentTexts } from '../../src/content/texts.ts';
import { type Catalogue, glossarySchema, localeHeaderSchema } from '../../src/i18n/catalogue.ts';
import { checkCatalogue, percentTranslated } from '../../src/i18n/coverage.ts';
import { directionOf } from '../../src/i18n/direction.ts';
import { pluralForms } from '../../src/i18n/plurals.ts';
import { readProjectFile, root } from '../house/tree.ts';

const languages = readdirSync(`${root}/locales`);
const read = (language: string, name: string): unknown =>
  JSON.parse(readProjectFile(`locales/${language}/${name}.json`));
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

describe('locales', () => {
  it('include English, Spanish and Arabic', () => {
    expect(languages).toEqual(expect.arrayContaining(['ar', 'en', 'es']));
  });

  it('have the texts of Chromium itself beside them where it has the language', () => {
    const line = /^electronLanguages: \[(.*)\]$/m.exec(readProjectFile('electron-builder.yml'))?.[1] ?? '';
    const kept = line.split(', ').map((tag) => tag.split(/[-_]/)[0]);
    const lacked = ['ht', 'pa', 'prs', 'ps', 'ti', 'ne'];
    expect([...kept].sort()).toEqual(
      languages.map((tag) => tag.split('-')[0]).filter((tag) => !lacked.includes(tag ?? '')),
    );
  });

  it('keep the English content source in step with the content', () => {
    expect(read('en', 'content')).toEqual(Object.fromEntries(contentTexts().map(({ key, english }) => [key, english])));
  });

  it('give every content text one key of its own', () => {
    const keys = contentTexts().map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(languages)('%s has a valid header under its own name', (language) => {
    const header = localeHeaderSchema.parse(read(language, 'header'));
    expect([header.language, header.direction]).toEqual([language, directionOf(language)]);
  });

  it.each(
    languages
      .filter((language) => language !== 'en')
      .flatMap(
        (language) =>
          [
            [language, 'ui'],
            [language, 'content'],
          ] as const,
      ),
  )('%s/%s is complete or says which part it has; it is fresh and keeps every placeholder', (language, name) => {
    const { translated } = localeHeaderSchema.parse(read(language, 'header'));
    const madeFrom = (read(language, 'made-from') as Record<string, Catalogue>)[name] ?? {};
    const problems = checkCatalogue({
      english: read('en', name) as Catalogue,
      translated: read(language, name) as Catalogue,
      madeFrom,
      hashOf,
      plurals: pluralForms(language),
    });
    expect(problems.filter(({ problem }) => translated === undefined || problem !== 'missing')).toEqual([]);
  });

  it.each(languages)('%s says truly which part of it is translated', (language) => {
    const percent = percentTranslated(
      ['ui', 'content'].map((name) => ({
        english: read('en', name) as Catalogue,
        translated: read(language, name) as Catalogue,
      })),
    );
    expect(localeHeaderSchema.parse(read(language, 'header')).translated).toBe(percent === 100 ? undefined : percent);
  });

  it.each(languages)('%s fixes each of its words once', (language) => {
    const words = existsSync(`${root}/locales/${language}/glossary.json`) ? read(language, 'glossary') : [];
    expect(glossarySchema.safeParse(words).error).toBeUndefined();
  });

  it('notice a word that is fixed twice or without a translation', () => {
    const word = { term: 'survivor', translation: 'sobreviviente', note: '' };
    const verdicts = [[word], [word, word], [{ ...word, translation: '' }]].map(
      (words) => glossarySchema.safeParse(words).success,
    );
    expect(verdicts).toEqual([true, false, false]);
  });

  it('notice a plural form that the language needs', () => {
    const english = { n_one: '1', n_other: '{{count}}' };
    const madeFrom = { n_one: hashOf('1'), n_other: hashOf('{{count}}') };
    const problemsIn = (language: string, translated: Catalogue) =>
      checkCatalogue({ english, translated, madeFrom, hashOf, plurals: pluralForms(language) });
    expect([
      problemsIn('zh', { n_other: '{{count}}' }),
      problemsIn('ht', { n_one: '1', n_other: '{{count}}' }),
      problemsIn('ru', { n_one: '1', n_few: '2', n_other: '{{count}}' }),
    ]).toEqual([[], [], [{ key: 'n_other', problem: 'plural-form', detail: 'many' }]]);
  });

  it('count a text once, whatever its plural forms, and never round up to all', () => {
    const english = { a: 'A', b: 'B', n_one: '1', n_other: '{{count}}' };
    const part = (translated: Catalogue) => percentTranslated([{ english, translated }]);
    expect([part({}), part({ a: 'A', n_few: '2' }), part({ a: 'A', b: 'B', n_other: '3' })]).toEqual([0, 66, 100]);
  });

  it.each([
    ['a missing key', { a: 'One' }, {}, {}, [{ key: 'a', problem: 'missing' }]],
    ['an empty text', { a: 'One' }, { a: ' ' }, { a: hashOf('One') }, [{ key: 'a', problem: 'empty' }]],
    ['a key that English does not have', {}, { b: 'Dos' }, {}, [{ key: 'b', problem: 'unknown-key' }]],
    ['an older English', { a: 'One' }, { a: 'Uno' }, { a: hashOf('Two') }, [{ key: 'a', problem: 'stale' }]],
    ['a text never stamped', { a: 'One' }, { a: 'Uno' }, {}, [{ key: 'a', problem: 'not-stamped' }]],
    [
      'a lost placeholder',
      { a: 'Due {{day}}' },
      { a: 'Vence' },
      { a: hashOf('Due {{day}}') },
      [{ key: 'a', problem: 'placeholders', detail: 'day / none' }],
    ],
    [
      'more plural forms than English',
      { n_one: '1', n_other: '{{count}}' },
      { n_one: '1', n_few: '{{count}}', n_other: '{{count}}' },
      { n_one: hashOf('1'), n_other: hashOf('{{count}}') },
      [],
    ],
  ] as const)('notice %s', (_name, english, translated, madeFrom, problems) => {
    expect(checkCatalogue({ english, translated, madeFrom, hashOf })).toEqual(problems);
  });
});
