import { type AnswerKey, type Answers, answerKey, type Subject } from './answers.ts';
import { isAsked, isMet } from './condition.ts';
import type { Guide, Question, Section, SubjectKind } from './guide.ts';

/** Key of the step that asks for another subject; an answer *no* under it means: nobody else. */
export type AnotherKey = `another:${SubjectKind}`;

/** One screen of the interview: a question, or the question whether there is another subject. */
export type Step =
  | {
      readonly kind: 'question';
      readonly id: AnswerKey;
      readonly section: Section;
      readonly question: Question;
      /** With `number`, its place among the subjects of its kind, counted from 1. */
      readonly subject?: Subject;
      readonly number?: number;
    }
  | {
      readonly kind: 'another';
      readonly id: AnotherKey;
      readonly section: Section;
      readonly subjectKind: SubjectKind;
      /** How many subjects of the kind there are. */
      readonly count: number;
    };

/** What became of a step. */
export type StepState = 'given' | 'declined' | 'unknown' | 'later' | 'unanswered';
type Placed = { readonly step: Step; readonly asked: 'yes' | 'no' | 'unknown' };

/** Key of the "another?" step of a kind. */
export const anotherKey = (kind: SubjectKind): AnotherKey => `another:${kind}`;

/** How much is asked: `short` are the questions of about ten minutes. It is a way of looking; the answers are the same. */
export type Path = 'full' | 'short';

const groupCache = new WeakMap<Guide, readonly (readonly Section[])[]>();
/** Sections that are walked together: neighbours that repeat for the same kind of subject. */
function groupsOf(guide: Guide): readonly (readonly Section[])[] {
  const known = groupCache.get(guide);
  if (known) return known;
  const groups: Section[][] = [];
  for (const section of guide.sections) {
    const last = groups.at(-1);
    if (last && section.repeats !== undefined && last[0]?.repeats === section.repeats) last.push(section);
    else groups.push([section]);
  }
  groupCache.set(guide, groups);
  return groups;
}

/** Subjects that a question about subjects can offer, never the one that is asked about. */
export const offeredSubjects = (
  asked: Extract<Question['answer'], { kind: 'subjects' }>,
  subjects: readonly Subject[],
  own?: string,
): readonly Subject[] => subjects.filter(({ id, kind }) => asked.of.includes(kind) && id !== own);

type Ground = {
  readonly guide: Guide;
  readonly subjects: readonly Subject[];
  readonly answers: Answers;
  readonly path: Path;
};

/** Whether a question has a place at all, apart from its condition. */
function hasPlace(question: Question, { subjects, answers, path }: Ground, subject?: Subject, number = 1): boolean {
  if (path === 'short' && !question.short) return false;
  const answered = answers[answerKey(question.id, subject?.id)] !== undefined;
  if (question.retired || (question.once && number > 1)) return answered;
  if (question.answer.kind !== 'subjects') return true;
  const least = question.answer.implied ? 2 : 1;
  return offeredSubjects(question.answer, subjects, subject?.id).length >= least;
}

function placeSection(ground: Ground, section: Section, subject?: Subject, number?: number): readonly Placed[] {
  return section.questions
    .filter((question) => hasPlace(question, ground, subject, number))
    .map((question) => ({
      step: {
        kind: 'question',
        id: answerKey(question.id, subject?.id),
        section,
        question,
        ...(subject === undefined || number === undefined ? {} : { subject, number }),
      },
      asked: isAsked(ground.guide, ground.answers, question, subject?.id),
    }));
}

function placeAnother({ guide, answers, path }: Ground, section: Section, count: number): readonly Placed[] {
  const { another, repeats } = section;
  if (another === undefined || repeats === undefined || (path === 'short' && !another.short)) return [];
  return [
    {
      step: { kind: 'another', id: anotherKey(repeats), section, subjectKind: repeats, count },
      asked: another.showIf === undefined ? 'yes' : isMet(guide, answers, another.showIf, repeats),
    },
  ];
}

function placeGroup(ground: Ground, group: readonly Section[]): readonly Placed[] {
  const [first] = group;
  if (first === undefined) return [];
  if (first.repeats === undefined) return placeSection(ground, first);
  const own = ground.subjects.filter(({ kind }) => kind === first.repeats);
  return [
    ...own.flatMap((subject, index) => group.flatMap((section) => placeSection(ground, section, subject, index + 1))),
    ...group.flatMap((section) => placeAnother(ground, section, own.length)),
  ];
}

