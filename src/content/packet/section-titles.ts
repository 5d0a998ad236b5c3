import type { PacketText } from '../../packet/texts.ts';

/** What the sections of the guide are called in a data sheet that an office reads. */
export const sectionTitles: Readonly<Record<string, PacketText>> = {
  before: { text: 'The record' },
  safety: { text: 'Urgent needs' },
  language: { text: 'Language and interpreter' },
  person: { text: 'The person' },
  custody: { text: 'Custody and facility' },
  account: { text: 'The account' },
  acts: { text: 'What happened' },
  place: { text: 'Where it happened' },
  who: { text: 'Alleged perpetrators' },
  when: { text: 'When it happened' },
  witnesses: { text: 'Witnesses' },
  reports: { text: 'Earlier reports' },
  care: { text: 'Medical care and evidence' },
  since: { text: 'Since then' },
  wishes: { text: 'What the person asks for' },
  consent: { text: 'Consent' },
};
