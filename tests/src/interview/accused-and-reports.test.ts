import { describe, expect, it } from 'vitest';
import { accusedFactsOf, gradeIn, oigDeclinedIn, reportFactsOf } from '../../../src/interview/accused-and-reports.ts';
import type { Words } from '../../../src/interview/answers.ts';
import type { ReportPlain } from '../../../src/interview/plain-facts.ts';

const words = (text: string, rendering?: string): Words => ({
  original: { text, language: 'es' },
  ...(rendering === undefined ? {} : { rendering: { text: rendering, language: 'en', by: 'interpreter' } }),
});
const report = (rest: Partial<ReportPlain>): ReportPlain => ({ subject: 'r1', ...rest });

describe('a pay grade', () => {
  it.each([
    ['GS-15', undefined, 'GS-15'],
    ['gs 9', undefined, 'GS-9'],
    ['creo que GS12', undefined, 'GS-12'],
    ['GM-15', undefined, 'GS-15'],
    ['no sé', 'GS-13', 'GS-13'],
    ['GS-12 o GS-13', undefined, undefined],
    ['quince', undefined, undefined],
    ['GS', undefined, undefined],
  ])('%j is read as %s', (text, rendering, grade) => {
    expect(gradeIn(words(text, rendering))).toBe(grade);
  });
});

it('takes from an accused person only what routing knows', () => {
  expect(
    accusedFactsOf({
      subject: 'a1',
      role: 'employee',
      employer: 'ice',
      grade: words('GS-12'),
      lawEnforcement: 'yes',
      part: ['did'],
      name: words('El Chele'),
      access: 'yes',
    }),
  ).toEqual({ role: 'employee', employer: 'ice', grade: 'GS-12', lawEnforcement: 'yes' });
  expect(accusedFactsOf({ subject: 'a1', grade: words('no sé') })).toEqual({});
});

describe('earlier reports', () => {
  it.each<[string, ReportPlain, ReturnType<typeof reportFactsOf>]>([
    [
      'a whole one',
      report({
        channel: 'grv',
        on: { kind: 'exact', point: '2026-11-09' },
        reference: words(' Q-17 '),
        outcome: 'closed',
      }),
      [{ channel: 'grv', on: '2026-11-09', reference: 'Q-17', outcome: 'closed' }],
    ],
    ['a month only', report({ channel: 'oig', on: { kind: 'exact', point: '2026-11' } }), [{ channel: 'oig' }]],
    ['about a day', report({ channel: 'oig', on: { kind: 'about', point: '2026-11-09' } }), [{ channel: 'oig' }]],
    [
      'a long reference',
      report({ channel: 'le', reference: words(`${'x'.repeat(199)}😀`) }),
      [{ channel: 'le', reference: 'x'.repeat(199) }],
    ],
    ['nobody known', report({ outcome: 'closed' }), []],
  ])('%s', (_name, plain, facts) => {
    expect(reportFactsOf([plain])).toEqual(facts);
  });

  it.each<[string, readonly ReportPlain[], string | undefined]>([
    ['no report', [], undefined],
    ['another office declined', [report({ channel: 'opr', outcome: 'declined' })], undefined],
    ['no answer', [report({ channel: 'oig', outcome: 'no-answer' })], undefined],
    ['passed on', [report({ channel: 'oig', outcome: 'passed-on' })], undefined],
    ['looking into it', [report({ channel: 'oig', outcome: 'looking' })], 'no'],
    [
      'declined after all',
      [report({ channel: 'oig', outcome: 'looking' }), report({ channel: 'oig', outcome: 'declined' })],
      'yes',
    ],
  ])('whether the Inspector General declined: %s', (_name, reports, declined) => {
    expect(oigDeclinedIn(reportFactsOf(reports))).toBe(declined);
  });
});
