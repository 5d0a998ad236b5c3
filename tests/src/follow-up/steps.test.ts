import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../../src/follow-up/steps.ts';
import { readFollowUp } from '../../../src/interview/filings.ts';
import type { FollowUpWhat } from '../../../src/interview/follow-up-entry.ts';
import { answer, entries, filing } from './entries.ts';

const steps = (...all: readonly FollowUpWhat[]) =>
  stepsOf({
    facts: { today: '2026-11-25' },
    followUp: readFollowUp(entries(...all)),
    acts: [],
    zone: 'America/Chicago',
  }).map(({ step, due }) => `${step} ${due}`);

describe('what a filing asks for', () => {
  it.each<readonly [string, readonly FollowUpWhat[], readonly string[]]>([
    // Filed on a Monday: the fifth working day is the next Monday. Veterans Day counts for none.
    ['OIG without a word', [filing({})], ['ask-number 2026-11-09', 'ask-status 2026-11-09']],
    ['OIG over a holiday', [filing({ on: '2026-11-06', reference: 'H' })], ['ask-status 2026-11-16']],
    ['OIG over the year end', [filing({ on: '2026-12-30', noneGiven: true })], ['ask-status 2027-01-07']],
    ['a grievance', [filing({ channel: 'grv', noneGiven: true })], ['ask-status 2026-11-07']],
    ['another office without a word', [filing({ channel: 'opr', reference: 'P' })], ['ask-status 2026-12-02']],
    ['over a leap day', [filing({ channel: 'opr', on: '2028-02-01', reference: 'P' })], ['ask-status 2028-03-02']],
    ['one that is looking', [filing({ reference: 'H' }), answer({ came: 'looking' })], ['ask-status 2026-12-09']],
    [
      'one that was asked',
      [filing({}), filing({ matter: 'status-request', on: '2026-11-12' })],
      ['ask-status 2026-12-12'],
    ],
    ['a decline', [filing({}), answer({ came: 'declined' })], ['ask-decline 2026-11-09']],
    ['a hand-back', [filing({}), answer({ came: 'handed-back' })], ['ask-decline 2026-11-09']],
    [
      'a decline that was replied to',
      [filing({}), answer({ came: 'declined' }), filing({ matter: 'decline-reply', on: '2026-11-10' })],
      [],
    ],
    ['a closing without a finding', [filing({}), answer({ came: 'closed' })], ['ask-finding 2026-11-09']],
    ['a finding', [filing({}), answer({ came: 'closed' }), answer({ came: 'unfounded' })], []],
    ['a letter', [filing({ matter: 'preservation' })], []],
  ])('%s', (_name, all, expected) => expect(steps(...all)).toEqual(expected));

  it('is for an act of retaliation to be filed by itself', () => {
    const acts = [{ subject: 'a1', on: { kind: 'exact', point: '2026-11-20' } }, { subject: 'a2' }] as const;
    const followUp = readFollowUp(entries(filing({ matter: 'retaliation', act: 'a1', reference: 'R' })));
    const found = stepsOf({ facts: { today: '2026-11-25' }, followUp, acts, zone: 'America/Chicago' });
    expect(found.filter(({ step }) => step === 'file-act')).toEqual([
      { step: 'file-act', due: '2026-11-25', about: 'a2' },
    ]);
  });
});
