import type { Section } from '../../interview/guide.ts';

const withInterpreter = { question: 'interpreter-mode', is: ['in-person', 'phone', 'video', 'relay'] } as const;

/** Which language and which variety of it, who interprets, and who must not. */
export const language: Section = {
  id: 'language',
  title: 'Language and interpreter',
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
      id: 'language-avoid',
      prompt: 'Is there a language that must not be used with you, or a person who must not interpret for you?',
      hint: 'You do not have to give a reason.',
      translatorNote: 'A language or a person can put somebody in danger. Never ask for the reason.',
      answer: { kind: 'words' },
      sensitivity: 'safety',
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
      sensitivity: 'ordinary',
      packetLabel: 'Interpreter',
    },
    {
      id: 'interpreter-who',
      prompt: 'What is the name or the number of the interpreter, and between which languages do they interpret?',
      interviewerNote: 'Ask the interpreter. With two interpreters, write down both and the language between them.',
      translatorNote: 'Asked of the interpreter. Telephone interpreters often give a number instead of a name.',
      answer: { kind: 'words' },
      showIf: withInterpreter,
      sensitivity: 'identity',
      packetLabel: 'Name or number of the interpreter',
    },
    {
      id: 'interpreter-bars',
      prompt: 'Is any of these things true of the person who interprets today?',
      hint: 'We ask this every time, with every interpreter.',
      interviewerNote:
        'The first four bar an interpreter (6 CFR 115.16(c) for the facility; follow it here too). Stop and find another one. Another detained person interprets only if the interviewee prefers it.',
      translatorNote: 'Read aloud to both, the person and the interpreter. Neutral, not suspicious.',
      answer: {
        kind: 'choice',
        many: true,
        options: [
          { id: 'minor', label: 'Is younger than 18' },
          { id: 'accused', label: 'Is the person whom this is about' },
          { id: 'detained-witness', label: 'Is detained and saw or heard what happened' },
          { id: 'close-to-accused', label: 'Is close to the person whom this is about' },
          { id: 'detained', label: 'Is another detained person' },
          { id: 'works-here', label: 'Works for the facility or for ICE', note: 'Must pass on what they hear.' },
          { id: 'none', label: 'None of these', alone: true },
        ],
      },
      showIf: withInterpreter,
      sensitivity: 'ordinary',
      packetLabel: 'Checks on the interpreter',
    },
    {
      id: 'interpreter-own-wish',
      prompt: 'Is it your own wish that another detained person interprets for you?',
      hint: 'We can wait for somebody else, or use the telephone.',
      translatorNote: 'The person must feel free to say no while that interpreter is listening; keep it light.',
      answer: { kind: 'yes-no' },
      showIf: { question: 'interpreter-bars', is: 'detained' },
      sensitivity: 'ordinary',
      packetLabel: 'Detained interpreter is the person’s own wish',
    },
    {
      id: 'interpreter-free',
      prompt: 'Do you understand the interpreter well, and can you speak freely in front of them?',
      hint: 'If you would rather speak with a woman or with a man, tell me.',
      interviewerNote: 'Watch for hesitation. Let the person answer by a nod, or by pointing to yes or no.',
      translatorNote: 'Two things in one: understanding, and trust.',
      answer: { kind: 'yes-no' },
      showIf: withInterpreter,
      sensitivity: 'ordinary',
      packetLabel: 'Understands the interpreter and can speak freely',
    },
  ],
};
