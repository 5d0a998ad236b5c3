import type { Section } from '../../interview/guide.ts';

/** People who saw or heard something, or who were told soon after. */
export const witnesses: Section = {
  id: 'witnesses',
  title: 'Who else knows',
  repeats: 'witness',
  another: {
    first: 'Is there anybody who saw or heard something, or whom you told?',
    next: 'Is there somebody else who saw, heard or was told something?',
    name: 'Witness',
    interviewerNote: 'Naming someone can put them at risk. The person may keep names back.',
    translatorNote: 'Includes people who were told afterwards.',
  },
  questions: [
    {
      id: 'witness-name',
      prompt: 'How is this person called, or how could somebody find them?',
      hint: 'A nickname, a bunk or a unit is enough. You may keep the name to yourself.',
      translatorNote: 'Any way to recognize the witness.',
      answer: { kind: 'words' },
      sensitivity: 'identity',
      packetLabel: 'Name or how to find the person',
    },
    {
      id: 'witness-kind',
      prompt: 'Who is this person?',
      translatorNote: 'Relation to the facility in plain words.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'detained', label: 'Another detained person' },
          { id: 'staff', label: 'Somebody who works there' },
          { id: 'family', label: 'Family or a friend outside' },
          { id: 'professional', label: 'Lawyer, doctor, clergy or other helper from outside' },
          { id: 'someone-else', label: 'Somebody else' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Who the witness is',
    },
    {
      id: 'witness-knows',
      prompt: 'What did this person see or hear, or what did you tell them, and when?',
      translatorNote: 'Open. Keeps apart what was seen and what was told.',
      answer: { kind: 'words' },
      sensitivity: 'sexual',
      packetLabel: 'What the witness saw, heard or was told',
    },
    {
      id: 'witness-leaving',
      prompt: 'Might this person soon be moved, released or sent out of the country?',
      interviewerNote: 'If yes, speak with the witness first. Witnesses have been deported while a case was open.',
      translatorNote: 'Transfer, release or deportation of the witness.',
      answer: { kind: 'yes-no' },
      sensitivity: 'immigration',
      packetLabel: 'Witness may soon be gone',
    },
    {
      id: 'witness-willing',
      prompt: 'Would this person be willing to talk about it?',
      translatorNote: 'As far as the speaker knows.',
      answer: { kind: 'yes-no' },
      sensitivity: 'ordinary',
      packetLabel: 'Willing to talk',
    },
  ],
};
