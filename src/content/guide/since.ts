import type { Section } from '../../interview/guide.ts';

/** What has happened since: what the facility did, fear, punishment. */
export const since: Section = {
  id: 'since',
  title: 'Since then',
  questions: [
    {
      id: 'since-facility',
      prompt: 'What has the place done since then?',
      translatorNote: 'Measures taken by the facility. "Kept alone": segregation, isolation, protective custody.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'moved-them', label: 'Moved the person who did it away' },
          { id: 'moved-me', label: 'Moved me, or the person it happened to' },
          { id: 'alone', label: 'Kept me, or the person it happened to, alone in a cell' },
          { id: 'asked', label: 'Somebody came and asked questions' },
          { id: 'nothing', label: 'Nothing', alone: true },
        ],
      },
      fact: 'facilityDid',
      sensitivity: 'safety',
      packetLabel: 'What the facility did',
    },
    {
      id: 'since-alone',
      prompt: 'Since when, and did anyone ask for it?',
      interviewerNote:
        'At most five days, unless the person asked for it or in highly unusual cases (6 CFR 115.68). Note the day and the hour.',
      translatorNote: 'Start of being kept alone, and whether it was wanted.',
      answer: { kind: 'words' },
      showIf: { question: 'since-facility', is: 'alone' },
      sensitivity: 'safety',
      packetLabel: 'Kept alone since when, and by whose wish',
      retired: true,
    },
    {
      id: 'since-alone-on',
      prompt: 'Since when have you, or the person it happened to, been kept alone?',
      hint: 'The day, and the hour if you know it.',
      interviewerNote:
        'At most five days, unless the person asked for it or in highly unusual cases (6 CFR 115.68). The field office director is told when 72 hours are reached.',
      translatorNote: 'Start of segregation, isolation or protective custody.',
      answer: { kind: 'date' },
      showIf: { question: 'since-facility', is: 'alone' },
      fact: 'segregatedSince',
      sensitivity: 'safety',
      packetLabel: 'Kept alone since',
    },
    {
      id: 'since-alone-wish',
      prompt: 'Whose wish was it?',
      translatorNote: 'Whether the person asked to be kept alone.',
      answer: {
        kind: 'choice',
        options: [
          {
            id: 'own',
            label: 'I asked for it, or the person it happened to did',
            sets: [{ fact: 'segregationRequested', value: 'yes' }],
          },
          {
            id: 'theirs',
            label: 'The place decided it',
            sets: [{ fact: 'segregationRequested', value: 'no' }],
          },
        ],
      },
      showIf: { question: 'since-facility', is: 'alone' },
      sensitivity: 'safety',
      packetLabel: 'Kept alone by whose wish',
    },
    {
      id: 'since-housing',
      prompt: 'What has changed since then in where you sleep, eat, work and go?',
      translatorNote: 'Changes of housing and daily life after the event or the report.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
      packetLabel: 'Changes since then',
    },
    {
      id: 'since-knows',
      prompt: 'Who knows of it by now, inside and outside?',
      translatorNote: 'So that the person can be protected. No blame for having told somebody.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
    {
      id: 'since-punished',
      prompt:
        'Has anyone been punished, threatened or treated worse because of this, or because somebody spoke about it?',
      translatorNote: 'Retaliation in plain words. Anyone counts, also witnesses.',
      answer: { kind: 'yes-no' },
      fact: 'retaliation',
      sensitivity: 'safety',
      packetLabel: 'Punished or treated worse since',
    },
    {
      id: 'since-punished-words',
      prompt: 'Please tell me what was done, when, and by whom.',
      hint: 'For example: being moved, losing work or calls, being searched more, threats about your case.',
      translatorNote: 'Open question about each act of retaliation.',
      answer: { kind: 'words' },
      showIf: { question: 'since-punished', is: 'yes' },
      sensitivity: 'safety',
      packetLabel: 'What was done, when and by whom',
    },
    {
      id: 'since-afraid',
      prompt: 'What are you most afraid of, if you speak about this?',
      translatorNote: 'Open. The fear is real, whatever it is.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
    {
      id: 'since-own-government',
      prompt: 'Would it be bad for you if the government or the consulate of your own country learned of this?',
      interviewerNote:
        'If yes, or if there is an asylum case: nothing goes to a consulate unless the person clearly asks for it.',
      translatorNote: 'Danger from the government of the country of origin.',
      answer: { kind: 'yes-no' },
      fact: 'fearsOwnGovernment',
      sensitivity: 'immigration',
    },
  ],
};
