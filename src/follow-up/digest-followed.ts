import { type CaseDigest, digestCase } from '../clocks/case-digest.ts';
import { readFollowUp } from '../interview/filings.ts';
import { stepsOf } from './steps.ts';

/** The digest of a case with the steps of its follow-up. */
export const digestFollowed = (input: Omit<Parameters<typeof digestCase>[0], 'stepsOf'>): CaseDigest =>
  digestCase({
    ...input,
    stepsOf: ({ facts, acts, zone }) =>
      stepsOf({ facts, acts, zone, followUp: readFollowUp(input.interview.followUp) }),
  });
