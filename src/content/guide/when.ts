import type { Section } from '../../interview/guide.ts';

/** When it happened, as precisely as the person knows, and how often. */
export const when: Section = {
  id: 'when',
  title: 'When it was',
  repeats: 'incident',
  questions: [
    {
      id: 'when-last',
      prompt: 'When was it? If it was more than one time, tell me first about the last time.',
      hint: 'A day, a month, a part of the day, or something it was close to: a meal, the count, a holiday.',
      interviewerNote: 'Write down only what the person knows. "In the spring" is better than a date that was guessed.',
      translatorNote: 'Any calendar and any precision is welcome. "The count" is the counting of detained people.',
      answer: { kind: 'date' },
      fact: 'incidentAt',
      sensitivity: 'ordinary',
      packetLabel: 'When it happened (the last time)',
      short: true,
    },
    {
      id: 'when-first',
      prompt: 'When was the first time?',
      hint: 'About when is enough.',
      translatorNote: 'First of several incidents.',
      answer: { kind: 'date' },
      showIf: { question: 'acts-times', is: ['few', 'many', 'goes-on'] },
      fact: 'firstAt',
      sensitivity: 'ordinary',
      packetLabel: 'When it happened the first time',
    },
    {
      id: 'when-around',
      prompt: 'What else was going on around that time, that you or others would remember?',
      hint: 'A visit, a new arrival, a program on television, the weather, who was on duty.',
      translatorNote: 'Anchors that help to find the date and the records.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'What else was going on',
    },
  ],
};
