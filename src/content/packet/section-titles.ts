import type { PacketText } from '../../packet/texts.ts';

/** What the sections of the guide are called in a data sheet that an office reads. */
export const sectionTitles: Readonly<Record<string, PacketText>> = {
  before: { text: 'The record' },
  safety: { text: 'Urgent needs' },
  language: { text: 'Language' },
  interpreter: { text: 'Interpreters' },
  person: { text: 'The person' },
  custody: { text: 'Custody and facility' },
  case: { text: 'Immigration case and dates' },
  account: { text: 'The account' },
  acts: { text: 'What happened' },
  place: { text: 'Where it happened' },
  who: { text: 'Alleged perpetrators' },
  when: { text: 'When it happened' },
  witnesses: { text: 'Witnesses' },
  around: { text: 'Other misconduct' },
  reports: { text: 'Earlier reports' },
  care: { text: 'Medical care and evidence' },
  since: { text: 'Since then' },
  retaliation: { text: 'Retaliation' },
  failures: { text: 'Failures of language' },
  wishes: { text: 'What the person asks for' },
  reach: { text: 'Contact' },
  'read-back': { text: 'Reading back and declaration' },
  consent: { text: 'Consent' },
  filer: { text: 'Who makes the report' },
};
