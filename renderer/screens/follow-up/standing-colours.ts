import type { Filing } from '../../../src/interview/filings.ts';

/** The colour in which a standing is shown: gold where somebody has to do something about it. */
export const standingColours = {
  filed: 'plain',
  acknowledged: 'deep',
  looking: 'deep',
  confirmed: 'moss',
  declined: 'gold',
  'handed-back': 'gold',
  referred: 'gold',
  closed: 'gold',
  substantiated: 'moss',
  unsubstantiated: 'plain',
  unfounded: 'plain',
} as const satisfies Readonly<Record<Filing['standing'], string>>;
