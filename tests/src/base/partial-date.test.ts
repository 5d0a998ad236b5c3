import { describe, expect, it } from 'vitest';
import {
  daysOf,
  daysOfPoint,
  faultOf,
  isDatePoint,
  type PartialDate,
  sortKeyOf,
} from '../../../src/base/partial-date.ts';

describe('partial dates', () => {
  it.each([
    ['2024', true],
    ['2024-02', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2024-13', false],
    ['0000', false],
    ['24', false],
    ['', false],
  ])('%j is a date point: %s', (text, valid) => {
    expect(isDatePoint(text)).toBe(valid);
  });

  it.each([
    ['2024', { first: '2024-01-01', last: '2024-12-31' }],
    ['2024-02', { first: '2024-02-01', last: '2024-02-29' }],
    ['2024-02-29', { first: '2024-02-29', last: '2024-02-29' }],
  ])('%s covers its days', (point, days) => {
    expect(daysOfPoint(point)).toEqual(days);
  });

  it.each<[string, PartialDate, ReturnType<typeof daysOf>]>([
    ['an exact day', { kind: 'exact', point: '2024-02-29' }, { first: '2024-02-29', last: '2024-02-29' }],
    ['sometime in 2019', { kind: 'exact', point: '2019' }, { first: '2019-01-01', last: '2019-12-31' }],
    ['about March 2024', { kind: 'about', point: '2024-03' }, { first: '2024-03-01', last: '2024-03-31' }],
    ['before March 2024', { kind: 'before', point: '2024-03' }, { last: '2024-02-29' }],
    ['after 2023', { kind: 'after', point: '2023' }, { first: '2024-01-01' }],
    ['between two', { kind: 'between', from: '2024-03', to: '2024' }, { first: '2024-03-01', last: '2024-12-31' }],
    ['words only', { kind: 'words-only', words: 'before Ramadan' }, {}],
  ])('%s allows its days', (_name, date, days) => {
    expect(daysOf(date)).toEqual(days);
  });

  it.each<[string, PartialDate, ReturnType<typeof faultOf>]>([
    ['a good day', { kind: 'exact', point: '2024-02-29', time: '23:59', part: 'night' }, undefined],
    ['a day that does not exist', { kind: 'exact', point: '2025-02-29' }, 'no-such-day'],
    ['a time that does not exist', { kind: 'exact', point: '2025-02-28', time: '24:00' }, 'no-such-time'],
    ['an end before the start', { kind: 'between', from: '2024-03-02', to: '2024-03-01' }, 'ends-before-start'],
    ['a between of one day', { kind: 'between', from: '2024-03-01', to: '2024-03-01' }, undefined],
    ['a between of nonsense', { kind: 'between', from: '2024-03-01', to: 'later' }, 'no-such-day'],
    ['words only, without words', { kind: 'words-only', words: '  ' }, 'empty'],
    ['words only, with words', { kind: 'words-only', words: 'after the rains' }, undefined],
  ])('%s has its fault', (_name, date, fault) => {
    expect(faultOf(date)).toBe(fault);
  });

  it('sorts by the earliest day that is possible, what is told only in words last', () => {
    const dates: readonly PartialDate[] = [
      { kind: 'words-only', words: 'before Ramadan' },
      { kind: 'after', point: '2024-03' },
      { kind: 'exact', point: '2024-03-15', time: '22:00' },
      { kind: 'exact', point: '2024-03-15', time: '02:00' },
      { kind: 'about', point: '2024-03' },
      { kind: 'before', point: '2024-03' },
      { kind: 'exact', point: '2024' },
      { kind: 'between', from: '2023-12', to: '2024-01' },
    ];
    const sorted = dates.toSorted((a, b) => (sortKeyOf(a) < sortKeyOf(b) ? -1 : 1));
    expect(sorted.map((date) => dates.indexOf(date))).toEqual([7, 6, 5, 4, 3, 2, 1, 0]);
  });
});