const placeAll = (
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  path: Path = 'full',
): readonly Placed[] => groupsOf(guide).flatMap((group) => placeGroup({ guide, subjects, answers, path }, group));

/** The steps that are asked, in order; what depends on an open question is not among them yet. */
export const stepsOf = (guide: Guide, subjects: readonly Subject[], answers: Answers, path?: Path): readonly Step[] =>
  placeAll(guide, subjects, answers, path).flatMap(({ step, asked }) => (asked === 'yes' ? [step] : []));

const isIn = (path: Path, step: Step): boolean =>
  path === 'full' || (step.kind === 'question' ? step.question.short : step.section.another?.short) === true;

/**
 * The step after `id`, also when `id` itself is hidden by now or not on the path; without `id` the first one; `undefined` at
 * the end.
 */
export function nextStep(
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  id?: string,
  path: Path = 'full',
): Step | undefined {
  const all = placeAll(guide, subjects, answers);
  const at = id === undefined ? -1 : all.findIndex(({ step }) => step.id === id);
  return all.slice(at + 1).find(({ step, asked }) => asked === 'yes' && isIn(path, step))?.step;
}

/** The step before `id`, also when `id` itself is hidden by now; `undefined` at the start. */
export function previousStep(
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  id: string,
  path: Path = 'full',
): Step | undefined {
  const all = placeAll(guide, subjects, answers);
  const at = all.findIndex(({ step }) => step.id === id);
  return all.slice(0, Math.max(at, 0)).findLast(({ step, asked }) => asked === 'yes' && isIn(path, step))?.step;
}

/** What became of a step so far; "another?" answered *yes* is open again, as the new subject is asked about first. */
export function stateOfStep(step: Step, answers: Answers): StepState {
  const answer = answers[step.id];
  if (answer === undefined) return 'unanswered';
  const goesOn = step.kind === 'another' && answer.state === 'given' && answer.value.kind === 'yes-no';
  return goesOn && answer.value.value === 'yes' ? 'unanswered' : answer.state;
}

/** Where to go on after a break: the first step without an answer, else the first put off until later. */
export function resumeStep(
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  path?: Path,
): Step | undefined {
  const steps = stepsOf(guide, subjects, answers, path);
  const firstIn = (state: StepState) => steps.find((step) => stateOfStep(step, answers) === state);
  return firstIn('unanswered') ?? firstIn('later');
}

/** Counts of one section; `asked` is the sum of the five states, `maybe` are questions that wait for another answer. */
export type SectionProgress = {
  readonly section: string;
  readonly asked: number;
  readonly given: number;
  readonly declined: number;
  readonly unknown: number;
  readonly later: number;
  readonly unanswered: number;
  readonly maybe: number;
  readonly state: 'todo' | 'started' | 'later' | 'done';
};

/** How far each section is, in order: `todo` untouched, `started`, `later` only put-off questions left, `done`. */
export function progressOf(
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  path?: Path,
): readonly SectionProgress[] {
  const bySection = new Map<string, Placed[]>(guide.sections.map(({ id }) => [id, []]));
  for (const placed of placeAll(guide, subjects, answers, path)) bySection.get(placed.step.section.id)?.push(placed);
  return guide.sections.map((section) => {
    const placed = bySection.get(section.id) ?? [];
    const states = placed.flatMap(({ step, asked }) => (asked === 'yes' ? [stateOfStep(step, answers)] : []));
    const count = (state: StepState) => states.filter((each) => each === state).length;
    const counts = {
      asked: states.length,
      given: count('given'),
      declined: count('declined'),
      unknown: count('unknown'),
      later: count('later'),
      unanswered: count('unanswered'),
      maybe: placed.filter(({ asked }) => asked === 'unknown').length,
    };
    const touched = counts.unanswered < counts.asked;
    const open = touched ? 'started' : 'todo';
    // Nothing can be asked yet: the account comes first, or nobody and nothing of the kind has been named so far.
    const { repeats } = section;
    const unnamed =
      repeats !== undefined &&
      answers[anotherKey(repeats)] === undefined &&
      !subjects.some(({ kind }) => kind === repeats) &&
      placed.every(({ asked }) => asked !== 'no');
    const waits = counts.asked === 0 && (counts.maybe > 0 || unnamed);
    const state = waits ? 'todo' : counts.unanswered > 0 ? open : counts.later > 0 ? 'later' : 'done';
    return { section: section.id, ...counts, state };
  });
}
