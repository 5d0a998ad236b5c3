import type { Condition } from '../base/truth.ts';

/** Stable name of a question; never reused for another meaning. */
export type QuestionId = string;
/** Kinds of thing that an interview can hold several of. */
export const subjectKinds = [
  'interpreter',
  'incident',
  'accused',
  'witness',
  'earlier-report',
  'retaliation-event',
  'language-failure',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];
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

/** What a consent allows; each is given or refused by itself (domain of consent: granular, per recipient and purpose). */
export const consentPurposes = ['record', 'share', 'file', 'contact', 'publish', 'research'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
/** A use of the record that is no report to a channel: who gets it and what for. */
export type ConsentUse = {
  readonly id: string;
  readonly purpose: Exclude<ConsentPurpose, 'file'>;
  readonly label: string;
  readonly note?: string;
};

/** How a question is answered; a new kind is the one change that touches every room (design 3). */
export type AnswerKind =
  | { readonly kind: 'statement' }
  | { readonly kind: 'yes-no'; readonly yes?: readonly FactSetting[]; readonly no?: readonly FactSetting[] }
  /** `picture`: the same choice can also be made on a drawing. */
  | {
      readonly kind: 'choice';
      readonly options: readonly Option[];
      readonly many?: true;
      readonly other?: true;
      readonly picture?: 'body';
    }
  | { readonly kind: 'words' }
  | { readonly kind: 'account' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number }
  | { readonly kind: 'date' }
  /** Channels are asked about for filing; `uses` are asked about for what they say. */
  | { readonly kind: 'consent'; readonly recipients: readonly string[]; readonly uses?: readonly ConsentUse[] }
  /** Which of the people, incidents or reports are meant; `implied`: where there is only one, it is meant and nobody asks. */
  | { readonly kind: 'subjects'; readonly of: readonly SubjectKind[]; readonly implied?: true };

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
  /** Part of the short path of about ten minutes. */
  readonly short?: true;
  /** In a repeated section: asked with the first subject only. */
  readonly once?: true;
  /** Asked no more; answers from earlier guides are kept, shown and carried. */
  readonly retired?: true;
};

/** What a repeated section asks before its first subject and after each: "Is there somebody (else)?" */
export type Another = {
  readonly first: string;
  readonly next: string;
  /** Name of one subject in headings, before its number ("Witness" 2). */
  readonly name: string;
  /** Question whose answer tells the subjects of this kind apart, beside their number. */
  readonly namedBy?: QuestionId;
  readonly interviewerNote?: string;
  readonly translatorNote: string;
  readonly showIf?: ShowIf;
  readonly short?: true;
};

/**
 * Questions that belong together; with `repeats` they are asked once per subject of that kind. Sections of the same kind that
 * stand next to each other are one group: all of them for the first subject, then all for the second.
 */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly repeats?: SubjectKind;
  /** Present on exactly one section for each kind of subject. */
  readonly another?: Another;
  /** Nothing here is asked before this question of the same subject was answered, declined or not known. */
  readonly after?: QuestionId;
  readonly questions: readonly Question[];
};

/** The definition of everything that can be asked. */
export type Guide = {
  readonly version: string;
  readonly asOf: string;
  readonly sections: readonly Section[];
};

/** A question with the section it stands in. */
export type Entry = { readonly section: Section; readonly question: Question };
type GuideIndex = { readonly entries: readonly Entry[]; readonly byId: ReadonlyMap<QuestionId, Entry> };

// A guide never changes, and looking up is what the flow does most.
const indexes = new WeakMap<Guide, GuideIndex>();
function indexOf(guide: Guide): GuideIndex {
  const known = indexes.get(guide);
  if (known) return known;
  const entries = guide.sections.flatMap((section) => section.questions.map((question) => ({ section, question })));
  const index = { entries, byId: new Map(entries.map((entry) => [entry.question.id, entry])) };
  indexes.set(guide, index);
  return index;
}

/** Every question with its section, in order of asking. */
export const questionsOf = (guide: Guide): readonly Entry[] => indexOf(guide).entries;

/** Looks a question up by id; `undefined` when the guide has none. */
export const findQuestion = (guide: Guide, id: QuestionId): Entry | undefined => indexOf(guide).byId.get(id);

/** The step "another?" of a kind of subject, with the section it stands in. */
export const findAnother = (guide: Guide, kind: SubjectKind): Section | undefined =>
  guide.sections.find((section) => section.repeats === kind && section.another !== undefined);
