import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv } from '../../../src/base/csv.ts';

describe('separated values', () => {
  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['\ufeffa,b', [['a', 'b']]],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    ['a\tb', [['a', 'b']]],
    ['"a, ""b""",c', [['a, "b"', 'c']]],
    ['"two\nlines",c', [['two\nlines', 'c']]],
    [
      'a,,c\n,,',
      [
        ['a', '', 'c'],
        ['', '', ''],
      ],
    ],
    ['"never closed,c\nd', [['never closed,c\nd']]],
    ['', []],
  ])('%j are read', (text, rows) => expect(readCsv(text, 100)).toEqual(rows));

  it('are read back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'ñ'), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const head = [['h', 'h']];
        const text = [...head, ...rows]
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        expect(readCsv(text, 100)).toEqual([...head, ...rows]);
      }),
    );
  });

  it('are read no further than wanted', () => expect(readCsv('a\n'.repeat(1000), 3)).toHaveLength(3));
});

describe('rows written for a spreadsheet', () => {
  it.each([
    ['a plain cell', 'three'],
    ['quotes and separators', 'a "b", c; d'],
    ['line ends', 'two\nlines'],
    ['letters of any writing', 'نوفمبر 2026'],
  ])('are read as they were written: %s', (_name, cell) => {
    expect(readCsv(csvText([[cell, '1']]), 9)).toEqual([[cell, '1']]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '|cmd', '＝1', '\u200e=1'])('never calculate: %j', (cell) => {
    expect(csvText([[cell]])).toBe(`\ufeff"'${cell}"\r\n`);
  });
});
