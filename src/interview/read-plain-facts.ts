import { type AnswerKey, type AnswerValue, answerKey, type Interview } from './answers.ts';
import { isAsked } from './condition.ts';
import type { Guide, Option, Question, SubjectKind } from './guide.ts';
import { mergeIncidents } from './merge-incidents.ts';
import {
  accusedFactShapes,
  type FactShape,
  type FailurePlain,
  failureFactShapes,
  type IncidentPlain,
  type InterpreterPlain,
  type InterviewPlain,
  incidentFactShapes,
  interpreterFactShapes,
  type PlainFacts,
  plainFactShapes,
  type RetaliationPlain,
  reportFactShapes,
  retaliationFactShapes,
} from './plain-facts.ts';

/** One answer that a fact came from: its key, the value it gave, and the words that were chosen (English). */
export type Trace = {
  readonly fact: string;
  readonly subject?: string;
  readonly key: AnswerKey;
  readonly value: unknown;
  readonly words?: string;
};
type Shapes = Readonly<Record<string, FactShape>>;
type Setting = { readonly fact: string; readonly value: unknown; readonly words?: string };

const valueIsIn = (shape: FactShape, value: unknown): boolean => {
  if (shape.kind === 'one' || shape.kind === 'many') return shape.of.some((item) => item === value);
  if (shape.kind === 'number') return typeof value === 'number';
  if (shape.kind === 'zone') return typeof value === 'string';
  if (shape.kind === 'subjects') return Array.isArray(value);
  return typeof value === 'object' && value !== null;
};

function fromOption(question: Question, option: Option): readonly Setting[] {
  if (option.sets !== undefined) return option.sets.map((each) => ({ ...each, words: option.label }));
  return question.fact === undefined ? [] : [{ fact: question.fact, value: option.id, words: option.label }];
}

function fromValue(question: Question, value: AnswerValue): readonly Setting[] {
  const { answer, fact } = question;
  if (value.kind === 'choice' && answer.kind === 'choice') {
    const chosen = answer.options.filter((option) => value.chosen.includes(option.id));
    const other = value.other !== undefined && fact !== undefined ? [{ fact, value: 'other' }] : [];
    return [...chosen.flatMap((option) => fromOption(question, option)), ...other];
  }
  if (value.kind === 'yes-no' && answer.kind === 'yes-no') {
    const sets = answer[value.value] ?? [];
    return [...(fact === undefined ? [] : [{ fact, value: value.value }]), ...sets];
  }
  if (fact === undefined) return [];
  if (value.kind === 'words') return [{ fact, value: value.words }];
  if (value.kind === 'number') return [{ fact, value: value.value }];
  if (value.kind === 'subjects') return [{ fact, value: value.chosen }];
  return value.kind === 'date' ? [{ fact, value: value.date }] : [];
}

/** What the answers of one subject (or of none) say; an answer that is no longer asked for counts no more. */
function tracesOf(
  guide: Guide,
  interview: Interview,
  shapes: Shapes,
  kind?: SubjectKind,
  subject?: string,
): readonly Trace[] {
  const { answers } = interview;
  return guide.sections
    .filter((section) => section.repeats === kind)
    .flatMap((section) => section.questions)
    .flatMap((question) => {
      const key = answerKey(question.id, subject);
      const answer = answers[key];
      if (answer?.state !== 'given' || isAsked(guide, answers, question, subject) === 'no') return [];
      return fromValue(question, answer.value).flatMap((setting): readonly Trace[] => {
        const shape = shapes[setting.fact];
        if (shape === undefined) throw new Error(`Question ${question.id} sets a fact that does not exist`);
        if (!valueIsIn(shape, setting.value)) {
          // A free "other" adds nothing to a closed list of values.
          if (setting.value === 'other') return [];
          throw new Error(`Question ${question.id} sets a value that its fact does not have`);
        }
        return [{ ...setting, key, ...(subject === undefined ? {} : { subject }) }];
      });
    });
}

/** Several answers to one fact: lists grow, otherwise the answer that stands later in the guide is the closer one. */
function settle(traces: readonly Trace[], shapes: Shapes): readonly Trace[] {
  return traces.filter(
    (trace, index) =>
      shapes[trace.fact]?.kind === 'many' ||
      !traces.slice(index + 1).some((later) => later.fact === trace.fact && later.subject === trace.subject),
  );
}

function valuesFrom(traces: readonly Trace[], shapes: Shapes): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const { fact, value } of traces) {
    const before = values[fact];
    if (shapes[fact]?.kind !== 'many') values[fact] = value;
    else if (!Array.isArray(before)) values[fact] = [value];
    else if (!before.includes(value)) values[fact] = [...before, value];
  }
  return values;
}

/** Facts in plain words, and the answers each came from, in the order of the guide and of the subjects. */
export type Scene = { readonly plain: PlainFacts; readonly traces: readonly Trace[] };
/** One incident by itself: what was told of it, with the people who took part and all that holds for the whole interview. */
export type IncidentScene = Scene & { readonly subject: string; readonly number: number };

