import { addDays, type CalendarDay, dayNumber } from '../base/calendar-day.ts';
import type { LanguageTag } from '../base/language-tag.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type {
  Answer,
  AnswerState,
  AnswerValue,
  ConsentGrant,
  Interview,
  RenderedBy,
  Subject,
  Words,
} from './answers.ts';

/** Answers of one kind, by question. What was said stands as `[in the person's language, in the worker's]`. */
export type PracticeAnswers = {
  readonly heard?: readonly string[];
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
  readonly declined?: readonly string[];
  readonly unknown?: readonly string[];
  readonly later?: readonly string[];
  readonly words?: Readonly<Record<string, readonly [said: string, rendered?: string]>>;
  readonly chosen?: Readonly<Record<string, readonly string[]>>;
  readonly subjects?: Readonly<Record<string, readonly string[]>>;
  readonly numbers?: Readonly<Record<string, number>>;
  readonly dates?: Readonly<Record<string, PartialDate>>;
  readonly values?: Readonly<Record<string, AnswerValue>>;
  readonly grants?: Readonly<Record<string, readonly ConsentGrant[]>>;
};

/** An invented interview to practise on, told by role. Its days are those of a telling on `toldOn`. */
export type PracticeCase = {
  readonly role: string;
  readonly codeName: string;
  readonly workerLanguage: LanguageTag;
  readonly intervieweeLanguage: LanguageTag;
  /** Who rendered what was said. */
  readonly renderedBy: RenderedBy;
  readonly toldOn: CalendarDay;
  readonly subjects: readonly Subject[];
  readonly answers: readonly PracticeAnswers[];
};

/** The day so many days later, as exact as it was: a month stays a month and a year a year. */
function shifted(point: string, days: number): string {
  const [whole = '', day = '', rest = ''] = /^(\d{4}(?:-\d{2}){0,2})(.*)$/.exec(point)?.slice(0) ?? [];
  if (whole === '') return point;
  const middle = day.length === 10 ? day : day.length === 7 ? `${day}-15` : `${day}-07-01`;
  return `${addDays(middle, days).slice(0, day.length)}${rest}`;
}

/** The same value with every day in it moved. */
function moved<Value>(value: Value, days: number): Value {
  if (typeof value === 'string')
    return (/^\d{4}(-\d{2}){0,2}(T|$)/.test(value) ? shifted(value, days) : value) as Value;
  if (Array.isArray(value)) return value.map((item) => moved(item, days)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'words' ? item : moved(item, days)]),
  ) as Value;
}

const given = (value: AnswerValue): AnswerState => ({ state: 'given', value });
const entries = <Item>(record: Readonly<Record<string, Item>> = {}): readonly (readonly [string, Item])[] =>
  Object.entries(record);

function statesOf(
  answers: PracticeAnswers,
  { intervieweeLanguage, workerLanguage, renderedBy }: PracticeCase,
  days: number,
): readonly (readonly [string, AnswerState])[] {
  const each = (keys: readonly string[] | undefined, state: AnswerState) =>
    (keys ?? []).map((key) => [key, state] as const);
  return [
    ...each(answers.heard, given({ kind: 'heard' })),
    ...each(answers.yes, given({ kind: 'yes-no', value: 'yes' })),
    ...each(answers.no, given({ kind: 'yes-no', value: 'no' })),
    ...each(answers.declined, { state: 'declined' }),
    ...each(answers.unknown, { state: 'unknown' }),
    ...each(answers.later, { state: 'later' }),
    ...entries(answers.words).map(([key, [said, rendered]]) => {
      const words: Words = {
        original: { text: said, language: intervieweeLanguage },
        ...(rendered !== undefined && { rendering: { text: rendered, language: workerLanguage, by: renderedBy } }),
      };
      return [key, given({ kind: 'words', words })] as const;
    }),
    ...entries(answers.values).map(([key, value]) => [key, given(value)] as const),
    ...entries(answers.chosen).map(([key, chosen]) => [key, given({ kind: 'choice', chosen })] as const),
    ...entries(answers.subjects).map(([key, chosen]) => [key, given({ kind: 'subjects', chosen })] as const),
    ...entries(answers.numbers).map(([key, value]) => [key, given({ kind: 'number', value })] as const),
    ...entries(answers.dates).map(([key, date]) => [key, given({ kind: 'date', date: moved(date, days) })] as const),
    ...entries(answers.grants).map(
      ([key, grants]) => [key, given({ kind: 'consent', grants: moved(grants, days) })] as const,
    ),
  ];
}

/**
 * The practice case as an interview that was held on the day before `today`, or up to six days earlier: its days are moved by whole
 * weeks, so that what was told of a Monday stays a Monday.
 */
export function practiceInterview(
  practice: PracticeCase,
  {
    today,
    interviewer,
    guideVersion,
  }: { readonly today: CalendarDay; readonly interviewer: string; readonly guideVersion: string },
): Interview {
  const weeks = Math.floor((dayNumber(today) - 1 - dayNumber(practice.toldOn)) / 7);
  const day = addDays(practice.toldOn, weeks * 7);
  const start = Date.parse(`${day}T15:00:00Z`);
  const states = practice.answers.flatMap((answers) => statesOf(answers, practice, weeks * 7));
  const at = (index: number): string => new Date(start + index * 30_000).toISOString();
  const answers = states.map(([key, state], index): readonly [string, Answer] => [
    key,
    { ...state, at: at(index), askedIn: practice.intervieweeLanguage, by: interviewer },
  ]);
  return {
    id: practice.role,
    codeName: practice.codeName,
    workerLanguage: practice.workerLanguage,
    intervieweeLanguage: practice.intervieweeLanguage,
    interviewer,
    guideVersion,
    createdAt: at(0),
    changedAt: at(states.length),
    subjects: practice.subjects,
    answers: Object.fromEntries(answers),
  };
}
