import type { Clause } from '../../packet/texts.ts';

/** Places to which Subpart B applies: no outcome notice, no removal of staff from contact. */
const holding = { abuseAt: ['hold', 'cbp'] } as const;
const byStaff = {
  accused: { entry: 'role', is: ['employee', 'contractor', 'volunteer', 'unknown-uniformed'] },
} as const;
const byDetainee = { accused: { entry: 'role', is: 'detainee' } } as const;

/** What every office is asked. */
export const commonRequests: readonly Clause[] = [
  {
    id: 'request.reference',
    text: 'Please state the reference number, the office that has the case, and the name of a contact there.',
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.kind',
    text: 'Please state whether the investigation is criminal, administrative or a management inquiry, and, when it is closed, whether the allegation was found substantiated, unsubstantiated or unfounded: “closed” is not a finding.',
    sources: ['6cfr115.5'],
    confidence: 'confirmed',
  },
  {
    id: 'request.language',
    text: 'Please hold every interview through an interpreter, in person or by telephone, who is not another detained person, and who is never a minor, an alleged abuser, a detained witness or someone with significant ties to the abuser (6 CFR 115.16(c)).',
    sources: ['6cfr115.16'],
    confidence: 'confirmed',
  },
  {
    id: 'request.advocate',
    text: 'Please let an outside advocate be present at interviews if the person asks for it (6 CFR 115.21(d)).',
    unless: holding,
    sources: ['6cfr115.21'],
    confidence: 'confirmed',
  },
  {
    id: 'request.evidence',
    text: 'Please preserve physical evidence, DNA evidence and electronic monitoring data now, video above all, and state what has been secured (6 CFR 115.71).',
    unless: holding,
    sources: ['6cfr115.71'],
    confidence: 'confirmed',
  },
  {
    id: 'request.evidence-holding',
    text: 'Please preserve video and other records of the place and time now, and state what has been secured.',
    when: holding,
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.contact-staff',
    text: 'Please keep staff, contractors and volunteers under suspicion from all contact with detained people until the outcome (6 CFR 115.66).',
    when: byStaff,
    unless: holding,
    sources: ['6cfr115.66'],
    confidence: 'confirmed',
  },
  {
    id: 'request.contact-staff-holding',
    text: 'Please state whether staff under suspicion have been removed from contact with detained people, as management must consider (6 CFR 115.166).',
    when: { all: [byStaff, holding] },
    sources: ['6cfr115.166'],
    confidence: 'confirmed',
  },
  {
    id: 'request.contact-detainee',
    text: 'Please keep the alleged perpetrator and the person who was harmed apart, without placing the person who was harmed in segregation (6 CFR 115.64, 115.68).',
    when: byDetainee,
    unless: holding,
    sources: ['6cfr115.64', '6cfr115.68'],
    confidence: 'confirmed',
  },
  {
    id: 'request.retaliation',
    text: 'Please name who watches for retaliation against everyone who reported or took part, for at least 90 days from the report (6 CFR 115.67).',
    unless: holding,
    sources: ['6cfr115.67'],
    confidence: 'confirmed',
  },
  {
    id: 'request.outcome',
    text: 'Please tell the person the result of the investigation and what was done about it (6 CFR 115.73).',
    sources: ['6cfr115.73'],
    unless: holding,
    confidence: 'confirmed',
  },
];

/** What only the Inspector General can answer. */
export const oigRequests: readonly Clause[] = [
  {
    id: 'request.oig-opens',
    text: 'Please state whether your office opens an investigation, and on what day it decided.',
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.oig-declines',
    text: 'If it does not, please state on what day the matter is handed on, to whom, and with which conditions of confidentiality. Civil-rights matters that your office decides not to investigate are to be referred to the Office for Civil Rights and Civil Liberties (5 U.S.C. 417(f)(2)(G)).',
    sources: ['5usc417'],
    confidence: 'confirmed',
  },
];

