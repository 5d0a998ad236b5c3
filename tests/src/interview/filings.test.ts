import { describe, expect, it } from 'vitest';
import { filedReports, followedDates, readFollowUp, takenBack } from '../../../src/interview/filings.ts';
import type { FollowUpWhat } from '../../../src/interview/follow-up-entry.ts';
import { answer, entries, filing } from '../follow-up/entries.ts';

const one = (...answers: readonly FollowUpWhat[]) => readFollowUp(entries(filing({}), ...answers)).filings[0];

describe('the standing of a filing', () => {
  it.each([
    ['filed', []],
    ['acknowledged', ['acknowledged']],
    ['looking', ['looking', 'acknowledged']],
    ['handed-back', ['acknowledged', 'looking', 'handed-back']],
    ['closed', ['looking', 'closed']],
    // "Closed" behind a finding takes nothing away from it.
    ['substantiated', ['substantiated', 'closed']],
    ['unfounded', ['substantiated', 'unfounded']],
  ] as const)('is %s after %j', (standing, came) => {
    const answers = came.map((each, index) => answer({ came: each, on: `2026-11-1${index}` }));
    expect(one(...answers)?.standing).toBe(standing);
  });

  it('keeps the last number that was given', () => {
    expect(one()?.number).toBeUndefined();
    expect(
      one(answer({ reference: 'A-1', on: '2026-11-10' }), answer({ reference: 'A-2', on: '2026-11-11' }))?.number,
    ).toBe('A-2');
  });

  it('leaves out what was taken back, with what was answered to it', () => {
    const struck = readFollowUp(entries(filing({}), answer({ came: 'declined' }), { kind: 'struck', entry: 'e2' }));
    expect(struck.filings[0]?.standing).toBe('filed');
    const gone = readFollowUp(entries(filing({}), answer({}), { kind: 'struck', entry: 'e1' }));
    expect(gone).toEqual({ filings: [], checkIns: [] });
    const all = entries(filing({}), { kind: 'struck', entry: 'e1' });
    expect(takenBack(all)).toEqual([{ entry: all[0], at: all[1]?.at, by: 'worker' }]);
  });
});

describe('what routing and clocks read', () => {
  it('is the reports, and no letter about one', () => {
    const followUp = readFollowUp(
      entries(
        filing({ channel: 'oig', on: '2026-11-02', reference: 'H-1', told: 'r1' }),
        answer({ came: 'handed-back' }),
        filing({ matter: 'status-request', channel: 'oig' }),
        filing({ matter: 'retaliation', channel: 'opr', on: '2026-11-05', act: 'a1' }),
      ),
    );
    expect(filedReports(followUp)).toEqual([
      { channel: 'oig', on: '2026-11-02', outcome: 'declined', reference: 'H-1', told: 'r1' },
      { channel: 'opr', on: '2026-11-05', outcome: 'no-answer' },
    ]);
  });

  it('is the days of letters, until they are confirmed', () => {
    const letter = filing({ matter: 'preservation', channel: 'operator', on: '2026-11-02' });
    const open = readFollowUp(entries(letter, filing({ matter: 'records-request', on: '2026-11-03' })));
    expect(followedDates(open)).toEqual({
      preservationSentOn: { kind: 'exact', point: '2026-11-02' },
      foiaReceivedOn: { kind: 'exact', point: '2026-11-03' },
    });
    expect(followedDates(readFollowUp(entries(letter, answer({ came: 'confirmed' }))))).toEqual({});
  });

  it('is the first finding, from which the review of the incident is counted', () => {
    const found = entries(
      filing({}),
      answer({ came: 'closed' }),
      answer({ came: 'unsubstantiated', on: '2026-11-20' }),
    );
    expect(followedDates(readFollowUp(found))).toEqual({
      investigationEndedOn: { kind: 'exact', point: '2026-11-20' },
    });
  });
});
