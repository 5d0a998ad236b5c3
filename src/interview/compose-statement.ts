import { anotherTextKey, optionKey, questionKey, sectionKey } from '../i18n/content-key.ts';
import { wordsOf } from './answer-difference.ts';
import type { Answer, AnswerState, AnswerValue, Interview, Passage, Subject, Words } from './answers.ts';
import { type Step, stepsOf } from './flow.ts';
import { findAnother, type Guide } from './guide.ts';
import type {
  Bilingual,
  SayText,
  Statement,
  StatementEntry,
  StatementParagraph,
  StatementPart,
  StatementScope,
} from './statement.ts';

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

type Tongue = {
  readonly both: (key: string, english: string) => Bilingual;
  readonly nameOf: (subject: Subject) => Bilingual;
};

/** What was chosen, in words: the options, or the names of people and things with their numbers. */
function chosenOf(
  { question }: Question,
  value: AnswerValue | undefined,
  { both, nameOf }: Tongue,
  all: readonly Subject[],
) {
  if (value?.kind === 'subjects') {
    return all
      .filter(({ id }) => value.chosen.includes(id))
      .map((subject) => {
        const number = all.filter(({ kind }) => kind === subject.kind).indexOf(subject) + 1;
        const numbered = (passage: Passage): Passage => ({ ...passage, text: `${passage.text} ${number}` });
        const { theirs, mine } = nameOf(subject);
        return { id: subject.id, label: { theirs: numbered(theirs), mine: numbered(mine) } };
      });
  }
  if (value?.kind !== 'choice') return undefined;
  const options = question.answer.kind === 'choice' ? question.answer.options : [];
  return value.chosen.map((id) => {
    const label = options.find((option) => option.id === id)?.label ?? id;
    return { id, label: both(optionKey(question.id, id), label) };
  });
}

function entryOf(step: Question, answer: Answer, tongue: Tongue, all: readonly Subject[]): StatementEntry {
  const { question } = step;
  const given = answer.state === 'given' ? answer.value : undefined;
  const words = wordsOf(answer);
  const paragraphs = given?.kind === 'words' && words ? cutWords(words) : [{}];
  const chosen = chosenOf(step, given, tongue, all);
  return {
    key: step.id,
    asked: tongue.both(questionKey(question.id, 'prompt'), question.prompt),
    answer: stateOf(answer),
    at: answer.at,
    askedIn: answer.askedIn,
    by: answer.by,
    ...(chosen && { chosen }),
    ...(isEstimate(answer) && { estimate: true as const }),
    paragraphs: paragraphs.map((paragraph) => ({ number: 0, ...paragraph })),
  };
}

const partOf = ({ section, subject, number }: Question, { both, nameOf }: Tongue) => ({
  section: section.id,
  title: both(sectionKey(section.id), section.title),
  ...(subject !== undefined && number !== undefined && { subject: { ...subject, number, name: nameOf(subject) } }),
});

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
  const nameOf = ({ kind }: Subject): Bilingual => {
    const section = findAnother(guide, kind);
    return both(anotherTextKey(section?.id ?? kind, 'name'), section?.another?.name ?? kind);
  };
  const tongue = { both, nameOf };
  const steps = stepsOf(guide, subjects, answers);
  const parts: (StatementPart & { readonly entries: StatementEntry[] })[] = [];
  let count = 0;
  for (const step of steps) {
    const answer = answers[step.id];
    if (answer === undefined || !isStated(step, answer, scope)) continue;
    const last = parts.at(-1);
    const isSamePart = last?.section === step.section.id && last.subject?.id === step.subject?.id;
    const part = last && isSamePart ? last : { ...partOf(step, tongue), entries: [] };
    if (part !== last) parts.push(part);
    const entry = entryOf(step, answer, tongue, subjects);
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
