import { type AnswerDifference, aspectsOf, differenceOfAnswers } from './answer-difference.ts';
import type { AnswerKey } from './answers.ts';
import { entriesOf, type Statement, type StatementEntry } from './statement.ts';

export type DifferenceKind = 'added' | 'removed' | 'changed' | 'same';

/** One answer in two statements; `before` is absent where it was added, `after` where it was removed. */
export type EntryDifference = {
  readonly key: AnswerKey;
  readonly kind: DifferenceKind;
  readonly before?: StatementEntry;
  readonly after?: StatementEntry;
  /** Present where the answer was changed. */
  readonly difference?: AnswerDifference;
};

/** Two statements beside each other, in the order of the newer one. */
export type StatementDifference = {
  readonly entries: readonly EntryDifference[];
  readonly counts: Readonly<Record<DifferenceKind, number>>;
};

function differenceOf(before: StatementEntry | undefined, after: StatementEntry | undefined): EntryDifference {
  const key = (after ?? before)?.key ?? '';
  const sides = { key, ...(before && { before }), ...(after && { after }) };
  if (before === undefined) return { ...sides, kind: 'added' };
  if (after === undefined) return { ...sides, kind: 'removed' };
  if (aspectsOf(before.answer, after.answer).length === 0) return { ...sides, kind: 'same' };
  return { ...sides, kind: 'changed', difference: differenceOfAnswers(before.answer, after.answer) };
}

/** The keys of both in the order of the newer; what is gone stands after what it used to follow. */
function mergedKeys(older: readonly AnswerKey[], newer: readonly AnswerKey[]): readonly AnswerKey[] {
  const merged = [...newer];
  const there = new Set(newer);
  older.forEach((key, index) => {
    if (there.has(key)) return;
    const previous = older[index - 1];
    merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, key);
    there.add(key);
  });
  return merged;
}

/** What was added, removed and changed from one statement to a later one, with words compared. */
export function differencesOf(older: Statement, newer: Statement): StatementDifference {
  const [before, after] = [older, newer].map(
    (statement) => new Map(entriesOf(statement).map((entry) => [entry.key, entry])),
  );
  const keys = mergedKeys([...(before?.keys() ?? [])], [...(after?.keys() ?? [])]);
  const entries = keys.map((key) => differenceOf(before?.get(key), after?.get(key)));
  const count = (kind: DifferenceKind): number => entries.filter((entry) => entry.kind === kind).length;
  return {
    entries,
    counts: { added: count('added'), removed: count('removed'), changed: count('changed'), same: count('same') },
  };
}
