import type { LanguageTag } from '../base/language-tag.ts';
import type { Answer, AnswerValue, Words } from './answers.ts';

/** Free words of an answer and what they are: said, put into the other language, or the interviewer's remark. */
export type AnswerPassage = {
  readonly part: 'said' | 'rendered' | 'note';
  readonly text: string;
  /** Absent where nobody said in which language: a remark, a number. */
  readonly language?: LanguageTag;
};

function passagesOfWords({ original, rendering }: Words): readonly AnswerPassage[] {
  const said = { part: 'said', text: original.text, language: original.language } as const;
  if (rendering === undefined) return [said];
  return [said, { part: 'rendered', text: rendering.text, language: rendering.language }];
}

function passagesOfValue(value: AnswerValue, askedIn: LanguageTag): readonly AnswerPassage[] {
  switch (value.kind) {
    case 'words':
      return passagesOfWords(value.words);
    case 'choice':
      return value.other === undefined ? [] : passagesOfWords(value.other);
    case 'date': {
      const { date } = value;
      const point = date.kind === 'between' ? `${date.from} ${date.to}` : date.kind === 'words-only' ? '' : date.point;
      const told = date.words === undefined ? [] : [{ part: 'said', text: date.words, language: askedIn } as const];
      return point === '' ? told : [...told, { part: 'said', text: point }];
    }
    default:
      return [];
  }
}

/** Everything of an answer that was written freely, the person's own words first. */
export function passagesOf(answer: Answer): readonly AnswerPassage[] {
  const value = answer.state === 'given' ? passagesOfValue(answer.value, answer.askedIn) : [];
  const note = answer.note === undefined ? [] : [{ part: 'note', text: answer.note } as const];
  return [...value, ...note].filter(({ text }) => text.trim() !== '');
}
