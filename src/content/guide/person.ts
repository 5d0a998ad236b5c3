import type { Section } from '../../interview/guide.ts';

// Also asked when the person would rather not say which part they have.
const itself = {
  any: [
    { question: 'person-part', is: ['happened-to-me', 'both'] },
    { not: { question: 'person-part', answered: true } },
  ],
} as const;
const other = { question: 'person-part', is: ['saw-or-heard', 'was-told'] } as const;

/** The interviewee; and, where somebody else was harmed, that person. */
export const person: Section = {
  id: 'person',
  title: 'About you',
  questions: [
    {
      id: 'person-part',
      prompt: 'Will you speak about something that happened to you, or about something that you saw or heard?',
      hint: 'You do not need to tell me yet what it was.',
      translatorNote: 'Asks only for the part that the person has. The story itself comes later.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'happened-to-me', label: 'It happened to me' },
          { id: 'saw-or-heard', label: 'I saw it or heard it myself' },
          { id: 'was-told', label: 'Somebody told me about it' },
          { id: 'both', label: 'It happened to me, and to others' },
        ],
      },
      fact: 'intervieweePart',
      sensitivity: 'ordinary',
      packetLabel: 'How the person knows',
    },
    {
      id: 'person-name',
      prompt: 'What is your name, and how would you like me to call you?',
      hint: 'In any form and in any letters. One name is enough. If papers here show another name, please tell me that too.',
      interviewerNote: 'Write the names in the order in which they were said.',
      translatorNote: 'Names may be one or several, in any script. Do not ask for "first" and "last" name.',
      answer: { kind: 'words' },
      fact: 'personName',
      sensitivity: 'identity',
      packetLabel: 'Name',
    },
    {
      id: 'person-a-number',
      prompt: 'Do you know your A-number?',
      hint: 'It is your immigration file number: A and eight or nine digits. It is on your wristband or your papers.',
      translatorNote: 'The A-number is the number of a person’s immigration file. Keep "A-number".',
      answer: { kind: 'words' },
      fact: 'aNumber',
      sensitivity: 'immigration',
      packetLabel: 'A-number',
    },
    {
      id: 'person-birth',
      prompt: 'When were you born?',
      hint: 'A year is enough if you do not know the day. Any calendar is fine.',
      translatorNote: 'Many people do not know the exact day; that must feel normal.',
      answer: { kind: 'date' },
      fact: 'dateOfBirth',
      sensitivity: 'identity',
      packetLabel: 'Date of birth',
    },
    {
      id: 'person-age',
      prompt: 'How old are you now?',
      interviewerNote:
        'Under 18 other duties apply at once: child protection, and a guardian unless there is a conflict. Ask your supervisor.',
      translatorNote: 'Age in full years.',
      answer: { kind: 'number', least: 0, most: 120 },
      showIf: itself,
      fact: 'survivorAge',
      sensitivity: 'identity',
      packetLabel: 'Age',
    },
    {
      id: 'person-country',
      prompt: 'In which country were you born, and of which country are you a citizen?',
      translatorNote: 'Citizenship may be none, or more than one.',
      answer: { kind: 'words' },
      sensitivity: 'immigration',
      packetLabel: 'Country of birth and citizenship',
    },
    {
      id: 'person-help',
      prompt: 'Is there an illness, a disability or something else that makes things hard for you here?',
      hint: 'For example hearing, seeing, moving, remembering, understanding, or looking after yourself.',
      interviewerNote:
        'The third answer can bring adult protective services in. State law says who counts as a vulnerable adult: check before relying on it.',
      translatorNote: 'A need for help, not weakness. The third choice is for adults who depend on others.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'no', label: 'No', sets: [{ fact: 'vulnerableAdult', value: 'no' }] },
          {
            id: 'some',
            label: 'Yes, and I can look after myself',
            sets: [{ fact: 'vulnerableAdult', value: 'no' }],
          },
          {
            id: 'needs',
            label: 'Yes, and I need somebody to look after me or to protect me',
            sets: [{ fact: 'vulnerableAdult', value: 'yes' }],
          },
        ],
      },
      showIf: itself,
      sensitivity: 'medical',
      packetLabel: 'Illness, disability or need for help',
    },
    {
      id: 'person-help-words',
      prompt: 'What should people know, so that they treat you well?',
      translatorNote: 'What helps the person: time, quiet, large print, a support person, medicine.',
      answer: { kind: 'words' },
      showIf: { question: 'person-help', is: ['some', 'needs'] },
      sensitivity: 'medical',
      packetLabel: 'What helps the person',
    },
    {
      id: 'person-where',
      prompt: 'Where are you now?',
      translatorNote: '"Sent out" is deportation or removal by the authorities.',
      answer: {
        kind: 'choice',
        options: [
          {
            id: 'held',
            label: 'I am being held in the United States',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'no' },
            ],
          },
          {
            id: 'free',
            label: 'I am free, in the United States',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'no' },
            ],
          },
          {
            id: 'sent-out',
            label: 'Outside the United States: I was sent out of the country',
            sets: [
              { fact: 'removed', value: 'yes' },
              { fact: 'outsideUS', value: 'yes' },
            ],
          },
          {
            id: 'left',
            label: 'Outside the United States: I left by myself',
            sets: [
              { fact: 'removed', value: 'no' },
              { fact: 'outsideUS', value: 'yes' },
            ],
          },
        ],
      },
      sensitivity: 'safety',
      packetLabel: 'Where the person is now',
    },
    {
      id: 'harmed-name',
      prompt: 'Whom did it happen to? A name, part of a name, or how people call the person.',
      hint: 'You do not have to name the person.',
      translatorNote: 'The person who was harmed, when the speaker is a witness.',
      answer: { kind: 'words' },
      showIf: other,
      sensitivity: 'identity',
      packetLabel: 'Person to whom it happened',
    },
    {
      id: 'harmed-age',
      prompt: 'About how old is the person it happened to?',
      hint: 'Your best idea is enough.',
      interviewerNote: 'What matters most is whether the person is younger than 18. If unsure, choose “Doesn’t know”.',
      translatorNote: 'An estimate in years.',
      answer: { kind: 'number', least: 0, most: 120 },
      showIf: other,
      fact: 'survivorAge',
      sensitivity: 'identity',
      packetLabel: 'Age of the person to whom it happened (estimate)',
    },
  ],
};
