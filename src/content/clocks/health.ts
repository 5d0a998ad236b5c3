import type { Clock } from '../../clocks/clock.ts';
import type { When } from '../../routing/rule.ts';

/** Hours that count for health and evidence. General guides, never a reason to send someone away. */

const penetration: When = { fact: 'conduct', includes: ['D1', 'D2', 'D3', 'S1', 'S2', 'S3'] };
const bodyContact: When = { fact: 'conduct', includes: ['D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3', 'S4'] };

export const hivMedicine: Clock = {
  id: 'hiv-medicine',
  title: 'Medicine against HIV',
  text: 'It should be begun within 72 hours; every hour counts. Care is free and does not depend on naming anyone.',
  anchor: { kind: 'incident' },
  after: { count: 72, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: penetration,
  alsoWhenUnknown: true,
  sources: ['general', '6cfr115.82'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const emergencyContraception: Clock = {
  id: 'emergency-contraception',
  title: 'Emergency contraception',
  text: 'Possible up to 120 hours, best within 72, depending on the method. Care is free and does not depend on naming anyone.',
  anchor: { kind: 'incident' },
  after: { count: 120, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: { fact: 'conduct', includes: ['D1', 'S1'] },
  alsoWhenUnknown: true,
  sources: ['general', '6cfr115.82'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const examUrgent: Clock = {
  id: 'exam-72',
  title: 'Forensic examination, best time',
  text: 'Evidence is best in the first 72 hours. The examination is free and only with consent; an advocate may be there. In some states it alerts the police: find that out before deciding. Until then, if possible: do not wash, change clothes, eat, drink or use the toilet; put clothing into paper bags.',
  anchor: { kind: 'incident' },
  after: { count: 72, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: bodyContact,
  alsoWhenUnknown: true,
  sources: ['6cfr115.21', '6cfr115.64', 'S20b', 'S58'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const examUsual: Clock = {
  id: 'exam-120',
  title: 'Forensic examination, usual time',
  text: '120 hours is a general guide, not a limit: evidence can last longer, and it is decided case by case. States differ. In some states the examination alerts the police: find that out before deciding.',
  anchor: { kind: 'incident' },
  after: { count: 120, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: bodyContact,
  alsoWhenUnknown: true,
  sources: ['S20b', 'S20c', 'S58'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const examAsk: Clock = {
  id: 'exam-216',
  title: 'Forensic examination, ask a forensic nurse',
  text: 'Up to nine days some traces can still be found, on the body or on unwashed clothing. Later, injuries, records and clothing still matter.',
  anchor: { kind: 'incident' },
  after: { count: 216, unit: 'hours' },
  band: 'days',
  kind: 'chance',
  when: bodyContact,
  alsoWhenUnknown: true,
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const urineSample: Clock = {
  id: 'urine-sample',
  title: 'Urine sample, if drugs may have been given',
  text: 'Some drugs can be found up to about 120 hours, others only for a short time.',
  anchor: { kind: 'incident' },
  after: { count: 120, unit: 'hours' },
  band: 'hours',
  kind: 'chance',
  when: { all: [bodyContact, { fact: 'consentLacking', is: 'yes' }] },
  sources: ['S20a'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const medicalFollowUp: Clock = {
  id: 'medical-follow-up',
  title: 'Medical examination after the screening',
  text: 'When the screening shows earlier abuse, the medical examination must follow within 2 working days.',
  anchor: { kind: 'named', name: 'screenedOn' },
  after: { count: 2, unit: 'working-days' },
  band: 'days',
  kind: 'duty',
  when: { fact: 'custodyAgency', is: 'ice' },
  onlyOnceKnown: true,
  sources: ['6cfr115.81'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const mentalHealthFollowUp: Clock = {
  id: 'mental-health-follow-up',
  title: 'Mental-health talk after a referral',
  text: 'It must take place within 72 hours of the referral.',
  anchor: { kind: 'named', name: 'mentalHealthReferredOn' },
  after: { count: 72, unit: 'hours' },
  band: 'days',
  kind: 'duty',
  when: { fact: 'custodyAgency', is: 'ice' },
  onlyOnceKnown: true,
  sources: ['6cfr115.81'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const kitNotice: Clock = {
  id: 'kit-notice',
  title: 'The examination kit is kept',
  text: 'The kit is kept free of charge for the longest limitation period or 20 years, whichever is shorter. Ask in writing now to be told 60 days before it is destroyed; without that request no notice is due. Counsel should check how far this law reaches.',
  anchor: { kind: 'named', name: 'examinedOn' },
  after: { count: 20, unit: 'years' },
  band: 'years',
  kind: 'duty',
  when: bodyContact,
  onlyOnceKnown: true,
  sources: ['18usc3772'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
