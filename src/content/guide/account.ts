import type { Section } from '../../interview/guide.ts';

/** The free account of one incident, before any closed question about it. */
export const account: Section = {
  id: 'account',
  title: 'What happened',
  repeats: 'incident',
  another: {
    first: 'Would you like to tell me now what happened?',
    next: 'Is there another time, or another thing that happened, that you would like to tell me about?',
    name: 'Incident',
    namedBy: 'when-last',
    short: true,
    interviewerNote:
      'One entry for each thing that stands by itself. What happened again and again in the same way can be one entry. Finish one before you begin the next.',
    translatorNote: 'An open door, without pressure. "Incident" is a neutral word for one thing that happened.',
  },
  questions: [
    {
      id: 'account-ready',
      prompt:
        'Now I would like to hear from you what happened. Take all the time that you need. I will listen and I will not interrupt you.',
      hint: 'We can stop, rest, or do this on another day.',
      interviewerNote:
        'Silence is fine. Only use: tell me more, explain that to me, describe it, show me. Memory may come in pieces and out of order.',
      translatorNote: 'Calm, unhurried. It opens the free account.',
      answer: { kind: 'statement' },
      sensitivity: 'ordinary',
      short: true,
      once: true,
    },
    {
      id: 'account-record',
      prompt:
        'May I also record your voice while you tell me? It stays locked on this laptop and keeps your exact words. You may say no, stop it, or have it deleted.',
      hint: 'I cannot promise that nobody will ever have the right to ask for it.',
      interviewerNote:
        'Ask the interpreter as well. A no is a good answer: the written words are enough. Without a yes, nothing is recorded.',
      translatorNote:
        'Whether the voice may be recorded. It must be as easy to say no as yes. The last sentence is an honest warning, without alarm.',
      answer: { kind: 'yes-no' },
      sensitivity: 'ordinary',
      once: true,
    },
    {
      id: 'account-story',
      prompt: 'Please tell me, in your own words, everything that you remember. Begin wherever you like.',
      hint: 'Nothing is too small, and it does not have to be in order. What you saw, heard or felt can be part of it.',
      interviewerNote:
        'Write the words as they are said, in the first person. Do not tidy them up, and do not put a better word in their place.',
      translatorNote:
        'The most important question of all. Fully open: it must not suggest that anything in particular happened.',
      answer: { kind: 'account' },
      sensitivity: 'sexual',
      packetLabel: 'Account in the person’s own words',
      short: true,
    },
    {
      id: 'account-more',
      prompt: 'Is there something else that you would like to add to what you have told me?',
      translatorNote: 'A second open door after the account. No pressure.',
      answer: { kind: 'words' },
      sensitivity: 'sexual',
      packetLabel: 'Added to the account',
    },
    {
      id: 'account-names',
      prompt: 'When we speak of it later, which words would you like me to use for it, and for you?',
      interviewerNote:
        'From here on use the person’s own words for what happened, for parts of the body, and for themself.',
      translatorNote: 'Asks for the words that the person prefers. Some do not want to be called "victim".',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      once: true,
    },
  ],
};
