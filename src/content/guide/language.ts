import type { Section } from '../../interview/guide.ts';

/** Which language and which variety of it, how well a second one, and who must not interpret. */
export const language: Section = {
  id: 'language',
  title: 'Language',
  questions: [
    {
      id: 'language-best',
      prompt: 'Which language do you speak best, the one that you spoke at home as a child?',
      hint: 'Any language is welcome, also one that few people know.',
      interviewerNote:
        'Do not take Spanish, French or English for granted. Languages with similar names can be quite different: Q’eqchi’ is not K’iche’, and neither of them is Mam.',
      translatorNote: 'The first language is meant, which may not be the official language of the country.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'First language',
      short: true,
    },
    {
      id: 'language-town',
      prompt: 'Which town or village is your way of speaking from? Does it have a name of its own?',
      interviewerNote: 'The town often tells an interpreter agency more than the name of the language.',
      translatorNote: 'Asks for the local variety. Avoid the word "dialect" where it sounds like "lesser language".',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Town or variety of the language',
    },
    {
      id: 'language-others',
      prompt: 'Which other languages do you speak, and how well do you understand them?',
      translatorNote: 'Level in everyday words ("a little", "enough for the shop"), no grades.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Other languages',
    },
    {
      id: 'language-second',
      prompt: 'If no interpreter of your first language can be found, which language would be the next best?',
      interviewerNote: 'It may be needed for a relay: first language to second language to English.',
      translatorNote: 'The second-best language for an important talk.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Second language',
    },
    {
      id: 'language-second-level',
      prompt: 'How far could you tell something long and hard in that language?',
      translatorNote: 'Self-rating without shame. Not a test.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'all', label: 'I could tell everything in it' },
          { id: 'most', label: 'Most of it, with some words missing' },
          { id: 'little', label: 'Only simple things' },
          { id: 'none', label: 'I could not do it' },
        ],
      },
      showIf: { question: 'language-second', answered: true },
      sensitivity: 'ordinary',
      packetLabel: 'How far the second language goes',
    },
    {
      id: 'language-reading',
      prompt: 'How do you like to receive something that is written?',
      translatorNote:
        'About reading, asked so that nobody has to feel ashamed. Listening is as good an answer as reading.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'reads-own', label: 'I read it in my own language' },
          { id: 'reads-other', label: 'I read it in another language' },
          { id: 'reads-little', label: 'I read a little; it helps if someone reads with me' },
          { id: 'listens', label: 'I would rather listen to it' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Reading',
    },
    {
      id: 'language-script',
      prompt: 'In which letters or signs do you read and write, if you do?',
      hint: 'For example Latin letters, Arabic letters, or one of the Chinese ways of writing.',
      translatorNote: 'The script, for papers that the person is to receive.',
      answer: { kind: 'words' },
      sensitivity: 'ordinary',
      packetLabel: 'Script',
    },
    {
      id: 'language-avoid',
      prompt: 'Is there a language that must not be used with you?',
      hint: 'You do not have to give a reason.',
      translatorNote: 'A language can put somebody in danger or hurt them. Never ask for the reason.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
    {
      id: 'language-avoid-people',
      prompt: 'Is there a person, or a kind of person, who must not interpret for you?',
      hint: 'You do not have to give a reason.',
      interviewerNote:
        'For example somebody of the same town, party or family. Tell the interpreter agency, without the reason.',
      translatorNote: 'The wrong interpreter can put somebody in danger. Never ask for the reason.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
    },
    {
      id: 'language-interpreter-gender',
      prompt: 'Would you rather have a woman or a man to interpret, or does it not matter?',
      translatorNote: 'Wish about the interpreter; every answer is fine.',
      answer: {
        kind: 'choice',
        other: true,
        options: [
          { id: 'woman', label: 'A woman' },
          { id: 'man', label: 'A man' },
          { id: 'either', label: 'It does not matter' },
        ],
      },
      sensitivity: 'ordinary',
      packetLabel: 'Wish about the interpreter',
    },
    {
      id: 'interpreter-mode',
      prompt: 'Is somebody interpreting for us today?',
      translatorNote:
        '"Relay": two interpreters one after the other, for example Mam to Spanish and Spanish to English.',
      answer: {
        kind: 'choice',
        options: [
          { id: 'none', label: 'No, we speak the same language' },
          { id: 'in-person', label: 'Yes, here in the room' },
          { id: 'phone', label: 'Yes, by telephone' },
          { id: 'video', label: 'Yes, by video' },
          { id: 'relay', label: 'Yes, two interpreters, one after the other' },
        ],
      },
      fact: 'interpreterMode',
      sensitivity: 'ordinary',
      packetLabel: 'Interpreter',
    },
  ],
};
