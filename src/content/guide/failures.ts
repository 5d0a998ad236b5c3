import type { Section } from '../../interview/guide.ts';

/** Times when language was not provided for, one by one. */
export const failures: Section = {
  id: 'failures',
  title: 'When language failed',
  repeats: 'language-failure',
  another: {
    first: 'Was there a time when nobody spoke your language, or when the wrong person had to interpret?',
    next: 'Was there another time like that?',
    name: 'Time',
    namedBy: 'failure-at',
    interviewerNote:
      'In matters of abuse the facility must provide an interpreter who is not another detained person, unless the person prefers one (6 CFR 115.16).',
    translatorNote: 'Moments without an interpreter, or with an unfit one.',
  },
  questions: [
    {
      id: 'failure-words',
      prompt: 'Please tell me how it was.',
      translatorNote: 'Open, before the closed questions.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'How language failed',
    },
    {
      id: 'failure-on',
      prompt: 'When was that?',
      translatorNote: 'Day, as precisely as it is known.',
      answer: { kind: 'date' },
      fact: 'on',
      sensitivity: 'ordinary',
      packetLabel: 'When language failed',
    },
    {
      id: 'failure-at',
      prompt: 'What was it about?',
      translatorNote: 'The occasion.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'arrival', label: 'The questions or the rules on arrival' },
          { id: 'medical', label: 'A doctor or a nurse' },
          { id: 'report', label: 'Telling somebody what happened' },
          { id: 'questions', label: 'Being asked about what happened' },
          { id: 'discipline', label: 'A punishment' },
          { id: 'case', label: 'My immigration case' },
          { id: 'daily', label: 'Daily life' },
        ],
      },
      fact: 'at',
      sensitivity: 'ordinary',
      packetLabel: 'On which occasion',
    },
    {
      id: 'failure-who',
      prompt: 'Who interpreted, if anybody did?',
      translatorNote: 'Whoever had to interpret, fit or not.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'nobody', label: 'Nobody', alone: true },
          { id: 'staff', label: 'Somebody who works there' },
          { id: 'detained', label: 'Another detained person' },
          { id: 'child', label: 'Somebody younger than 18' },
          { id: 'family', label: 'Family or a friend' },
          { id: 'machine', label: 'A telephone app or a computer' },
          { id: 'professional', label: 'An interpreter, but in the wrong language or badly' },
        ],
      },
      fact: 'who',
      sensitivity: 'ordinary',
      packetLabel: 'Who interpreted',
    },
    {
      id: 'failure-offered',
      prompt: 'Which language was offered or used, and did you understand it?',
      translatorNote: 'The language that was used instead.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Language that was offered',
    },
    {
      id: 'failure-report',
      prompt: 'Did it happen with one of the reports that you told me about?',
      translatorNote: 'Links the failure to an earlier report. It may be none of them.',
      answer: { kind: 'subjects', of: ['earlier-report'] },
      sensitivity: 'ordinary',
      packetLabel: 'At the report',
    },
  ],
};
