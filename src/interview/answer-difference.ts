import { canonicalText } from '../base/canonical-text.ts';
import type { AnswerState, Words } from './answers.ts';
import { differenceOfTexts, type TextDifference } from './text-difference.ts';

/**
 * In what two answers differ: whether there is one at all or it was declined (`state`), another kind of value or another choice
 * (`value`), the person's own words (`said`), what they were rendered as (`rendering`), who rendered them or into which language
 * (`renderer`).
 */
export type Aspect = 'state' | 'value' | 'said' | 'rendering' | 'renderer';

/** Two answers beside each other; texts are compared where both are words. */
export type AnswerDifference = {
  readonly aspects: readonly Aspect[];
  readonly said?: TextDifference;
  readonly rendering?: TextDifference;
};

/** The free words of an answer, also those beside a choice. */
export function wordsOf(answer: AnswerState | undefined): Words | undefined {
  if (answer?.state !== 'given') return undefined;
  if (answer.value.kind === 'words') return answer.value.words;
  return answer.value.kind === 'choice' ? answer.value.other : undefined;
}

/** An answer without its words, for comparing the rest. */
function restOf(answer: AnswerState | undefined): string {
  if (answer === undefined) return 'none';
  if (answer.state !== 'given') return answer.state;
  const { value } = answer;
  if (value.kind === 'words') return 'words';
  return canonicalText(value.kind === 'choice' ? { ...value, other: value.other !== undefined } : value);
}

const rendererOf = ({ original, rendering }: Words): string =>
  canonicalText([original.language, rendering?.language ?? '', rendering?.by ?? '']);

/** Whether two answers say the same, whenever, by whom and in which language they were taken down. */
export const isSameAnswer = (one: AnswerState | undefined, other: AnswerState | undefined): boolean =>
  aspectsOf(one, other).length === 0;

/** In what two answers differ, without comparing their texts word by word. */
export function aspectsOf(before: AnswerState | undefined, after: AnswerState | undefined): readonly Aspect[] {
  if (before?.state !== after?.state) return ['state'];
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  const aspects: Aspect[] = [];
  if (restOf(before) !== restOf(after)) aspects.push('value');
  if (!older || !newer) return aspects;
  if (older.original.text !== newer.original.text) aspects.push('said');
  if (older.rendering?.text !== newer.rendering?.text) aspects.push('rendering');
  if (rendererOf(older) !== rendererOf(newer)) aspects.push('renderer');
  return aspects;
}

/** In what two answers differ, with their words compared. */
export function differenceOfAnswers(before: AnswerState | undefined, after: AnswerState | undefined): AnswerDifference {
  const aspects = aspectsOf(before, after);
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  if (!older || !newer) return { aspects };
  const rendered = older.rendering !== undefined || newer.rendering !== undefined;
  return {
    aspects,
    said: differenceOfTexts(older.original.text, newer.original.text),
    ...(rendered && { rendering: differenceOfTexts(older.rendering?.text ?? '', newer.rendering?.text ?? '') }),
  };
}
