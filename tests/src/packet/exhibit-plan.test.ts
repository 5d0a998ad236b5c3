import { describe, expect, it } from 'vitest';
import {
  type ExhibitFate,
  type ExhibitStyle,
  planExhibits,
  type SurveyedExhibit,
  usualStyle,
} from '../../../src/packet/exhibit-plan.ts';

const fates: readonly ExhibitFate[] = [
  { kind: 'printed', pages: 2 },
  { kind: 'enclosed' },
  { kind: 'absent', why: 'empty' },
  { kind: 'printed', pages: 1 },
];
const surveyed = fates.map((fate, index): SurveyedExhibit => {
  const words = { title: 'x', description: '', source: '', fileName: 'x', receivedBy: '', receivedAt: '2024-03-02' };
  const held = { mediaType: 'image/png', size: 1, sha256: '0', facts: [], state: 'whole' as const };
  return { exhibit: { id: String(index), interview: 'case', position: index + 1, ...words, ...held }, fate };
});

const tables: readonly (readonly [string, ExhibitStyle, readonly string[]])[] = [
  [
    'letters, numbered from 1',
    usualStyle,
    ['A exhibits/Exhibit-A.png 1-2', 'B exhibits/Exhibit-B.png', 'C', 'D exhibits/Exhibit-D.png 3-3'],
  ],
  [
    'numbers, numbered from another number on',
    { marks: 'numbers', firstNumber: 41 },
    ['1 exhibits/Exhibit-1.png 41-42', '2 exhibits/Exhibit-2.png', '3', '4 exhibits/Exhibit-4.png 43-43'],
  ],
  [
    'letters, not numbered',
    { marks: 'letters', firstNumber: null },
    ['A exhibits/Exhibit-A.png', 'B exhibits/Exhibit-B.png', 'C', 'D exhibits/Exhibit-D.png'],
  ],
];

describe('the plan of the exhibits', () => {
  it.each(tables)('has %s', (_what, style, expected) => {
    const lines = planExhibits(surveyed, style).map(({ mark, path, bates }) =>
      [mark, path, bates && `${bates.first}-${bates.last}`].filter((part) => part !== undefined).join(' '),
    );
    expect(lines).toEqual(expected);
  });
});
