import type { Section } from '../../interview/guide.ts';

/** How the person can be reached without danger, now and after a move. */
export const reach: Section = {
  id: 'reach',
  title: 'How to reach you safely',
  questions: [
    {
      id: 'reach-ways',
      prompt: 'How can we reach you?',
      interviewerNote:
        'Calls and tablets in detention are often listened to or read. Ask the facility for a legal call that is not watched.',
      translatorNote: 'Ways of contact, now or after release.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'legal-call', label: 'A legal call that nobody listens to' },
          { id: 'legal-visit', label: 'A legal visit' },
          { id: 'legal-mail', label: 'Legal mail' },
          { id: 'mail', label: 'Ordinary mail' },
          { id: 'tablet', label: 'The tablet or the telephone of the unit' },
          { id: 'family', label: 'Through family or a friend' },
          { id: 'own', label: 'My own telephone or e-mail' },
          { id: 'none', label: 'There is no safe way now', alone: true },
        ],
      },
      sensitivity: 'safety',
      packetLabel: 'Ways to reach the person',
      short: true,
    },
    {
      id: 'reach-words',
      prompt: 'Which number, address or person is that, and which days or hours are good?',
      translatorNote: 'Details of the contact.',
      answer: { kind: 'words' },
      showIf: { not: { question: 'reach-ways', is: 'none' } },
      sensitivity: 'safety',
      packetLabel: 'Contact',
    },
    {
      id: 'reach-safe',
      prompt: 'Is that safe, so that nobody else can hear it, read it or find it?',
      interviewerNote: 'If not, look for another way together. Never leave a message that says what it is about.',
      translatorNote: 'Test of the way of contact.',
      answer: { kind: 'yes-no' },
      showIf: { not: { question: 'reach-ways', is: 'none' } },
      sensitivity: 'safety',
      packetLabel: 'The way of contact is safe',
    },
    {
      id: 'reach-sign',
      prompt: 'How can you know that it is us, and what must never be said or written?',
      hint: 'For example a word that only we two know.',
      translatorNote: 'A sign of recognition, and what a message must not contain.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
    {
      id: 'reach-after',
      prompt: 'If you are moved, released or sent away, who will know where you are?',
      translatorNote: 'A person of trust who can be asked later.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
      packetLabel: 'Who will know where the person is',
    },
    {
      id: 'reach-paper',
      prompt: 'Is it safe for you to keep a paper from us?',
      interviewerNote: 'Cells are searched. If in doubt, leave nothing.',
      translatorNote: 'Whether a paper could put the person in danger.',
      answer: { kind: 'yes-no' },
      sensitivity: 'safety',
    },
  ],
};
