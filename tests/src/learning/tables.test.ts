import { describe, expect, it } from 'vitest';
import type { Filing } from '../../../src/interview/filings.ts';
import { readFollowUp } from '../../../src/interview/filings.ts';
import type { AnswerOfOffice } from '../../../src/interview/follow-up-entry.ts';
import { type LearnedCase, learnedReports } from '../../../src/learning/learned-case.ts';
import { countCases } from '../../../src/learning/tables.ts';

/** One report of 1 January, with what came of it on which day. */
function filings(...came: readonly (readonly [AnswerOfOffice, string])[]): readonly Filing[] {
  const what = {
    kind: 'filing',
    matter: 'report',
    channel: 'oig',
    on: '2026-01-01',
    way: 'web',
    filedBy: 'w',
  } as const;
  const entry = { at: '2026-06-01T00:00:00Z', by: 'w' };
  return readFollowUp([
    { ...entry, id: 'f', what },
    ...came.map(([each, on], index) => ({
      ...entry,
      id: `a${index}`,
      what: { kind: 'answer', filing: 'f', on, way: 'mail', came: each } as const,
    })),
    { ...entry, id: 'p', what: { ...what, matter: 'preservation' } },
  ]).filings;
}

describe('a report as it is counted', () => {
  it.each([
    ['nothing came', [], { outcome: 'filed', wait: 'none' }],
    ['a receipt is no answer', [['acknowledged', '2026-01-03']], { outcome: 'filed', wait: 'none' }],
    ['on the thirtieth day', [['looking', '2026-01-31']], { outcome: 'looking', wait: 'month', days: 30 }],
    ['on the day after', [['declined', '2026-02-01']], { outcome: 'declined', wait: 'quarter', days: 31 }],
    [
      'the first word counts',
      [
        ['looking', '2026-05-01'],
        ['closed', '2026-06-01'],
      ],
      { outcome: 'closed', wait: 'half-year', days: 120 },
    ],
    ['after half a year', [['unfounded', '2026-07-01']], { outcome: 'unfounded', wait: 'longer', days: 181 }],
    ['a day noted too early', [['referred', '2025-12-01']], { outcome: 'referred', wait: 'month', days: 0 }],
  ] as const)('%s', (_name, came, expected) => {
    expect(learnedReports(filings(...came))).toEqual([{ channel: 'oig', ...expected }]);
  });
});

describe('cases', () => {
  it('are counted by facility, month, office, answer, outcome and language', () => {
    const north = { name: 'North Center', known: true };
    const oig = { channel: 'oig', outcome: 'looking', wait: 'quarter', days: 40 } as const;
    const cases: readonly LearnedCase[] = [
      { language: 'es', facility: north, month: '2026-01', reports: [oig, { ...oig, channel: 'opr', days: 60 }] },
      { language: 'ar', facility: north, reports: [{ channel: 'oig', outcome: 'filed', wait: 'none' }] },
      { language: 'es', month: '2026-01', reports: [] },
    ];
    const { answer, outcome, ...rest } = countCases(cases);
    const of = (kind: 'channel', id: string) => ({ kind, id });
    expect(rest).toEqual({
      interviews: 3,
      reports: 3,
      facility: [
        { of: { kind: 'facility', ...north }, cases: [0, 1] },
        { of: { kind: 'unknown' }, cases: [2] },
      ],
      month: [{ month: '2026-01', cases: [0, 2] }, { cases: [1] }],
      channel: [
        { of: of('channel', 'oig'), cases: [0, 1] },
        { of: of('channel', 'opr'), cases: [0] },
      ],
      language: [
        { of: { kind: 'language', tag: 'es' }, cases: [0, 2] },
        { of: { kind: 'language', tag: 'ar' }, cases: [1] },
      ],
      medianDays: 50,
    });
    expect(answer.map(({ cases: own }) => own)).toEqual([[], [0, 0], [], [], [1]]);
    expect(outcome.map(({ cases: own }) => own.length)).toEqual([1, 2, 0, 0, 0, 0, 0, 0, 0]);
  });
});
