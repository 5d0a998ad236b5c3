import type { LanguageTag } from '../base/language-tag.ts';
import { anotherTextKey, optionKey, questionKey, sectionKey } from '../i18n/content-key.ts';
import { wordsOf } from './answer-difference.ts';
import type { Answer, AnswerKey, AnswerState, Interview, Passage, Words } from './answers.ts';
import { type Step, stepsOf } from './flow.ts';
import type { Guide, SubjectKind } from './guide.ts';

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
  /** The options that were chosen, in their words. */
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

type Question = Extract<Step, { kind: 'question' }>;

const inEnglish: SayText = (_, english) => ({ text: english, language: 'en' });

const linesOf = (text: string): readonly string[] =>
  text.split(/\r\n?|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Words cut into paragraphs where both languages have the same number of them; otherwise they stay in one piece. */
function cutWords({ original, rendering }: Words): readonly Omit<StatementParagraph, 'number'>[] {
  const said = linesOf(original.text);
  if (rendering === undefined) return said.map((text) => ({ said: text }));
  const rendered = linesOf(rendering.text);
  if (said.length === rendered.length)
    return said.map((text, index) => ({ said: text, rendering: rendered[index] ?? '' }));
  return [{ said: original.text.trim(), rendering: rendering.text.trim() }];
}

function isEstimate(answer: AnswerState): boolean {
  if (answer.state !== 'given' || answer.value.kind !== 'date') return false;
  return answer.value.date.kind !== 'exact';
}

const stateOf = (answer: Answer): AnswerState =>
  answer.state === 'given' ? { state: 'given', value: answer.value } : { state: answer.state };

/** Whether the answer to a step is something that the person states. */
function isStated(step: Step, answer: Answer | undefined, scope: StatementScope): step is Question {
  if (step.kind !== 'question' || answer === undefined || answer.state === 'later') return false;
  const { packetLabel, answer: asked } = step.question;
  if (packetLabel === undefined || asked.kind === 'statement' || asked.kind === 'consent') return false;
  return !scope.sectionsLeftOut.includes(step.section.id);
}

function entryOf(step: Question, answer: Answer, both: (key: string, english: string) => Bilingual): StatementEntry {
  const { question } = step;
  const given = answer.state === 'given' ? answer.value : undefined;
  const options = question.answer.kind === 'choice' ? question.answer.options : [];
  const words = wordsOf(answer);
  const paragraphs = given?.kind === 'words' && words ? cutWords(words) : [{}];
  return {
    key: step.id,
    asked: both(questionKey(question.id, 'prompt'), question.prompt),
    answer: stateOf(answer),
    at: answer.at,
    askedIn: answer.askedIn,
    by: answer.by,
    ...(given?.kind === 'choice' && {
      chosen: given.chosen.map((id) => {
        const label = options.find((option) => option.id === id)?.label ?? id;
        return { id, label: both(optionKey(question.id, id), label) };
      }),
    }),
    ...(isEstimate(answer) && { estimate: true as const }),
    paragraphs: paragraphs.map((paragraph) => ({ number: 0, ...paragraph })),
  };
}

function partOf({ section, subject, number }: Question, both: (key: string, english: string) => Bilingual) {
  const name = section.another && both(anotherTextKey(section.id, 'name'), section.another.name);
  return {
    section: section.id,
    title: both(sectionKey(section.id), section.title),
    ...(subject !== undefined &&
      number !== undefined && {
        subject: { ...subject, number, name: name ?? both(sectionKey(section.id), section.title) },
      }),
  };
}

/** How the person knows, by the question that stands for the fact `intervieweePart`. */
function knowledgeOf(steps: readonly Step[], answers: Interview['answers']): Statement['knowledge'] {
  const step = steps.find((each) => each.kind === 'question' && each.question.fact === 'intervieweePart');
  const answer = step && answers[step.id];
  if (answer?.state !== 'given' || answer.value.kind !== 'choice') return 'not-said';
  return answer.value.chosen.every((id) => id === 'was-told') ? 'told' : 'own';
}

/** Composes what the person has said so far, in the order of the guide, paragraphs numbered from 1. */
export function composeStatement(
  interview: Interview,
  guide: Guide,
  scope: StatementScope,
  say: SayText = inEnglish,
): Statement {
  const { codeName, intervieweeLanguage: theirs, workerLanguage: mine, subjects, answers } = interview;
  const both = (key: string, english: string): Bilingual => ({
    theirs: say(key, english, theirs),
    mine: say(key, english, mine),
  });
  const steps = stepsOf(guide, subjects, answers);
  const parts: (StatementPart & { readonly entries: StatementEntry[] })[] = [];
  let count = 0;
  for (const step of steps) {
    const answer = answers[step.id];
    if (answer === undefined || !isStated(step, answer, scope)) continue;
    const last = parts.at(-1);
    const isSamePart = last?.section === step.section.id && last.subject?.id === step.subject?.id;
    const part = last && isSamePart ? last : { ...partOf(step, both), entries: [] };
    if (part !== last) parts.push(part);
    const entry = entryOf(step, answer, both);
    part.entries.push({ ...entry, paragraphs: entry.paragraphs.map((each) => ({ ...each, number: ++count })) });
  }
  const times = parts.flatMap(({ entries }) => entries.map(({ at }) => at)).toSorted();
  const [firstAt, lastAt] = [times[0], times.at(-1)];
  return {
    caseCode: codeName,
    theirs,
    mine,
    guideVersion: interview.guideVersion,
    ...(firstAt !== undefined && lastAt !== undefined && { firstAt, lastAt }),
    knowledge: knowledgeOf(steps, answers),
    parts,
  };
}

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
