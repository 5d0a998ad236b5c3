import type { LanguageTag } from '../base/language-tag.ts';
import { isSameAnswer } from './answer-difference.ts';
import type { Answer, AnswerKey, Answers, Interview, Subject } from './answers.ts';
import { paragraphsOf, type Statement } from './statement.ts';

/** Tag of the form of a frozen statement; the number grows when an older app could misread a newer one. */
export const statementFormat = 'constancia-statement/1';

/** One correction while reading back: the answer before and after it; absent where there was none. */
export type Correction = {
  readonly key: AnswerKey;
  readonly from?: Answer;
  readonly to?: Answer;
  readonly by: string;
  readonly at: string;
};

/** How a statement was read back before it was frozen. Instants are ISO. */
export type ReadingRecord = {
  readonly language: LanguageTag;
  readonly readBy: string;
  /** Name or number of the interpreter; empty when nobody interpreted. */
  readonly interpreter: string;
  readonly begunAt: string;
  readonly endedAt: string;
  /** Paragraphs that the person confirmed as they stand, and that were put off; the rest was not read. */
  readonly confirmed: number;
  readonly putOff: number;
  readonly corrections: readonly Correction[];
};

/** Everything that is kept of a version; its canonical JSON, read as UTF-8, is what the SHA-256 is of. */
export type FrozenStatement = {
  readonly format: typeof statementFormat;
  readonly id: string;
  readonly number: number;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly statement: Statement;
  /** The answers that it was composed from, all of them, without the interviewer's own remarks. */
  readonly subjects: readonly Subject[];
  readonly answers: Answers;
  /** Absent when nothing was read back. */
  readonly reading?: ReadingRecord;
};

/** How far a statement was read back. */
export type ReadBack = 'whole' | 'partly' | 'not';

const withoutNote = ({ note: _, ...answer }: Answer): Answer => answer;

/** Puts together what a version keeps. */
export function freezeStatement(
  head: Pick<FrozenStatement, 'id' | 'number' | 'frozenAt' | 'frozenBy'>,
  interview: Interview,
  statement: Statement,
  reading: ReadingRecord | undefined,
): FrozenStatement {
  return {
    format: statementFormat,
    ...head,
    statement,
    subjects: interview.subjects,
    answers: Object.fromEntries(Object.entries(interview.answers).map(([key, answer]) => [key, withoutNote(answer)])),
    ...(reading && { reading }),
  };
}

/** How far a version was read back before it was frozen. */
export function readBackOf({ statement, reading }: Pick<FrozenStatement, 'statement' | 'reading'>): ReadBack {
  if (reading === undefined || reading.confirmed === 0) return 'not';
  return reading.confirmed >= paragraphsOf(statement).length ? 'whole' : 'partly';
}

/** Corrections that changed what was stated. */
export const realCorrections = (corrections: readonly Correction[]): readonly Correction[] =>
  corrections.filter(({ from, to }) => !isSameAnswer(from, to));
