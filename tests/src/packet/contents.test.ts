import { describe, expect, it } from 'vitest';
import { type ContentsLine, placeContents } from '../../../src/packet/contents.ts';

const letter: ContentsLine = { kind: 'part', part: 'letter', heading: 'Cover letter' };
const persons: ContentsLine = { kind: 'part', part: 'persons', heading: 'Persons' };
const exhibits: ContentsLine = { kind: 'part', part: 'exhibits', heading: 'Exhibits' };
const sheet = (mark: string): ContentsLine => ({
  ...{ kind: 'exhibit', heading: `Exhibit ${mark}`, mark, title: mark, pages: 1, goesAlong: true },
});

const tables: readonly (readonly [
  string,
  readonly ContentsLine[],
  readonly (readonly [string, number])[],
  readonly string[],
])[] = [
  [
    'ends where the next one begins, the last at the end of the file',
    [letter, persons, exhibits, sheet('A'), sheet('B')],
    [
      ['Complaint', 1],
      ['Cover letter', 1],
      ['Persons', 3],
      ['Witness 1', 4],
      ['Exhibits', 5],
      ['Exhibit A', 6],
      ['Exhibit B', 9],
    ],
    ['Cover letter 1-2', 'Persons 3-4', 'Exhibits 5-5', 'Exhibit A 6-8', 'Exhibit B 9-10'],
  ],
  [
    'takes up the page that the next one begins on as well when both begin there',
    [letter, persons],
    [
      ['Cover letter', 2],
      ['Persons', 2],
    ],
    ['Cover letter 2-2', 'Persons 2-10'],
  ],
  [
    'is looked for behind the one before it, also when a heading inside that one reads the same',
    [persons, letter],
    [
      ['Cover letter', 1],
      ['Persons', 2],
      ['Cover\u00a0 letter', 7],
    ],
    ['Persons 2-6', 'Cover letter 7-10'],
  ],
  ['without a heading in the file is left out', [letter, persons], [['Persons', 4]], ['Persons 4-10']],
];

describe('a line of the contents', () => {
  it.each(tables)('%s', (_what, lines, headings, expected) => {
    const placed = placeContents(
      lines,
      headings.map(([title, page]) => ({ title, page })),
      10,
    );
    expect(placed.map(({ heading, from, to }) => `${heading} ${from}-${to}`)).toEqual(expected);
  });
});
