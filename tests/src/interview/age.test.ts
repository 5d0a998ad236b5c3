import { expect, it } from 'vitest';
import type { PartialDate } from '../../../src/base/partial-date.ts';
import { ageOn } from '../../../src/interview/age.ts';

it.each<[string, string, PartialDate, number | undefined]>([
  ['the day before a birthday', '2026-11-24', { kind: 'exact', point: '2008-11-25' }, 17],
  ['the birthday', '2026-11-25', { kind: 'exact', point: '2008-11-25' }, 18],
  ['a leap-day child before 1 March', '2026-02-28', { kind: 'exact', point: '2008-02-29' }, 17],
  ['a leap-day child on 1 March', '2026-03-01', { kind: 'exact', point: '2008-02-29' }, 18],
  ['a month that settles it', '2026-11-25', { kind: 'exact', point: '2008-06' }, 18],
  ['a month that does not', '2026-11-25', { kind: 'exact', point: '2008-11' }, undefined],
  ['a year alone', '2026-11-25', { kind: 'exact', point: '2008' }, undefined],
  ['a year alone, on its last day', '2026-12-31', { kind: 'exact', point: '2008' }, 18],
  ['about a day', '2026-11-25', { kind: 'about', point: '1990-01-01' }, undefined],
  ['before a day', '2026-11-25', { kind: 'before', point: '1990-01-01' }, undefined],
  ['a day to come', '2026-11-25', { kind: 'exact', point: '2027-01-01' }, undefined],
])('%s', (_name, today, birth, age) => {
  expect(ageOn(today, birth)).toBe(age);
});
