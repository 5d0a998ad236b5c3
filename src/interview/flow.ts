import { type AnswerKey, type Answers, answerKey, type Subject } from './answers.ts';
import { isAsked } from './condition.ts';
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

function placeSection(
  guide: Guide,
  section: Section,
  subjects: readonly Subject[],
  answers: Answers,
): readonly Placed[] {
  const place = (subject?: Subject, number?: number): readonly Placed[] =>
    section.questions.map((question) => ({
      step: {
        kind: 'question',
        id: answerKey(question.id, subject?.id),
        section,
        question,
        ...(subject === undefined || number === undefined ? {} : { subject, number }),
      },
      asked: isAsked(guide, answers, question, subject?.id),
    }));
  if (section.repeats === undefined) return place();
  const subjectKind = section.repeats;
  const own = subjects.filter((subject) => subject.kind === subjectKind);
  return [
    ...own.flatMap((subject, index) => place(subject, index + 1)),
    { step: { kind: 'another', id: anotherKey(subjectKind), section, subjectKind, count: own.length }, asked: 'yes' },
  ];
}

const placeAll = (guide: Guide, subjects: readonly Subject[], answers: Answers): readonly Placed[] =>
  guide.sections.flatMap((section) => placeSection(guide, section, subjects, answers));

/** The steps that are asked, in order; what depends on an open question is not among them yet. */
export const stepsOf = (guide: Guide, subjects: readonly Subject[], answers: Answers): readonly Step[] =>
  placeAll(guide, subjects, answers).flatMap(({ step, asked }) => (asked === 'yes' ? [step] : []));

/** The step after `id`, also when `id` itself is hidden by now; without `id` the first one; `undefined` at the end. */
export function nextStep(guide: Guide, subjects: readonly Subject[], answers: Answers, id?: string): Step | undefined {
  const all = placeAll(guide, subjects, answers);
  const at = id === undefined ? -1 : all.findIndex(({ step }) => step.id === id);
  return all.slice(at + 1).find(({ asked }) => asked === 'yes')?.step;
}

/** The step before `id`, also when `id` itself is hidden by now; `undefined` at the start. */
export function previousStep(
  guide: Guide,
  subjects: readonly Subject[],
  answers: Answers,
  id: string,
): Step | undefined {
  const all = placeAll(guide, subjects, answers);
  const at = all.findIndex(({ step }) => step.id === id);
  return all.slice(0, Math.max(at, 0)).findLast(({ asked }) => asked === 'yes')?.step;
}

/** What became of a step so far; "another?" answered *yes* is open again, as the new subject is asked about first. */
export function stateOfStep(step: Step, answers: Answers): StepState {
  const answer = answers[step.id];
  if (answer === undefined) return 'unanswered';
  const goesOn = step.kind === 'another' && answer.state === 'given' && answer.value.kind === 'yes-no';
  return goesOn && answer.value.value === 'yes' ? 'unanswered' : answer.state;
}

/** Where to go on after a break: the first step without an answer, else the first put off until later. */
export function resumeStep(guide: Guide, subjects: readonly Subject[], answers: Answers): Step | undefined {
  const steps = stepsOf(guide, subjects, answers);
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
export function progressOf(guide: Guide, subjects: readonly Subject[], answers: Answers): readonly SectionProgress[] {
  return guide.sections.map((section) => {
    const placed = placeSection(guide, section, subjects, answers);
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
    const state = counts.unanswered > 0 ? open : counts.later > 0 ? 'later' : 'done';
    return { section: section.id, ...counts, state };
  });
}
