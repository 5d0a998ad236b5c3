import type { Section } from '../../interview/guide.ts';

/** Reading everything back, corrections, and whether the person will put their name to it. */
export const readBack: Section = {
  id: 'read-back',
  title: 'Reading it back',
  questions: [
    {
      id: 'consent-read-back',
      prompt: 'I have read to you what I wrote down. Is it right?',
      interviewerNote: 'Read it back in the person’s language first, all of it, slowly. Every change is welcome.',
      translatorNote: 'Read-back. "Right" means: as the person said it and meant it.',
      answer: { kind: 'yes-no' },
      fact: 'readBack',
      sensitivity: 'ordinary',
      packetLabel: 'Read back and confirmed',
    },
    {
      id: 'consent-corrections',
      prompt: 'What should be changed?',
      translatorNote: 'Corrections after the read-back.',
      answer: { kind: 'words' },
      showIf: { question: 'consent-read-back', is: 'no' },
      sensitivity: 'sexual',
      packetLabel: 'Corrections after reading back',
    },
    {
      id: 'declaration-form',
      prompt: 'Would you like to put your name to what was read to you, as a declaration?',
      hint: 'You do not have to. It can also be done on another day.',
      interviewerNote:
        'Never sign a draft. Whatever differs later from a signed statement will be used against the person (28 USC 1746 has the wording).',
      translatorNote: 'Signing a declaration under penalty of perjury; explain it in plain words.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'signature', label: 'Yes, with my signature' },
          { id: 'mark', label: 'Yes, with a mark or a fingerprint' },
          { id: 'later', label: 'Later, or with my lawyer' },
          { id: 'no', label: 'No' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Declaration',
    },
    {
      id: 'declaration-on',
      prompt: 'On which day was it signed?',
      translatorNote: 'Day of the signature.',
      answer: { kind: 'date' },
      showIf: { question: 'declaration-form', is: ['signature', 'mark'] },
      sensitivity: 'ordinary',
    },
    {
      id: 'declaration-place',
      prompt: 'In which city and state, or in which country?',
      interviewerNote: 'Outside the United States the declaration needs other words (28 USC 1746).',
      translatorNote: 'Place of the signature.',
      answer: { kind: 'words' },
      showIf: { question: 'declaration-form', is: ['signature', 'mark'] },
      sensitivity: 'safety',
    },
  ],
};
