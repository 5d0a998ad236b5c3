import type { Clock } from '../../clocks/clock.ts';
import type { When } from '../../routing/rule.ts';

/** What the facility and the agencies owe, and letters that must not wait. */

const abuseAlleged: When = {
  any: [
    { fact: 'conduct', includes: ['D1', 'D2', 'D3', 'D4', 'D5', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8'] },
    { fact: 'potentiallyCriminal', is: 'yes' },
  ],
};
const inIceFacility: When = {
  all: [{ fact: 'custodyAgency', is: 'ice' }, { not: { clearly: { fact: 'facilityType', is: ['hold', 'cbp'] } } }],
};

export const preservationLetter: Clock = {
  id: 'preservation-letter',
  title: 'Letter to preserve video and records',
  text: 'Send it today, to the warden, the operator, ICE and the others on the list, for the time of the incident and 24 hours on both sides. Ask for written confirmation and for how long the cameras keep their pictures.',
  anchor: { kind: 'now' },
  after: { count: 0, unit: 'calendar-days' },
  band: 'days',
  kind: 'chance',
  when: abuseAlleged,
  sources: ['6cfr115.71', 'S19'],
  confidence: 'partial',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const videoOverwritten: Clock = {
  id: 'video-overwritten',
  title: 'Video may be overwritten',
  text: 'Many systems keep pictures only 14 to 90 days. One county jail overwrote them every 90 days although its rules said three years. This counts the shortest time.',
  anchor: { kind: 'incident' },
  after: { count: 14, unit: 'calendar-days' },
  band: 'days',
  kind: 'chance',
  when: abuseAlleged,
  sources: ['S19', 'general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const preservationAgain: Clock = {
  id: 'preservation-again-7',
  title: 'Letter to preserve: send it again',
  text: 'Send it again after 7 days and ask for the confirmation.',
  anchor: { kind: 'named', name: 'preservationSentOn' },
  after: { count: 7, unit: 'calendar-days' },
  band: 'days',
  kind: 'chance',
  when: abuseAlleged,
  onlyOnceKnown: true,
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const preservationLast: Clock = {
  id: 'preservation-again-30',
  title: 'Letter to preserve: send it a third time',
  text: 'Send it again after 30 days if no confirmation has come.',
  anchor: { kind: 'named', name: 'preservationSentOn' },
  after: { count: 30, unit: 'calendar-days' },
  band: 'weeks',
  kind: 'chance',
  when: abuseAlleged,
  onlyOnceKnown: true,
  sources: ['general'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const segregationReview: Clock = {
  id: 'segregation-72',
  title: 'Segregation: first review, and the Field Office Director is told',
  text: 'The placement must be reviewed, and the Field Office Director must be told, when 72 hours are reached.',
  anchor: { kind: 'segregated' },
  after: { count: 72, unit: 'hours' },
  band: 'hours',
  kind: 'duty',
  when: inIceFacility,
  onlyOnceKnown: true,
  sources: ['6cfr115.43', '6cfr115.68'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const segregationCap: Clock = {
  id: 'segregation-5-days',
  title: 'Segregation of a survivor: the limit of 5 days',
  text: 'A survivor may be kept in any segregation for at most 5 days, unless the circumstances are highly unusual or the person asks for it.',
  anchor: { kind: 'segregated' },
  after: { count: 5, unit: 'calendar-days' },
  band: 'days',
  kind: 'duty',
  when: { all: [inIceFacility, { not: { clearly: { fact: 'segregationRequested', is: 'yes' } } }] },
  onlyOnceKnown: true,
  sources: ['6cfr115.68'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const protectiveCustody: Clock = {
  id: 'protective-custody-30',
  title: 'Protective custody: normally no longer than 30 days',
  text: 'It is a last resort. Reviews are due within 72 hours, after 7 days, weekly to day 30 and then every 10 days.',
  anchor: { kind: 'segregated' },
  after: { count: 30, unit: 'calendar-days' },
  band: 'weeks',
  kind: 'duty',
  when: inIceFacility,
  onlyOnceKnown: true,
  sources: ['6cfr115.43'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const otherFacilityNotice: Clock = {
  id: 'other-facility-notice',
  title: 'Notice to the place where it happened',
  text: 'The facility that hears of abuse at an earlier place must tell that place, or the office responsible for it, within 72 hours.',
  anchor: { kind: 'report' },
  after: { count: 72, unit: 'hours' },
  band: 'hours',
  kind: 'duty',
  when: { fact: 'place', is: 'earlier-facility' },
  sources: ['6cfr115.63'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const grievanceDecision: Clock = {
  id: 'grievance-decision',
  title: 'Grievance: decision',
  text: 'The facility must decide within 5 days of receipt. There is no time limit for filing. The text says only "days".',
  anchor: { kind: 'report', channel: 'grv' },
  after: { count: 5, unit: 'calendar-days' },
  daysUnqualified: true,
  band: 'days',
  kind: 'duty',
  when: { all: [inIceFacility, { reported: 'grv' }] },
  sources: ['6cfr115.52'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const grievanceAppeal: Clock = {
  id: 'grievance-appeal',
  title: 'Grievance: answer to the appeal',
  text: 'An appeal must be answered within 30 days. The text says only "days".',
  anchor: { kind: 'named', name: 'grievanceAppealedOn' },
  after: { count: 30, unit: 'calendar-days' },
  daysUnqualified: true,
  band: 'weeks',
  kind: 'duty',
  when: { all: [inIceFacility, { reported: 'grv' }] },
  onlyOnceKnown: true,
  sources: ['6cfr115.52'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const retaliationWatch: Clock = {
  id: 'retaliation-watch',
  title: 'Watch for retaliation',
  text: 'Discipline, housing and programme must be watched for at least 90 days from the report, longer if needed. Check in after 72 hours and after 7, 14, 30, 60 and 90 days.',
  anchor: { kind: 'report', last: true },
  after: { count: 90, unit: 'calendar-days' },
  band: 'weeks',
  kind: 'duty',
  when: inIceFacility,
  onlyOnceKnown: true,
  sources: ['6cfr115.67'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};

export const oigHandBack: Clock = {
  id: 'oig-hand-back',
  title: 'OIG: keep it or hand it back',
  text: 'What OIG will not take should go back to the agency within five business days of receipt. Ask for the answer in writing.',
  anchor: { kind: 'report', channel: 'oig' },
  after: { count: 5, unit: 'working-days' },
  band: 'days',
  kind: 'duty',
  when: { all: [{ reported: 'oig' }, { not: { clearly: { fact: 'oigDeclined', is: 'yes' } } }] },
  sources: ['md0810.1'],
  confidence: 'general-knowledge',
  asOf: '2026-11-25',
  reviewBy: '2027-02-25',
};

export const incidentReview: Clock = {
  id: 'incident-review',
  title: 'Review of the incident',
  text: 'The facility must review the incident within 30 days after the investigation ends, with a written report unless it was unfounded.',
  anchor: { kind: 'named', name: 'investigationEndedOn' },
  after: { count: 30, unit: 'calendar-days' },
  band: 'weeks',
  kind: 'duty',
  when: { all: [inIceFacility, abuseAlleged] },
  onlyOnceKnown: true,
  sources: ['6cfr115.86'],
  confidence: 'confirmed',
  asOf: '2026-11-25',
  reviewBy: '2027-05-25',
};
