import { describe, expect, it } from 'vitest';
import { dateWords } from '../../../src/content/packet/date-words.ts';
import { withholdingOf } from '../../../src/packet/withhold.ts';
import { given, words } from './small-case.ts';

const from = (identity: readonly string[], text: string, numbers: readonly string[] = []) =>
  withholdingOf({
    identity: identity.map((value) => given(words(value))),
    numbers: numbers.map((value) => given(words(value))),
    dates: dateWords,
    common: ['Spanish'],
    mark: '[x]',
  }).from(text);

describe('withholdingOf', () => {
  it.each([
    ['whole name', ['Ada Quist Lov'], 'I am Ada Quist Lov, she said.', 'I am [x], she said.'],
    ['parts of the name in any case', ['Ada Quist Lov'], 'ADA! quist? Lovely.', '[x]! [x]? Lovely.'],
    ['hyphens and apostrophes', ['K’ana Al-Zaid'], "K'ana and Al-Zaid", '[x] and [x]'],
    [
      'name inside a sentence',
      ['Call me Rosinha; the papers say Rosa Maria'],
      'Rosinha, rosa, maria, call me',
      '[x], [x], [x], call me',
    ],
    ['small letters', ['ada quist'], 'Ada and Quist', '[x] and [x]'],
    ['particles stay', ['Maria de los Santos'], 'los otros, Santos', 'los otros, [x]'],
    ['common words stay', ['Ana, 4432, Spanish'], 'Ana spoke Spanish', '[x] spoke Spanish'],
    ['Arabic with prefix letters', ['زينب'], 'قالت زينب لزينب وزينب', 'قالت [x] [x] [x]'],
    ['not inside other words', ['Ana'], 'Anastasia, banana', 'Anastasia, banana'],
    ['decomposed letters', ['José'], 'Jose\u0301 came', '[x] came'],
    ['telephone', ['+1 (202) 555-0142'], 'call 202.555.0142 or 12025550142', 'call [x] or [x]'],
    ['nothing to withhold', [], 'Ada', 'Ada'],
    ['text without it stays byte for byte', ['Ada'], 'Jose\u0301', 'Jose\u0301'],
  ] as const)('%s', (_name, identity, text, expected) => {
    expect(from(identity, text)).toBe(expected);
  });

  it.each([
    ['A-123 456 789', 'A123456789'],
    ['A123456789', 'a 123-456-789'],
    ['my number is 123456789', 'A# 123.456.789'],
  ])('finds the A-number %s written as %s', (stored, text) => {
    expect(from([], `no. ${text}.`, [stored])).toBe('no. [x].');
  });

  it('withholds a day of birth in every form in which a packet prints it, but not a month', () => {
    const withholding = (point: string) =>
      withholdingOf({
        identity: [given({ kind: 'date', date: { kind: 'exact', point } })],
        numbers: [],
        dates: dateWords,
        common: [],
        mark: '[x]',
      });
    expect(withholding('1990-05-01').from('1990-05-01, 05/01/1990, May 1, 1990, May 10, 1990')).toBe(
      '[x], [x], [x], May 10, 1990',
    );
    expect(withholding('1990-05').from('May 1990')).toBe('May 1990');
  });
});
