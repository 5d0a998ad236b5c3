import type { Clock } from '../../clocks/clock.ts';
import type { When } from '../../routing/rule.ts';

/** Claims, requests and immigration papers. Legal estimates, to be confirmed with counsel. */

const federalCustody: When = {
  any: [{ fact: 'custodyAgency', is: ['ice', 'cbp', 'usms', 'bop'] }, { abuseAt: 'cbp' }],
};
const stateOrLocalActor: When = {
  any: [
    { fact: 'operator', is: ['county', 'sheriff', 'state'] },
    { accused: { entry: 'employer', is: ['county', 'state'] } },
  ],
};

export const ftcaClaim: Clock = {
  id: 'ftca-claim',
  title: 'Claim against the United States (FTCA)',
  text: 'The claim must have been received by the right agency within two years, in writing, signed, with a sum certain. It is for acts of government employees; for guards of a private company a claim under state law is needed, with its own time limit. Being a minor does not stop the clock.',
  anchor: { kind: 'incident', each: true },
  after: { count: 2, unit: 'years' },
  band: 'years',
  kind: 'chance',
  when: federalCustody,
  sources: ['28usc2401', '28cfr14.2', '28usc2671', 'S50'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const ftcaSuit: Clock = {
  id: 'ftca-suit',
  title: 'Suit after a denied claim (FTCA)',
  text: 'Suit must be filed within six months after the denial was mailed by certified or registered mail.',
  anchor: { kind: 'named', name: 'ftcaDeniedOn' },
  after: { count: 6, unit: 'months' },
  band: 'weeks',
  kind: 'chance',
  when: federalCustody,
  onlyOnceKnown: true,
  sources: ['28usc2401', '28usc2675'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const stateNoticeOfClaim: Clock = {
  id: 'state-notice-of-claim',
  title: 'Notice of claim to a county, sheriff or state',
  text: 'Look it up for the state at once: it can be as short as 90 days, often six months to a year, and sexual assault can be treated apart.',
  anchor: { kind: 'incident', each: true },
  band: 'weeks',
  kind: 'chance',
  when: stateOrLocalActor,
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const section1983: Clock = {
  id: 'section-1983',
  title: 'Suit against state or local officials (42 USC 1983)',
  text: 'Look it up for the state: the limit is that of the state for personal injury, from one to six years.',
  anchor: { kind: 'incident', each: true },
  band: 'years',
  kind: 'chance',
  when: stateOrLocalActor,
  sources: ['42usc1983', 'general'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const stateTort: Clock = {
  id: 'state-tort',
  title: 'Suit under state law for sexual assault',
  text: 'Look it up for the state: many states have longer times for sexual assault, or have opened old cases again. This is the way against a private company and its guards.',
  anchor: { kind: 'incident', each: true },
  band: 'years',
  kind: 'chance',
  when: {
    any: [
      stateOrLocalActor,
      { fact: 'operator', is: 'private' },
      { accused: { entry: 'role', is: ['contractor', 'volunteer', 'visitor', 'outside-staff'] } },
    ],
  },
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const foiaAnswer: Clock = {
  id: 'foia-answer',
  title: 'Answer to a request for records',
  text: 'The agency must answer within 20 working days, 10 more in unusual circumstances.',
  anchor: { kind: 'named', name: 'foiaReceivedOn' },
  after: { count: 20, unit: 'working-days' },
  band: 'weeks',
  kind: 'duty',
  when: federalCustody,
  onlyOnceKnown: true,
  sources: ['5usc552'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const uCertification: Clock = {
  id: 'u-certification',
  title: 'U status: the certification runs out',
  text: 'The application itself has no time limit, but the signed certification must reach the office within 6 months of its signature.',
  anchor: { kind: 'named', name: 'uCertifiedOn' },
  after: { count: 6, unit: 'months' },
  band: 'weeks',
  kind: 'chance',
  when: federalCustody,
  onlyOnceKnown: true,
  sources: ['8cfr214.14'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
