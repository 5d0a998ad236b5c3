import type { LanguageTag } from '../base/language-tag.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { FollowUpEntry } from './follow-up-entry.ts';
import type { ConsentPurpose, QuestionId, SubjectKind } from './guide.ts';

/** `question` or, in a repeated section, `question@subject`. */
export type AnswerKey = string;

/** Words with the language they are in. */
export type Passage = { readonly text: string; readonly language: LanguageTag };
/** Who put the words into the other language; `machine` can never be certified. */
export type RenderedBy = 'interviewer' | 'interpreter' | 'interviewee' | 'machine';
/** Free words as they were said, and what they were rendered as. */
export type Words = {
  readonly original: Passage;
  readonly rendering?: Passage & { readonly by: RenderedBy };
  /** The words as they were said were not written down: `original` holds what they were rendered as, by whom. */
  readonly renderedBy?: RenderedBy;
};

/** How the person wants to appear before one recipient (domain: three levels of the OIG hotline). */
export type IdentityMode = 'anonymous' | 'confidential' | 'identified';
/** Kinds of data that a person can keep back from one recipient or from all. */
export const dataClasses = ['identity', 'immigration', 'medical', 'witnesses', 'safety'] as const;
export type DataClass = (typeof dataClasses)[number];
/** How a consent was given. */
export const consentForms = ['spoken', 'signature', 'mark'] as const;

/**
 * What the person said about one recipient and one purpose. `on` is an ISO instant (of the last decision: for *withdrawn* that
 * of the withdrawal), `until` a calendar day. Everything after `on` may be absent in records of earlier versions.
 */
export type ConsentGrant = {
  readonly recipient: string;
  readonly decision: 'agreed' | 'refused' | 'withdrawn';
  readonly identity: IdentityMode;
  readonly on: string;
  readonly until?: string;
  /** Absent: to file a report. */
  readonly purpose?: ConsentPurpose;
  /** Kinds of data that this recipient is not to get. */
  readonly without?: readonly DataClass[];
  readonly how?: (typeof consentForms)[number];
  /** Language in which it was explained and said. */
  readonly language?: LanguageTag;
  /** Whether somebody interpreted. */
  readonly interpreted?: boolean;
  /** True when it was explained beforehand who else will probably learn of it. */
  readonly explained?: boolean;
};

export type AnswerValue =
  | { readonly kind: 'heard' }
  | { readonly kind: 'yes-no'; readonly value: 'yes' | 'no' }
  | { readonly kind: 'choice'; readonly chosen: readonly string[]; readonly other?: Words }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'consent'; readonly grants: readonly ConsentGrant[] }
  /** Ids of subjects; an empty list means *none of these*. */
  | { readonly kind: 'subjects'; readonly chosen: readonly string[] };

/** What became of a question; absent altogether means that it was not asked. */
export type AnswerState =
  | { readonly state: 'given'; readonly value: AnswerValue }
  | { readonly state: 'declined' }
  | { readonly state: 'unknown' }
  | { readonly state: 'later' };

/** An answer with when (ISO instant), in which language and by whom it was asked. */
export type Answer = AnswerState & {
  readonly at: string;
  readonly askedIn: LanguageTag;
  readonly by: string;
  /** The interviewer's remark beside the answer; never part of a packet. */
  readonly note?: string;
  /** Given by pointing at cards with signs, without reading. */
  readonly shown?: 'cards';
};
export type Answers = Readonly<Record<AnswerKey, Answer>>;

/** One of several interpreters, incidents, accused persons, witnesses, reports or events. */
export type Subject = { readonly id: string; readonly kind: SubjectKind };

/** One sitting with one person, with everything said in it; without the follow-up also the content of an interview file. */
export type Interview = {
  readonly id: string;
  readonly codeName: string;
  readonly workerLanguage: LanguageTag;
  readonly intervieweeLanguage: LanguageTag;
  readonly interviewer: string;
  readonly guideVersion: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly subjects: readonly Subject[];
  readonly answers: Answers;
  /** What was filed afterwards and what came of it, as it was written down; absent when there is nothing. */
  readonly followUp?: readonly FollowUpEntry[];
};

/** The key under which the answer to a question is kept. */
export const answerKey = (question: QuestionId, subject?: string): AnswerKey =>
  subject === undefined ? question : `${question}@${subject}`;

/** Splits a key into its question and subject. */
export function readAnswerKey(key: AnswerKey): { readonly question: QuestionId; readonly subject?: string } {
  const at = key.indexOf('@');
  return at < 0 ? { question: key } : { question: key.slice(0, at), subject: key.slice(at + 1) };
}
