import type { AnswerWhat, FilingWhat, FollowUpEntry, FollowUpWhat } from '../../../src/interview/follow-up-entry.ts';

/** A report to the Inspector General on 2 November 2026, with what is to be different about it. */
export const filing = (own: Partial<FilingWhat>): FilingWhat => ({
  kind: 'filing',
  matter: 'report',
  channel: 'oig',
  on: '2026-11-02',
  way: 'web',
  filedBy: 'worker',
  ...own,
});

/** An answer to the first entry. */
export const answer = (own: Partial<AnswerWhat>): AnswerWhat => ({
  kind: 'answer',
  filing: 'e1',
  on: '2026-11-09',
  way: 'email',
  came: 'acknowledged',
  ...own,
});

/** Entries in their order, called e1, e2, ... */
export const entries = (...all: readonly FollowUpWhat[]): readonly FollowUpEntry[] =>
  all.map((what, index) => ({ id: `e${index + 1}`, at: `2026-11-25T12:00:0${index}.000Z`, by: 'worker', what }));
