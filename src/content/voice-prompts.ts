import { anotherTextKey, optionKey, questionKey } from '../i18n/content-key.ts';
import type { Guide, Question, Section } from '../interview/guide.ts';
import { selfNameKey, type VoicePrompt } from '../interview/voice-pack.ts';

/** What the four cards say; the same words stand in the catalogue of the screens. */
export const signWords = { yes: 'Yes', no: 'No', unknown: 'I do not know', stop: 'Stop' } as const;
/** Key of the clip for one of the cards. */
export const signKey = (sign: keyof typeof signWords): string => `cards.${sign}`;

const optionsOf = ({ id, answer }: Question): readonly VoicePrompt[] =>
  answer.kind === 'choice'
    ? answer.options
        .filter(({ alone }) => !alone)
        .map((option) => ({ key: optionKey(id, option.id), english: option.label, kind: 'option' }))
    : [];

const questionPrompts = (question: Question): readonly VoicePrompt[] => [
  { key: questionKey(question.id, 'prompt'), english: question.prompt, kind: 'question' },
  ...(question.hint === undefined
    ? []
    : [{ key: questionKey(question.id, 'hint'), english: question.hint, kind: 'hint' as const }]),
  ...optionsOf(question),
];

/** What a repeated section asks before its first subject, and after each. */
const anotherPrompts = ({ id, another }: Section): readonly VoicePrompt[] =>
  another === undefined
    ? []
    : (['first', 'next'] as const).map((part) => ({
        key: anotherTextKey(id, part),
        english: another[part],
        kind: 'question',
      }));

/**
 * Everything that a speaker can record, in the order of asking: the name of the language, the cards, each question with the second line
 * that is said with it and its options.
 */
export const voicePrompts = (guide: Guide): readonly VoicePrompt[] => [
  { key: selfNameKey, english: 'The name of this language, as its speakers say it', kind: 'self-name' },
  ...(['yes', 'no', 'unknown', 'stop'] as const).map(
    (sign): VoicePrompt => ({ key: signKey(sign), english: signWords[sign], kind: 'sign' }),
  ),
  ...guide.sections.flatMap((section) => [
    ...anotherPrompts(section),
    ...section.questions.filter(({ retired }) => !retired).flatMap(questionPrompts),
  ]),
];
