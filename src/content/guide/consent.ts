import type { Section } from '../../interview/guide.ts';

/** Reading back, and the permission for each office by itself. */
export const consent: Section = {
  id: 'consent',
  title: 'Who may be told',
  questions: [
    {
      id: 'consent-read-back',
      prompt: 'I have read to you what I wrote down. Is it right?',
      interviewerNote: 'Read it back in the person’s language first, all of it, slowly. Every change is welcome.',
      translatorNote: 'Read-back. "Right" means: as the person said it and meant it.',
      answer: { kind: 'yes-no' },
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
      id: 'consent-explained',
      prompt:
        'Before you decide: each office is asked about by itself, and you can say yes to one and no to another. DHS and ICE will probably learn of a report, whichever office gets it. I cannot promise what they will do.',
      hint: 'You can change your mind later. What has been sent by then cannot be called back.',
      interviewerNote:
        'Name the three ways: without a name, with the name but asking them to keep it to themselves, or with the name. Even a kept name can come out if an investigation or a law needs it.',
      translatorNote: 'Repeats the warning from the beginning. Nothing may be left out.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
    },
    {
      id: 'consent-channels',
      prompt: 'May we give this record to these offices? For each one: yes or no, and with your name or without it.',
      interviewerNote: 'Say for each office what it is and who will learn of it. No answer means no.',
      translatorNote: 'Consent for each recipient, and how the person wants to appear before it.',
      answer: { kind: 'consent', recipients: ['oig', 'opr', 'fod', 'psa', 'operator', 'crcl', 'cbpopr', 'le'] },
      sensitivity: 'ordinary',
      packetLabel: 'Consent to share',
    },
    {
      id: 'consent-leave-out',
      prompt: 'Is there something that we must leave out?',
      translatorNote: 'Parts of the record that are not to be passed on.',
      answer: {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'identity', label: 'My name and date of birth' },
          { id: 'immigration', label: 'My A-number and everything about my case' },
          { id: 'medical', label: 'Everything about my health' },
          { id: 'witnesses', label: 'The names of witnesses' },
          { id: 'safety', label: 'Where I sleep, and what I am afraid of' },
          { id: 'none', label: 'Nothing', alone: true },
        ],
      },
      fact: 'leaveOut',
      sensitivity: 'ordinary',
    },
    {
      id: 'consent-given-how',
      prompt: 'How would you like to show that this is what you want?',
      hint: 'A spoken yes is enough. You do not have to keep any paper.',
      interviewerNote: 'For a spoken yes, the interpreter or a witness confirms that they heard it.',
      translatorNote: 'Form of the consent.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'spoken', label: 'By saying it' },
          { id: 'signature', label: 'With a signature' },
          { id: 'mark', label: 'With a mark or a fingerprint' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'How consent was given',
    },
    {
      id: 'consent-thanks',
      prompt:
        'Thank you for trusting me with this. What happened was not your fault, and speaking about it takes strength.',
      hint: 'Let us speak about how you get through today, and when we talk again.',
      interviewerNote: 'End with something ordinary. Agree on a safe way to reach each other and on the next talk.',
      translatorNote: 'Warm and sincere. The first sentence can also be said to a witness.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
    },
  ],
};
