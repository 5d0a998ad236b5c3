import type { AnswerKey } from '../../../src/interview/answers.ts';
import type { OptionalData } from '../../../src/packet/material.ts';
import type { FormId } from '../../../src/packet/office-sheet.ts';
import { type MarkedPassage, type PersonMark, type Redaction, redactNothing } from '../../../src/packet/redact.ts';

/** What one packet shows beyond the usual, and what it does not show. */
export type Shown = {
  readonly include: readonly OptionalData[];
  readonly forms: readonly FormId[];
  readonly redaction: Redaction;
};

/** Nothing more than usual, nothing less. */
export const usuallyShown: Shown = { include: [], forms: [], redaction: redactNothing };

/** The same with other things kept out by hand. */
const keepingOut = (shown: Shown, change: Partial<Redaction>): Shown => ({
  ...shown,
  redaction: { ...shown.redaction, ...change },
});

/** Marks a person; `shown` takes the mark away. */
export function markPerson(shown: Shown, id: string, mark: PersonMark | 'shown'): Shown {
  const others = Object.entries(shown.redaction.persons).filter(([each]) => each !== id);
  return keepingOut(shown, { persons: Object.fromEntries(mark === 'shown' ? others : [...others, [id, mark]]) });
}

/** Leaves an answer out, or lets it go along again. */
export function markAnswer(shown: Shown, key: AnswerKey, goesAlong: boolean): Shown {
  const others = shown.redaction.answers.filter((each) => each !== key);
  return keepingOut(shown, { answers: goesAlong ? others : [...others, key] });
}

/** Cuts words out; the same words are cut once. */
export function cutPassage(shown: Shown, passage: MarkedPassage): Shown {
  return keepingOut(shown, { passages: [...uncutPassage(shown, passage).redaction.passages, passage] });
}

/** Lets words stand that were cut out. */
export function uncutPassage(shown: Shown, { key, text }: MarkedPassage): Shown {
  const { passages } = shown.redaction;
  return keepingOut(shown, { passages: passages.filter((each) => each.key !== key || each.text !== text) });
}

/** The choices as the calls take them. */
export const askedFor = ({ include, forms, redaction }: Shown) => ({
  include: [...include],
  forms: [...forms],
  redaction: {
    persons: { ...redaction.persons },
    answers: [...redaction.answers],
    passages: redaction.passages.map((passage) => ({ ...passage })),
  },
});
