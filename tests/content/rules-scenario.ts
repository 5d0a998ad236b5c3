import type { Facts } from '../../src/interview/facts.ts';

/** Channels by list, the rules that fire, and what is unclear; cautions that must be among those given. */
export type Expected = {
  readonly mustTell: readonly string[];
  readonly firstChoice: readonly string[];
  readonly usuallyEnds: readonly string[];
  readonly mayAlso: readonly string[];
  readonly outside: readonly string[];
  readonly rules: readonly string[];
  readonly unclear: readonly string[];
};
export type Scenario = {
  readonly name: string;
  readonly facts: Facts;
  readonly expected: Expected;
  readonly cautions: readonly string[];
  /** One fact that is different, and what it changes: `+list channel` or `-list channel`. */
  readonly flip: { readonly fact: string; readonly value: unknown; readonly changes: readonly string[] };
};

/** Held by ICE, and it happened there. */
export const here = { custodyAgency: 'ice', place: 'here' } as const;
export const adult = { survivorAge: 31, vulnerableAdult: 'no' } as const;
export const guard = { role: 'contractor', employer: 'operator' } as const;
export const privatePlace = { facilityType: 'cdf', operator: 'private' } as const;
/** Who must be told of every allegation in ICE custody. */
export const iceDuty = ['opr', 'oig', 'fod', 'psa'] as const;
