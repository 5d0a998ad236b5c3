import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../../../src/base/partial-date.ts';
import { dateWords } from '../../../src/content/packet/date-words.ts';
import { printDate } from '../../../src/packet/print-date.ts';

const cases: readonly (readonly [string, PartialDate])[] = [
  ['March 15, 2024', { kind: 'exact', point: '2024-03-15' }],
  ['March 2024', { kind: 'exact', point: '2024-03' }],
  ['2024', { kind: 'exact', point: '2024' }],
  ['about March 2024, at night', { kind: 'about', point: '2024-03', part: 'night' }],
  ['before March 5, 2024', { kind: 'before', point: '2024-03-05' }],
  ['after 2023, in the morning', { kind: 'after', point: '2023', part: 'morning' }],
  ['between February 2024 and April 1, 2024', { kind: 'between', from: '2024-02', to: '2024-04-01' }],
  ['March 15, 2024, at 23:30 (local time there)', { kind: 'exact', point: '2024-03-15', time: '23:30' }],
  ['before Ramadan (as told)', { kind: 'words-only', words: 'before Ramadan' }],
  ['antes del conteo (as told), at night', { kind: 'words-only', words: 'antes del conteo', part: 'night' }],
  ['about 2024; as told: “the first frost”', { kind: 'about', point: '2024', words: ' the first frost ' }],
  ['March 20, 2024 (told in the Persian calendar)', { kind: 'exact', point: '2024-03-20', calendar: 'persian' }],
  [
    'March 20, 2024 (told as 1403-01-01 in the Persian calendar)',
    { kind: 'exact', point: '2024-03-20', calendar: 'persian', told: { kind: 'exact', point: '1403-01-01' } },
  ],
  [
    'between March 20, 2024 and April 19, 2024 (told as 1403-01 in the Persian calendar)',
    {
      ...{ kind: 'between', from: '2024-03-20', to: '2024-04-19' },
      ...{ calendar: 'persian', told: { kind: 'exact', point: '1403-01' } },
    },
  ],
  [
    'between March 21, 2023 and April 20, 2023 (told as about 1402-01 in the Persian calendar)',
    {
      ...{ kind: 'between', from: '2023-03-21', to: '2023-04-20' },
      ...{ calendar: 'persian', told: { kind: 'about', point: '1402-01' } },
    },
  ],
  ['{{day}} {{year}} (as told)', { kind: 'words-only', words: '{{day}} {{year}}' }],
  ['in the afternoon', { kind: 'words-only', part: 'afternoon' }],
];

describe('printDate', () => {
  it.each(cases)('%s', (printed, date) => {
    expect(printDate(date, dateWords)).toBe(printed);
  });
});
