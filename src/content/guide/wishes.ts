import type { Section } from '../../interview/guide.ts';

// Also asked when the person would rather not say which part they have.
const itself = {
  any: [
    { question: 'person-part', is: ['happened-to-me', 'both'] },
    { not: { question: 'person-part', answered: true } },
  ],
} as const;
const other = { question: 'person-part', is: ['saw-or-heard', 'was-told'] } as const;

const reportOptions = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
  { id: 'undecided', label: 'Not sure yet' },
] as const;

/** What the person wants to come of it. */
export const wishes: Section = {
  id: 'wishes',
  title: 'What you want',
  questions: [
    {
      id: 'wishes-report',
      prompt: 'Would you like this to be reported to an office that can act?',
      hint: 'You can say no, or decide another day. Help does not depend on it.',
      interviewerNote:
        'A no is a good answer. Nothing is filed then; care, support and the locked record stay. There are time limits: name them without pressing.',
      translatorNote: 'Free of pressure in any direction.',
      answer: { kind: 'choice', options: reportOptions },
      showIf: itself,
      fact: 'survivorWantsReport',
      sensitivity: 'ordinary',
      packetLabel: 'Wants a report',
      short: true,
    },
    {
      id: 'wishes-report-harmed',
      prompt: 'Does the person it happened to want it to be reported, as far as you know?',
      interviewerNote:
        'Speak with that person, if it can be done safely. A witness can still make a report of what they saw themselves.',
      translatorNote: 'The wish of the person who was harmed, told by a witness.',
      answer: { kind: 'choice', options: reportOptions },
      showIf: other,
      fact: 'survivorWantsReport',
      sensitivity: 'ordinary',
      packetLabel: 'The person it happened to wants a report',
      short: true,
    },
    {
      id: 'wishes-relief',
      prompt: 'What would you like to happen?',
      interviewerNote: 'Promise nothing. Write the wish down as it is.',
      translatorNote: 'Wishes for the outcome.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'safe', label: 'That I am safe from this person' },
          { id: 'stop', label: 'That it does not happen to others' },
          { id: 'moved', label: 'To be moved to another place' },
          { id: 'released', label: 'To be released' },
          { id: 'investigated', label: 'That it is investigated' },
          { id: 'punished', label: 'That the person has to answer for it' },
          { id: 'heard', label: 'That somebody listens and believes me' },
          { id: 'care', label: 'Medical care or someone to talk to' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'What the person wants',
    },
    {
      id: 'wishes-housing',
      prompt: 'Where would you feel safe to sleep and to spend the day?',
      interviewerNote:
        'A wish for safety must not become segregation against the person’s will: ask whether being kept alone would be worse.',
      translatorNote: 'Wish about housing.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
      packetLabel: 'Wish about housing',
    },
    {
      id: 'wishes-apart',
      prompt: 'Is there anybody from whom you need to be kept apart, or whom nobody should speak to about you?',
      translatorNote: 'Enemies, and people who must not be contacted.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
      packetLabel: 'People to be kept apart from',
    },
    {
      id: 'wishes-not',
      prompt: 'Is there something that must not happen, or somebody who must not learn of it?',
      translatorNote: 'Limits set by the person.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
  ],
};
