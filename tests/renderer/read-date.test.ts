import { describe, expect, it } from 'vitest';
import { type DateFields, emptyDate, type ReadDate, readDate, splitDate } from '../../renderer/answers/read-date.ts';
import type { PartialDate } from '../../src/base/partial-date.ts';

const point = (year = '', month = '', day = '') => ({ year, month, day });
const fault = (name: Extract<ReadDate, { kind: 'fault' }>['fault']): ReadDate => ({ kind: 'fault', fault: name });
const date = (value: PartialDate): ReadDate => ({ kind: 'date', date: value });

const cases: readonly (readonly [string, Partial<DateFields>, ReadDate])[] = [
  ['nothing', {}, { kind: 'empty' }],
  ['a whole day', { from: point('2024', '3', '5') }, date({ kind: 'exact', point: '2024-03-05' })],
  ['a month stays a month', { kind: 'about', from: point('2024', '3') }, date({ kind: 'about', point: '2024-03' })],
  ['a year stays a year', { kind: 'before', from: point('2019') }, date({ kind: 'before', point: '2019' })],
  ['a day without month', { from: point('2024', '', '5') }, fault('month-missing')],
  ['a month without year', { from: point('', '3') }, fault('year-missing')],
  ['30 February', { from: point('2024', '2', '30') }, fault('no-such-day')],
  ['29 February of a leap year', { from: point('2024', '2', '29') }, date({ kind: 'exact', point: '2024-02-29' })],
  ['two digits for a year', { from: point('24', '3', '5') }, fault('no-such-day')],
  [
    'between two points of different precision',
    { kind: 'between', from: point('2024', '3'), to: point('2024', '5', '2') },
    date({ kind: 'between', from: '2024-03', to: '2024-05-02' }),
  ],
  [
    'between, the wrong way round',
    { kind: 'between', from: point('2024', '5'), to: point('2024', '3') },
    fault('ends-before-start'),
  ],
  ['between with one end', { kind: 'between', from: point('2024') }, fault('year-missing')],
  [
    'only words',
    { kind: 'words-only', words: ' before Ramadan ' },
    date({ kind: 'words-only', words: 'before Ramadan' }),
  ],
  [
    'words in the first form without any number',
    { words: 'after the count' },
    date({ kind: 'words-only', words: 'after the count' }),
  ],
  [
    'a part of the day and words beside a month',
    { from: point('2024', '3'), part: 'night', words: 'after the count' },
    date({ kind: 'exact', point: '2024-03', part: 'night', words: 'after the count' }),
  ],
  [
    'a time of day with one digit',
    { from: point('2024', '3', '5'), time: '9:30' },
    date({ kind: 'exact', point: '2024-03-05', time: '09:30' }),
  ],
  ['25 o’clock', { from: point('2024', '3', '5'), time: '25:00' }, fault('no-such-time')],
  [
    'a day of the Persian calendar',
    { calendar: 'persian', from: point('1403', '1', '1') },
    date({
      ...{ kind: 'exact', point: '2024-03-20' },
      ...{ calendar: 'persian', told: { kind: 'exact', point: '1403-01-01' } },
    }),
  ],
  [
    'a year of the Ethiopian calendar is never one Gregorian year',
    { calendar: 'ethiopian', kind: 'about', from: point('2016') },
    date({
      ...{ kind: 'between', from: '2023-09-12', to: '2024-09-10' },
      ...{ calendar: 'ethiopian', told: { kind: 'about', point: '2016' } },
    }),
  ],
  ['a thirteenth month where there is none', { calendar: 'persian', from: point('1403', '13') }, fault('no-such-day')],
  ['a year that no table knows', { calendar: 'nepali', from: point('1980', '1', '1') }, fault('outside-calendar')],
  ['a time without a day', { time: '09:30' }, fault('year-missing')],
];

describe('reading the fields of a date', () => {
  it.each(cases)('%s', (_, fields, expected) => {
    expect(readDate({ ...emptyDate, ...fields })).toEqual(expected);
  });

  it.each(cases.flatMap(([name, , read]) => (read.kind === 'date' ? [[name, read.date] as const] : [])))(
    'opens again as it was told: %s',
    (_, told) => {
      expect(readDate(splitDate(told))).toEqual(date(told));
    },
  );
});