/** What only ICE's own investigators can answer. */
export const oprRequests: readonly Clause[] = [
  {
    id: 'request.opr-oig',
    text: 'Please state on what day the allegation was offered to the DHS Office of Inspector General, and what that office answered.',
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.opr-complete',
    text: 'Please see that an investigation is completed, as for all allegations, also if the person or the alleged perpetrator leaves custody (6 CFR 115.22(a), 115.71(e)).',
    unless: holding,
    sources: ['6cfr115.22', '6cfr115.71'],
    confidence: 'confirmed',
  },
];

/** What only the facility and the field office can do. */
export const facilityRequests: readonly Clause[] = [
  {
    id: 'request.told',
    text: 'Please state whom you have told of this allegation and when: the ICE Office of Professional Responsibility or the DHS Office of Inspector General, the Prevention of Sexual Assault Coordinator and, unless it clearly involves no potentially criminal behavior, law enforcement (6 CFR 115.22).',
    unless: holding,
    sources: ['6cfr115.22'],
    confidence: 'confirmed',
  },
  {
    id: 'request.care',
    text: 'Please see that medical and mental-health care is given without delay and free of charge. It may not depend on naming anyone or cooperating with an investigation (6 CFR 115.82).',
    unless: holding,
    sources: ['6cfr115.82'],
    confidence: 'confirmed',
  },
  {
    id: 'request.housing',
    text: 'Please house the person in the least restrictive supportive way, and in no form of administrative segregation for more than five days unless they ask for it or in highly unusual circumstances (6 CFR 115.68).',
    unless: holding,
    sources: ['6cfr115.68'],
    confidence: 'confirmed',
  },
  {
    id: 'request.records',
    text: 'Please keep, from 24 hours before until 24 hours after the times in the chronology: camera and hand-held video, door and tour logs, rosters and post orders, radio and telephone records, medical and housing records, grievances, and earlier complaints about the same persons. Please state how long your cameras keep their recordings.',
    sources: ['6cfr115.71'],
    unless: holding,
    confidence: 'confirmed',
  },
];

const pick = (...ids: readonly string[]): readonly Clause[] => commonRequests.filter(({ id }) => ids.includes(id));

/** What those are asked who pass reports on to others. */
export const forwardRequests: readonly Clause[] = [
  {
    id: 'request.forward',
    text: 'Please state to which offices the allegation was passed on, and on what day for each.',
    sources: [],
    confidence: 'confirmed',
  },
];

/** What offices of oversight are asked. */
export const oversightRequests: readonly Clause[] = [
  {
    id: 'request.oversight-decides',
    text: 'Please state whether your office keeps the matter or refers it, to whom, and on what day.',
    sources: [],
    confidence: 'confirmed',
  },
];

/** What those are asked who look into crimes. */
export const crimeRequests: readonly Clause[] = [
  {
    id: 'request.crime-number',
    text: 'Please state the report number, the investigator, and what has been secured.',
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.crime-witnesses',
    text: 'Please speak with the person and with witnesses soon: people in immigration detention can be transferred or removed.',
    sources: [],
    confidence: 'confirmed',
  },
  {
    id: 'request.crime-kit',
    text: 'If a forensic examination was made, please keep the kit without charge and give written notice 60 days before it would be destroyed (18 U.S.C. 3772).',
    sources: ['18usc3772'],
    confidence: 'confirmed',
  },
  ...pick('request.language', 'request.evidence', 'request.evidence-holding'),
];

/** What those are asked who protect. */
export const protectionRequests: readonly Clause[] = pick('request.reference', 'request.language', 'request.advocate');

/** What a Member of Congress is asked to find out. */
export const congressRequests: readonly Clause[] = [
  {
    id: 'request.congress-inquiry',
    text: 'Please ask the agency in writing who has the case, on what day it was offered to the Inspector General and what that office answered, what evidence was secured, whether the alleged perpetrator was kept from contact, and what the outcome was.',
    sources: [],
    confidence: 'confirmed',
  },
  ...pick('request.reference', 'request.kind', 'request.language', 'request.retaliation', 'request.outcome'),
];
