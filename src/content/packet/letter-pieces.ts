import type { Clause } from '../../packet/texts.ts';

export const holding = { abuseAt: ['hold', 'cbp'] } as const;
export const notCriminal = { fact: 'potentiallyCriminal', is: 'no' } as const;
export const byStaff = {
  accused: { entry: 'role', is: ['employee', 'contractor', 'volunteer', 'unknown-uniformed'] },
} as const;
export const byDetainee = { accused: { entry: 'role', is: 'detainee' } } as const;
export const physical = { fact: 'conduct', includes: ['S1', 'S2', 'S3', 'S4'] } as const;

/** Questions without whose answers no office could look into the complaint: the file, the spot, and what staff did. */
export const needed = [
  'person-a-number',
  'place-spot',
  'acts-wrongs',
  'acts-staff-knew',
  'around-staff-words',
  'acts-others',
  'since-facility',
  'since-alone',
  'since-alone-on',
  'since-alone-wish',
  'since-punished',
  'since-punished-words',
  'retaliation-words',
  'retaliation-on',
  'retaliation-what',
  'retaliation-by',
  'retaliation-who',
  'retaliation-report',
];
export const neededAnonymous = ['place-spot', 'acts-wrongs', 'acts-staff-knew', 'acts-others'];

export const noConsentNeeded: Clause = {
  id: 'letter.consent-immaterial',
  text: 'The alleged perpetrator is described as working in the facility or for an agency. Under 6 CFR 115.6, sexual abuse by staff, contractors or volunteers does not depend on whether the detained person consented.',
  translatorNote: '"Consented" here means agreed to the sexual act.',
  when: byStaff,
  sources: ['6cfr115.6'],
  confidence: 'confirmed',
};
