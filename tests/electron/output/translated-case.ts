import type { AnswerValue, Interview, Words } from '../../../src/interview/answers.ts';

/** A person's language with sentences in it that were invented for tests. */
export type Tongue = { readonly language: string; readonly sentences: readonly string[] };

export const tongues: readonly Tongue[] = [
  { language: 'es', sentences: [] },
  {
    language: 'ar',
    sentences: [
      'كان ذلك في الليل وكان الضوء ضعيفًا، الساعة 22:30.',
      'قال لي الحارس إن ملفي A000 000 005 سيضيع.',
      'لم أستطع الكلام، ثم بكيت وحدي.',
      'سمعت صوت المحرك من وراء الباب (غرفة التبريد).',
    ],
  },
  {
    language: 'zh',
    sentences: [
      '那是在夜里，灯光很暗，大约22:30。',
      '看守对我说，我的案子会丢掉。',
      '我说不出话来，后来一个人哭了。',
      '我听见冷库（厨房后面）马达的声音。',
    ],
  },
];

/** The same interview as if it had been told in another language: every original says something else, no two the same. */
export function toldIn(interview: Interview, { language, sentences }: Tongue): Interview {
  if (sentences.length === 0) return interview;
  let count = 0;
  const told = (words: Words): Words => {
    if (words.rendering === undefined) return words;
    count += 1;
    const text = `${sentences[count % sentences.length]} ${count}`;
    return { ...words, original: { text, language } };
  };
  const toldValue = (value: AnswerValue): AnswerValue => {
    if (value.kind === 'words') return { ...value, words: told(value.words) };
    if (value.kind === 'choice' && value.other) return { ...value, other: told(value.other) };
    return value;
  };
  const answers = Object.entries(interview.answers).map(([key, answer]) => {
    const asked = { ...answer, askedIn: language };
    return [key, asked.state === 'given' ? { ...asked, value: toldValue(asked.value) } : asked] as const;
  });
  return { ...interview, intervieweeLanguage: language, answers: Object.fromEntries(answers) };
}
