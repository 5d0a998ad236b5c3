import type { Condition } from '../base/truth.ts';

/** Stable name of a question; never reused for another meaning. */
export type QuestionId = string;
/** Kinds of thing that an interview can hold several of. */
export type SubjectKind = 'accused' | 'witness' | 'incident' | 'earlier-report';
/** How much harm a leak of the answer does; decides what a packet carries by default. */
export type Sensitivity = 'identity' | 'immigration' | 'medical' | 'sexual' | 'safety' | 'ordinary';

/** A fact that follows from an answer; `fact` names an entry of `PlainFacts` (for a repeated section: of its element). */
export type FactSetting = { readonly fact: string; readonly value: string | number | boolean };

/** One choice; without `sets` its id itself becomes the value of the question's `fact`. */
export type Option = {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly sets?: readonly FactSetting[];
  /** In a question with several choices: excludes all others ("none of these"). */
  readonly alone?: true;
};

/** Condition leaf: what another question was answered. Within a repeated section the same subject is meant. */
export type AnswerLeaf =
  | { readonly question: QuestionId; readonly is: string | readonly string[] }
  | { readonly question: QuestionId; readonly answered: true };
export type ShowIf = Condition<AnswerLeaf>;

/** How a question is answered; a new kind is the one change that touches every room (design 3). */
export type AnswerKind =
  | { readonly kind: 'statement' }
  | { readonly kind: 'yes-no'; readonly yes?: readonly FactSetting[]; readonly no?: readonly FactSetting[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly many?: true; readonly other?: true }
  | { readonly kind: 'words' }
  | { readonly kind: 'account' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'consent'; readonly recipients: readonly string[] };

/** One thing that is read aloud and answered. English wording stands here; translations in `locales/`. */
export type Question = {
  readonly id: QuestionId;
  readonly prompt: string;
  /** Second line for the interviewee, in both languages. */
  readonly hint?: string;
  /** For the interviewer only, never read aloud. */
  readonly interviewerNote?: string;
  /** For translators: tone, terms, what must not be lost. */
  readonly translatorNote: string;
  readonly answer: AnswerKind;
  readonly showIf?: ShowIf;
  /** The fact that takes the answer's value as it is (option id, number, partial date, `yes`/`no`). */
  readonly fact?: string;
  readonly sensitivity: Sensitivity;
  /** Heading in packets, English; absent when the answer is never part of one. */
  readonly packetLabel?: string;
};

/** What a repeated section asks before its first subject and after each: "Is there somebody (else)?" */
export type Another = {
  readonly first: string;
  readonly next: string;
  /** Name of one subject in headings, before its number ("Witness" 2). */
  readonly name: string;
  readonly interviewerNote?: string;
  readonly translatorNote: string;
};

/** Questions that belong together; with `repeats` they are asked once per subject of that kind. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly repeats?: SubjectKind;
  /** Present exactly when the section repeats. */
  readonly another?: Another;
  readonly questions: readonly Question[];
};

/** The definition of everything that can be asked. */
export type Guide = {
  readonly version: string;
  readonly asOf: string;
  readonly sections: readonly Section[];
};

type Placed = { readonly section: Section; readonly question: Question };
type Contents = { readonly all: readonly Placed[]; readonly byId: ReadonlyMap<QuestionId, Placed> };

/** Tables of contents by guide: a guide never changes, and every condition looks questions up. */
const contents = new WeakMap<Guide, Contents>();

function contentsOf(guide: Guide): Contents {
  const known = contents.get(guide);
  if (known !== undefined) return known;
  const all = guide.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const made = { all, byId: new Map(all.toReversed().map((placed) => [placed.question.id, placed])) };
  contents.set(guide, made);
  return made;
}

/** Every question with its section, in order of asking. */
export const questionsOf = (guide: Guide): readonly Placed[] => contentsOf(guide).all;

/** Looks a question up by id; `undefined` when the guide has none. */
export const findQuestion = (guide: Guide, id: QuestionId): Placed | undefined => contentsOf(guide).byId.get(id);
