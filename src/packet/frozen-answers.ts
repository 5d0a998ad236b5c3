import { isSameAnswer } from '../interview/answer-difference.ts';
import type { PlacedAnswer } from './carry.ts';
import type { PacketMaterial } from './material.ts';

/** An answer of the statement, and how it stands to the frozen version; without a version every answer is `record`. */
export type FrozenAnswer = {
  readonly placed: PlacedAnswer;
  /** `changed`: what was frozen stands here and a later answer differs; `later`: given after the version was frozen. */
  readonly from: 'record' | 'version' | 'changed' | 'later';
};

/** Puts the words of the frozen version in the place of those of the record. */
export function frozenAnswers(
  { frozen }: Pick<PacketMaterial, 'frozen'>,
  answers: readonly PlacedAnswer[],
): readonly FrozenAnswer[] {
  return answers.map((placed): FrozenAnswer => {
    if (!frozen) return { placed, from: 'record' };
    const kept = frozen.statement.answers[placed.key];
    if (!kept) return { placed, from: 'later' };
    return { placed: { ...placed, answer: kept }, from: isSameAnswer(kept, placed.answer) ? 'version' : 'changed' };
  });
}
