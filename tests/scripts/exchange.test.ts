import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExchange, writeExchange } from '../../scripts/locales/exchange-file.mjs';
import { takeUnits, unitsFor } from '../../src/i18n/exchange.ts';

const english = {
  greet: 'Hello <0>{{name}}</0> & "all"\nSecond line ]]>',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  quiet: 'Nothing is shared',
};
const work = (translated: Readonly<Record<string, string>>, all = false) =>
  unitsFor({
    english,
    translated,
    outdated: { quiet: 'Rien' },
    notes: { greet: 'Said at the door' },
    plurals: ['one', 'few', 'many', 'other'],
    all,
  });

describe('texts for a translator', () => {
  it('are those that are missing, in the plural forms of the language, with notes and what was there before', () => {
    expect(work({ greet: 'Здравствуйте' })).toEqual([
      { key: 'days_one', source: '{{count}} day', target: '' },
      { key: 'days_few', source: '{{count}} days', target: '' },
      { key: 'days_many', source: '{{count}} days', target: '' },
      { key: 'days_other', source: '{{count}} days', target: '' },
      { key: 'quiet', source: 'Nothing is shared', target: 'Rien' },
    ]);
  });

  it('are all of them where that is asked for', () => {
    expect(work({ greet: 'Здравствуйте' }, true)[0]).toEqual({
      key: 'greet',
      source: english.greet,
      target: 'Здравствуйте',
      note: 'Said at the door',
    });
  });
});

describe('texts from a translator', () => {
  const unit = (key: string, source: string, target: string) => ({ key, source, target });

  it('are taken, left for later, or named with what is wrong', () => {
    const units = [
      unit('quiet', english.quiet, 'Rien n’est transmis'),
      unit('days_few', english.days_other, '{{count}} дня'),
      unit('days_many', english.days_other, ' '),
      unit('greet', english.greet, 'Bonjour <0>{{nom}}</0>'),
      unit('old', 'Old', 'Vieux'),
      unit('days_one', 'One day', 'Un jour'),
    ];
    expect(takeUnits(units, english)).toEqual({
      texts: { quiet: 'Rien n’est transmis', days_few: '{{count}} дня' },
      problems: [
        { key: 'greet', problem: 'placeholders', detail: '<0>, name / <0>, nom' },
        { key: 'old', problem: 'unknown-key' },
        { key: 'days_one', problem: 'english-changed', detail: '{{count}} day' },
      ],
    });
  });
});

describe('the file of an exchange', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'exchange-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['texts.xlf', 'texts.json'])('%s brings back every character', async (name) => {
    const file = join(folder, name);
    const units = [{ key: 'a.b', source: english.greet, target: 'مرحبا \u2066<0>{{name}}</0>\u2069 & «ICE»\nسطر ]]>' }];
    await writeExchange(file, 'ar', { ui: units, content: [] });
    expect((await readExchange(file, 'ar')).ui).toEqual(units);
  });

  it('is refused for another language, and when it is none', async () => {
    const file = join(folder, 'other.json');
    await writeExchange(file, 'fr', { ui: [] });
    await expect(readExchange(file, 'ru')).rejects.toThrow('The file is for fr, not for ru.');
    writeFileSync(file, 'nothing');
    await expect(readExchange(file, 'ru')).rejects.toThrow();
  });
});
