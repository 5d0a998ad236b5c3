import type { Section } from '../../interview/guide.ts';

/** The immigration case, as far as it can take the person or the evidence away. */
export const immigrationCase: Section = {
  id: 'case',
  title: 'Your case and dates to come',
  questions: [
    {
      id: 'custody-coming-dates',
      prompt: 'Do you know of a court date, a flight, or a move to another place that is coming?',
      interviewerNote: 'A removal or a transfer can take the person and the evidence away: tell the lawyer today.',
      translatorNote: '"Flight" is a removal flight; "move" is a transfer to another facility.',
      answer: { kind: 'words' },
      sensitivity: 'immigration',
      packetLabel: 'Dates that are coming',
    },
    {
      id: 'case-removal-on',
      prompt: 'Did anybody tell you a day on which you may be sent out of the country?',
      hint: 'If nobody did, or you do not know, just say so.',
      interviewerNote:
        'A known day is urgent: counsel may ask for a stay, and evidence must be secured first. An investigation goes on after removal (6 CFR 115.71(e)).',
      translatorNote: 'Day of removal or of a removal flight, if it was told.',
      answer: { kind: 'date' },
      fact: 'removalOn',
      sensitivity: 'immigration',
      packetLabel: 'Day of removal that was told',
      short: true,
    },
    {
      id: 'case-order',
      prompt: 'Has a judge or an officer already decided that you must leave the country?',
      translatorNote: 'A removal order.',
      answer: { kind: 'yes-no' },
      sensitivity: 'immigration',
      packetLabel: 'Removal order',
    },
    {
      id: 'case-hearing-on',
      prompt: 'When is your next day in court?',
      translatorNote: 'Next immigration hearing.',
      answer: { kind: 'date' },
      fact: 'hearingOn',
      sensitivity: 'immigration',
      packetLabel: 'Next hearing',
    },
    {
      id: 'case-transfer-on',
      prompt: 'Did anybody tell you a day on which you may be moved to another place?',
      translatorNote: 'Transfer to another facility.',
      answer: { kind: 'date' },
      fact: 'transferOn',
      sensitivity: 'immigration',
      packetLabel: 'Day of transfer that was told',
    },
    {
      id: 'case-asylum',
      prompt: 'Have you asked for protection here because you are afraid to go back to your country?',
      interviewerNote: 'If yes: nothing goes to a consulate unless the person clearly asks for it.',
      translatorNote: 'Asylum and the like, in plain words.',
      answer: { kind: 'yes-no' },
      fact: 'asylum',
      sensitivity: 'immigration',
    },
  ],
};
