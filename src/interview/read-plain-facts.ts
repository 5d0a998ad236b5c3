import { type AnswerKey, type AnswerValue, answerKey, type Interview } from './answers.ts';
import { isAsked } from './condition.ts';
import type { Guide, Option, Question, SubjectKind } from './guide.ts';
import {
  type AccusedPlain,
  accusedFactShapes,
  type FactShape,
  type PlainFacts,
  plainFactShapes,
  type ReportPlain,
  reportFactShapes,
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

/** The facts in plain words, and for each the answers it came from, in the order of the guide and of the subjects. */
export type PlainReading = { readonly plain: PlainFacts; readonly traces: readonly Trace[] };

/** Reads the plain facts out of an interview; throws only when the guide itself names a fact that does not exist. */
export function readPlainFacts(guide: Guide, interview: Interview): PlainReading {
  const global = settle(tracesOf(guide, interview, plainFactShapes), plainFactShapes);
  const each = (kind: SubjectKind, shapes: Shapes) =>
    interview.subjects
      .filter((subject) => subject.kind === kind)
      .map(({ id }) => ({ id, traces: settle(tracesOf(guide, interview, shapes, kind, id), shapes) }));
  const accused = each('accused', accusedFactShapes);
  const reports = each('earlier-report', reportFactShapes);
  const facts = valuesFrom(global, plainFactShapes) as Omit<PlainFacts, 'accused' | 'reports'>;
  return {
    plain: {
      ...facts,
      accused: accused.map(
        ({ id, traces }) => ({ subject: id, ...valuesFrom(traces, accusedFactShapes) }) as AccusedPlain,
      ),
      reports: reports.map(
        ({ id, traces }) => ({ subject: id, ...valuesFrom(traces, reportFactShapes) }) as ReportPlain,
      ),
    },
    traces: [...global, ...accused.flatMap(({ traces }) => traces), ...reports.flatMap(({ traces }) => traces)],
  };
}
