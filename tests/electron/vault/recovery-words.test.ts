import { describe, expect, it } from 'vitest';
import { isWeakPassphrase } from '../../../electron/vault/passphrase.ts';
import { plainWord, readRecoveryWords, wordLists, wordsOf } from '../../../electron/vault/recovery-words.ts';
import { suggestPassphrase } from '../../../electron/vault/suggest-passphrase.ts';
import { must } from './workshop.ts';

const secret = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const english = wordsOf(secret, 'en');
const spanish = wordsOf(secret, 'es');
const failed = (code: string, values?: object) => ({ ok: false, failure: { code, ...(values && { values }) } });

describe('the words of a recovery sheet', () => {
  it('are twelve, of either language', () => {
    expect([english.join(' '), spanish.join(' ')]).toEqual([
      'abandon math mimic master filter design carbon crystal rookie group knife young',
      'ábaco marco mente mapa favor cubo brillo coger proeza gripe látex zapato',
    ]);
    expect([english.length, spanish.length]).toEqual([12, 12]);
  });

  it.each(['en', 'es'] as const)('are all told apart without case and accents (%s)', (language) => {
    expect(new Set(wordLists[language].map(plainWord)).size).toBe(2048);
  });

  it.each<[string, string]>([
    ['as printed', english.join(' ')],
    ['in capitals', english.join(' ').toUpperCase()],
    ['with numbers, commas and line ends', english.map((word, index) => `${index + 1}. ${word},`).join('\n')],
    ['Spanish, as printed', spanish.join(' ')],
    ['Spanish, decomposed', spanish.join(' ').normalize('NFD')],
    ['Spanish, without accents', spanish.map(plainWord).join('  ')],
    ['Spanish, capitals with accents', spanish.join(' ').toUpperCase()],
  ])('are read %s', (_, typed) => {
    expect(readRecoveryWords(typed)).toEqual({ ok: true, value: secret });
  });

  it.each<[string, string, ReturnType<typeof failed>]>([
    ['nothing', '', failed('recovery-count', { typed: 0 })],
    ['eleven', english.slice(1).join(' '), failed('recovery-count', { typed: 11 })],
    ['thirteen', `${english.join(' ')} zoo`, failed('recovery-count', { typed: 13 })],
    [
      'words of no list',
      english.with(2, 'heron').with(6, 'crystall').join(' '),
      failed('recovery-word', { numbers: '3, 7' }),
    ],
    [
      'two words in the wrong order',
      english
        .with(0, english[1] ?? '')
        .with(1, english[0] ?? '')
        .join(' '),
      failed('recovery-check'),
    ],
  ])('are refused with what is wrong: %s', (_, typed, failure) => {
    expect(readRecoveryWords(typed)).toEqual(failure);
  });
});

describe('a suggested passphrase', () => {
  it.each(['en', 'es'] as const)('has six words of the list and says its bits (%s)', (language) => {
    const { passphrase, bits } = suggestPassphrase(language, 6);
    const words = passphrase.split(' ');
    expect({ count: words.length, bits, listed: words.every((word) => wordLists[language].includes(word)) }).toEqual({
      count: 6,
      bits: 66,
      listed: true,
    });
    expect(isWeakPassphrase(passphrase)).toBe(false);
  });

  it('draws every word of the list alike', () => {
    const asked: number[] = [];
    const draw = (below: number): number => {
      asked.push(below);
      return below - 1;
    };
    expect(suggestPassphrase('en', 7, draw)).toEqual({ passphrase: Array(7).fill('zoo').join(' '), bits: 77 });
    expect(asked).toEqual(Array(7).fill(2048));
  });

  it.each([0, 5, 13, 6.5])('of %s words is not made', (words) => {
    expect(() => suggestPassphrase('en', words)).toThrow(RangeError);
  });

  it('reads the same composed', () => {
    expect(wordLists.es.filter((word) => word !== word.normalize('NFC'))).toEqual([]);
    expect(must(readRecoveryWords(spanish.join(' ')))).toEqual(secret);
  });
});
