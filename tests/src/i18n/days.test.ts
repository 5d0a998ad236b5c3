import { describe, expect, it } from 'vitest';
import { monthNames, orderOfDate, sayDayAndTime, sayNearDay, sayPoint, sayTimeOfDay } from '../../../src/i18n/days.ts';
import { commaOf, sayList } from '../../../src/i18n/lists.ts';
import { sayNumber, saySize } from '../../../src/i18n/numbers.ts';

describe('a day in words', () => {
  it.each([
    ['en', 'March 5, 2026', 'March 2026'],
    ['es', '5 de marzo de 2026', 'marzo de 2026'],
    ['ar', '5 مارس 2026', 'مارس 2026'],
    ['ht', '5 mas 2026', 'mas 2026'],
    ['pa', '5 ਮਾਰਚ 2026', 'ਮਾਰਚ 2026'],
    ['ps', 'د 2026 د مارچ 5', 'د 2026 مارچ'],
    ['ti', '5 መጋቢት 2026', 'መጋቢት 2026'],
    ['ne', '2026 मार्च 5', '2026 मार्च'],
    ['mam', '5 marzo 2026', 'marzo 2026'],
    ['snk', 'March 5, 2026', 'March 2026'],
  ])('is Gregorian in Latin digits in %s', (language, day, month) => {
    expect([sayPoint('2026-03-05', language), sayPoint('2026-03', language), sayPoint('2026', language)]).toEqual([
      day,
      month,
      '2026',
    ]);
  });

  it.each([
    ['en', 'March 5, 2026 at 2:07 PM', 'March 5 at 2:07 PM', '2:07 PM'],
    ['ht', '5 mas 2026, 14:07', '5 mas, 14:07', '14:07'],
    ['pa', '5 ਮਾਰਚ 2026, 14:07', '5 ਮਾਰਚ, 14:07', '14:07'],
  ])('takes a time in %s', (language, whole, near, time) => {
    expect([
      sayDayAndTime('2026-03-05', '14:07', language),
      sayDayAndTime('2026-03-05', '14:07', language, true),
      sayTimeOfDay('14:07', language),
    ]).toEqual([whole, near, time]);
  });

  it.each([
    ['es', 'hoy', 'ayer'],
    ['ht', 'jodi a', 'yè'],
    ['ps', 'نن', 'پرون'],
    ['snk', 'today', 'yesterday'],
  ])('is near in %s', (language, today, yesterday) => {
    expect([sayNearDay(0, language), sayNearDay(-1, language)]).toEqual([today, yesterday]);
  });

  it.each(['en', 'es', 'ar', 'fr', 'zh', 'ht', 'pa', 'ps', 'ti', 'ne', 'mam', 'quc', 'kek', 'wo'])(
    'has twelve different months in %s',
    (language) => {
      expect(new Set(monthNames(language).filter((name) => name.trim() !== '' && !/\d{2}/.test(name))).size).toBe(12);
    },
  );

  it('is asked for in the order in which it is written', () => {
    expect(['en', 'es', 'zh', 'ht', 'ps'].map((language) => orderOfDate(language).join(' '))).toEqual([
      'month day year',
      'day month year',
      'year month day',
      'day month year',
      'year month day',
    ]);
  });
});

describe('lists and numbers', () => {
  it.each([
    ['es', 'OPR, OIG y CRCL', 'OPR u OIG', ', '],
    ['ar', 'OPR وOIG وCRCL', 'OPR أو OIG', '، '],
    ['ht', 'OPR, OIG ak CRCL', 'OPR oswa OIG', ', '],
    ['ps', 'OPR، OIG او CRCL', 'OPR یا OIG', '، '],
    ['snk', 'OPR, OIG, and CRCL', 'OPR or OIG', ', '],
  ])('are joined as in %s', (language, all, either, comma) => {
    expect([
      sayList(['OPR', 'OIG', 'CRCL'], language),
      sayList(['OPR', 'OIG'], language, true),
      commaOf(language),
    ]).toEqual([all, either, comma]);
  });

  it('of one or of none need no word between', () => {
    expect(['ht', 'en'].map((language) => [sayList(['OPR'], language), sayList([], language)])).toEqual([
      ['OPR', ''],
      ['OPR', ''],
    ]);
  });

  it('have Latin digits and never the form of the laptop', () => {
    expect(['en', 'es', 'ar', 'snk'].map((language) => [sayNumber(12_345, language), saySize(2e6, language)])).toEqual([
      ['12,345', '2 MB'],
      ['12.345', '2 MB'],
      ['12,345', '2 م.ب'],
      ['12,345', '2 MB'],
    ]);
  });
});
