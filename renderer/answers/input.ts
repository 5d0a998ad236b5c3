import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { AnswerKey, AnswerValue } from '../../src/interview/answers.ts';
import type { AnswerKind, Question } from '../../src/interview/guide.ts';
import type { Speak } from '../i18n/speak.ts';

/** The two languages of an interview: `mine` is the worker's, `theirs` the interviewee's. */
export type Tongues = { readonly mine: LanguageTag; readonly theirs: LanguageTag };

/** What every input gets, and the two ways in which it hands on what was entered. */
export type InputProperties<Kind extends AnswerKind['kind']> = {
  readonly asked: Extract<AnswerKind, { kind: Kind }>;
  readonly question: Question;
  readonly stepKey: AnswerKey;
  readonly given: AnswerValue | undefined;
  /** The value given, or the one that was set aside for "does not know": with this, fields for words begin. */
  readonly kept: AnswerValue | undefined;
  readonly tongues: Tongues;
  readonly sayMine: Speak;
  readonly sayTheirs: Speak;
  /** The value is complete. */
  readonly give: (value: AnswerValue) => void;
  /** Words are being typed; `read` gives what stands there at the moment of saving. */
  readonly write: (read: () => AnswerValue | undefined) => void;
  readonly clear: () => void;
};