/** The whole interview in plain words, and each of its incidents by itself. */
export type PlainReading = Scene & {
  readonly incidents: readonly IncidentScene[];
  readonly interpreters: readonly InterpreterPlain[];
  readonly retaliations: readonly RetaliationPlain[];
  readonly failures: readonly FailurePlain[];
};

/** A fact of the whole interview that follows from an entry of one subject being told at all. */
const told = (
  subjects: readonly { readonly traces: readonly Trace[] }[],
  entry: string,
  setting: Setting,
): readonly Trace[] =>
  subjects.flatMap(({ traces }) => {
    const trace = traces.find(({ fact, value }) => fact === entry && value !== 'none' && value !== 'professional');
    return trace === undefined ? [] : [{ ...setting, key: trace.key }];
  });

type Known<Facts> = { readonly facts: Facts; readonly traces: readonly Trace[] };

/** People who took part: those of whom it was said, and those of whom nothing was said about incidents that still exist. */
function tookPart({ incidents }: PlainFacts['accused'][number], incident: string, all: readonly string[]): boolean {
  if (incidents === undefined) return true;
  const standing = incidents.filter((id) => all.includes(id));
  return standing.includes(incident) || (standing.length === 0 && incidents.length > 0);
}

/** Reads the plain facts out of an interview; throws only when the guide itself names a fact that does not exist. */
export function readPlainFacts(guide: Guide, interview: Interview): PlainReading {
  function each<Facts>(kind: SubjectKind, shapes: Shapes): readonly (Known<Facts> & { readonly id: string })[] {
    return interview.subjects
      .filter((subject) => subject.kind === kind)
      .map(({ id }) => {
        const traces = settle(tracesOf(guide, interview, shapes, kind, id), shapes);
        return { id, traces, facts: { subject: id, ...valuesFrom(traces, shapes) } as Facts };
      });
  }
  const shapes = { ...plainFactShapes, ...incidentFactShapes };
  const retaliations = each<RetaliationPlain>('retaliation-event', retaliationFactShapes);
  const failures = each<FailurePlain>('language-failure', failureFactShapes);
  const global = settle(
    [
      ...tracesOf(guide, interview, shapes),
      // What is told one by one needs no summary besides.
      ...told(retaliations, 'what', { fact: 'retaliation', value: 'yes' }),
      ...told(failures, 'who', { fact: 'wrongs', value: 'language-failure' }),
    ],
    shapes,
  );
  const facts = valuesFrom(global, shapes) as InterviewPlain & IncidentPlain;
  const accused = each<PlainFacts['accused'][number]>('accused', accusedFactShapes);
  const reports = each<PlainFacts['reports'][number]>('earlier-report', reportFactShapes);
  // Within its scene an incident speaks for the whole, so its traces name no subject.
  const happened = each<IncidentPlain>('incident', incidentFactShapes).map(({ id, traces }) => ({
    id,
    traces: traces.map(({ subject: _, ...trace }) => trace),
    facts: valuesFrom(traces, incidentFactShapes) as IncidentPlain,
  }));
  const ids = happened.map(({ id }) => id);
  const sceneOf = (incident: Known<IncidentPlain>, people: typeof accused): Scene => ({
    plain: {
      ...facts,
      ...incident.facts,
      accused: people.map((one) => one.facts),
      reports: reports.map((one) => one.facts),
    },
    traces: [...global, ...incident.traces, ...[...people, ...reports].flatMap(({ traces }) => traces)],
  });
  const incidents = happened.map((incident, index): IncidentScene => {
    const people = accused.filter((one) => tookPart(one.facts, incident.id, ids));
    return { subject: incident.id, number: index + 1, ...sceneOf(incident, people) };
  });
  return {
    ...sceneOf(mergeIncidents(happened), accused),
    incidents: repeatRemarks(incidents),
    interpreters: each<InterpreterPlain>('interpreter', interpreterFactShapes).map((one) => one.facts),
    retaliations: retaliations.map((one) => one.facts),
    failures: failures.map((one) => one.facts),
  };
}

/** A remark that was made once here and once there by the same person was made more than once. */
function repeatRemarks(incidents: readonly IncidentScene[]): readonly IncidentScene[] {
  const speaksIn = ({ plain }: IncidentScene): boolean => plain.acts?.includes('remarks') === true;
  const shares = (a: IncidentScene, b: IncidentScene): boolean =>
    a.plain.accused.some(({ subject }) => b.plain.accused.some((other) => other.subject === subject));
  return incidents.map((scene) => {
    const others = incidents.filter((other) => other !== scene && speaksIn(other) && shares(scene, other));
    if (scene.plain.remarkTimes !== 'once' || !speaksIn(scene) || others.length === 0) return scene;
    const further = others.flatMap(({ traces }) =>
      traces.flatMap((trace) =>
        trace.fact === 'acts' && trace.value === 'remarks' ? [{ ...trace, fact: 'remarkTimes' }] : [],
      ),
    );
    return { ...scene, plain: { ...scene.plain, remarkTimes: 'more' }, traces: [...scene.traces, ...further] };
  });
}
