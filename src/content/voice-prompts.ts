import { optionKey, questionKey } from '../i18n/content-key.ts';
import type { Guide, Question } from '../interview/guide.ts';
import { questionsOf } from '../interview/guide.ts';
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

/** Everything that a speaker can record, in the order of asking: the name of the language, the cards, each question with its options. */
export function voicePrompts(guide: Guide): readonly VoicePrompt[] {
  const asked = questionsOf(guide)
    .map(({ question }) => question)
    .filter(({ retired }) => !retired);
  return [
    { key: selfNameKey, english: 'The name of this language, as its speakers say it', kind: 'self-name' },
    ...(['yes', 'no', 'unknown', 'stop'] as const).map(
      (sign): VoicePrompt => ({ key: signKey(sign), english: signWords[sign], kind: 'sign' }),
    ),
    ...asked.flatMap((question): readonly VoicePrompt[] => [
      { key: questionKey(question.id, 'prompt'), english: question.prompt, kind: 'question' },
      ...optionsOf(question),
    ]),
  ];
}
