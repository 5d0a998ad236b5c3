import type { LanguageTag } from '../base/language-tag.ts';
import { wordsOf } from './answer-difference.ts';
import type { AnswerKey, AnswerState, Passage } from './answers.ts';
import type { SubjectKind } from './guide.ts';

/** A text of the program in the interviewee's and in the worker's language; English, marked so, where there is no translation. */
export type Bilingual = { readonly theirs: Passage; readonly mine: Passage };
/** Says a text of the guide in a language. */
export type SayText = (key: string, english: string, language: LanguageTag) => Passage;

/** One numbered paragraph; of free words, the part that was said beside what that part was rendered as. */
export type StatementParagraph = { readonly number: number; readonly said?: string; readonly rendering?: string };

/** One answer, as the person gave it, with the question as it was put. */
export type StatementEntry = {
  readonly key: AnswerKey;
  readonly asked: Bilingual;
  readonly answer: AnswerState;
  readonly at: string;
  readonly askedIn: LanguageTag;
  readonly by: string;
  /** What was chosen, in words: options, or people and things by name and number. */
  readonly chosen?: readonly { readonly id: string; readonly label: Bilingual }[];
  /** The person gave it as an estimate, or in words only. */
  readonly estimate?: true;
  readonly paragraphs: readonly StatementParagraph[];
};

/** Answers of one section about one person or thing. */
export type StatementPart = {
  readonly section: string;
  readonly title: Bilingual;
  readonly subject?: {
    readonly id: string;
    readonly kind: SubjectKind;
    readonly number: number;
    readonly name: Bilingual;
  };
  readonly entries: readonly StatementEntry[];
};

/** What one person has said, in numbered paragraphs; the same interview and guide always give the same one. */
export type Statement = {
  readonly caseCode: string;
  readonly theirs: LanguageTag;
  readonly mine: LanguageTag;
  readonly guideVersion: string;
  /** ISO instants of the first and the last answer in it. */
  readonly firstAt?: string;
  readonly lastAt?: string;
  /** From the person's own experience (lived, seen or heard), or told by others; as they said it. */
  readonly knowledge: 'own' | 'told' | 'not-said';
  readonly parts: readonly StatementPart[];
};

/** Sections whose answers are about the interview itself and not part of what the person states. */
export type StatementScope = { readonly sectionsLeftOut: readonly string[] };

/** Every entry of a statement in order. */
export const entriesOf = (statement: Statement): readonly StatementEntry[] =>
  statement.parts.flatMap(({ entries }) => entries);

/** Every paragraph of a statement with the entry that it belongs to. */
export const paragraphsOf = (
  statement: Statement,
): readonly { readonly entry: StatementEntry; readonly paragraph: StatementParagraph }[] =>
  entriesOf(statement).flatMap((entry) => entry.paragraphs.map((paragraph) => ({ entry, paragraph })));

/** What the person stated, apart from wording of questions, times and hands: equal exactly when nothing stated has changed. */
export const statedIn = (statement: Statement): unknown =>
  entriesOf(statement).map(({ key, answer }) => ({ key, answer }));

/** What is read out as one paragraph: equal exactly when a person who confirmed the one has confirmed the other. */
export const readOutAs = (entry: StatementEntry, { said, rendering }: StatementParagraph): unknown => {
  if (said === undefined) return { key: entry.key, answer: entry.answer };
  const words = wordsOf(entry.answer);
  return { key: entry.key, said, rendering, languages: [words?.original.language, words?.rendering?.language] };
};
