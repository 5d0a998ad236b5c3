import type { Section } from '../../interview/guide.ts';

/** Wrongs around what happened: what staff did or did not do, and whether others were harmed. */
export const around: Section = {
  id: 'around',
  title: 'What else was wrong',
  questions: [
    {
      id: 'acts-wrongs',
      prompt: 'Did any of these things happen as well?',
      translatorNote: 'Other wrongs around the incident. "Staff": anybody who works there.',
      answer: {
        kind: 'choice',
        many: true,
        options: [
          { id: 'excessive-force', label: 'Staff used more force than was needed' },
          { id: 'denial-of-care', label: 'Medical care was refused, or came much too late' },
          {
            id: 'language-failure',
            label: 'Nobody spoke my language when it mattered, or the wrong person interpreted',
          },
          { id: 'immigration-threat', label: 'Someone threatened my immigration case, or promised to help it' },
          { id: 'failure-to-report', label: 'Staff were told, and either did not write it down or did not pass it on' },
          { id: 'false-record', label: 'Something untrue was written, or someone was to sign something untrue' },
          { id: 'none', label: 'None of these', alone: true },
        ],
      },
      fact: 'wrongs',
      sensitivity: 'safety',
      packetLabel: 'What else happened',
    },
    {
      id: 'acts-staff-knew',
      prompt: 'Did anybody who works there see it or know of it, and not help?',
      translatorNote: 'Staff who failed to protect. Knowing beforehand counts too.',
      answer: { kind: 'yes-no' },
      fact: 'staffNeglect',
      sensitivity: 'safety',
      packetLabel: 'Staff knew and did not help',
    },
    {
      id: 'around-staff-words',
      prompt: 'Who knew or was told, and what did they do, or not do?',
      hint: 'Also if somebody refused to write it down or to pass it on.',
      translatorNote: 'Open. Staff who looked away, refused a report or did nothing.',
      answer: { kind: 'words' },
      showIf: {
        any: [
          { question: 'acts-staff-knew', is: 'yes' },
          { question: 'acts-wrongs', is: ['failure-to-report', 'false-record'] },
        ],
      },
      sensitivity: 'safety',
      packetLabel: 'Who knew or was told, and what they did',
    },
    {
      id: 'acts-others',
      prompt: 'Do you know of other people there who had something like this happen to them?',
      hint: 'You do not have to name anyone.',
      translatorNote: 'A pattern. Names are not needed.',
      answer: { kind: 'yes-no' },
      fact: 'pattern',
      sensitivity: 'safety',
      packetLabel: 'Happened to others too',
    },
  ],
};
