import { assertNever } from '../base/assert-never.ts';
import { faultOfTold } from '../base/told-date.ts';
import {
  type Answer,
  type AnswerKey,
  type AnswerValue,
  type ConsentGrant,
  readAnswerKey,
  type Subject,
} from './answers.ts';
import { type AnswerKind, findAnother, findQuestion, type Guide, type Question, subjectKinds } from './guide.ts';

/** Why a value does not fit a question; the sentence for it is `error.<code>` in the catalogue. */
export type AnswerFault =
  | 'wrong-kind'
  | 'empty'
  | 'unknown-option'
  | 'too-many-options'
  | 'repeated-option'
  | 'contradicting-options'
  | 'other-not-offered'
  | 'not-a-whole-number'
  | 'out-of-range'
  | 'no-such-day'
  | 'no-such-time'
  | 'ends-before-start'
  | 'calendars-differ'
  | 'unknown-recipient'
  | 'repeated-recipient'
  | 'unknown-purpose'
  | 'repeated-subject'
  | 'subject-not-offered';
/** Why an answer cannot stand under its key. */
export type KeyFault = 'unknown-question' | 'unknown-subject' | 'subject-missing' | 'subject-not-expected';

const kindOfValue: Readonly<Record<AnswerKind['kind'], AnswerValue['kind']>> = {
  statement: 'heard',
  'yes-no': 'yes-no',
  choice: 'choice',
  words: 'words',
  account: 'words',
  number: 'number',
  date: 'date',
  consent: 'consent',
  subjects: 'subjects',
};

const hasRepeats = (items: readonly string[]): boolean => new Set(items).size < items.length;

type Choice = Extract<AnswerKind, { kind: 'choice' }>;
function checkChoice(asked: Choice, value: Extract<AnswerValue, { kind: 'choice' }>): AnswerFault | undefined {
  const { chosen, other } = value;
  if (other !== undefined && asked.other === undefined) return 'other-not-offered';
  if (other !== undefined && other.original.text.trim() === '') return 'empty';
  if (chosen.length === 0 && other === undefined) return 'empty';
  if (!chosen.every((id) => asked.options.some((option) => option.id === id))) return 'unknown-option';
  if (hasRepeats(chosen)) return 'repeated-option';
  const count = chosen.length + (other === undefined ? 0 : 1);
  if (asked.many === undefined && count > 1) return 'too-many-options';
  const alone = asked.options.some((option) => option.alone && chosen.includes(option.id));
  return alone && count > 1 ? 'contradicting-options' : undefined;
}

type Consent = Extract<AnswerKind, { kind: 'consent' }>;
function checkConsent(asked: Consent, grants: readonly ConsentGrant[]): AnswerFault | undefined {
  if (hasRepeats(grants.map(({ recipient }) => recipient))) return 'repeated-recipient';
  for (const { recipient, purpose = 'file' } of grants) {
    const use = asked.uses?.find(({ id }) => id === recipient);
    if (use === undefined && !asked.recipients.includes(recipient)) return 'unknown-recipient';
    if (purpose !== (use?.purpose ?? 'file')) return 'unknown-purpose';
  }
  return undefined;
}

/** Whether a value fits a question; `undefined` when it does. `subjects` are those of the interview. */
export function checkValue(
  question: Question,
  value: AnswerValue,
  subjects: readonly Subject[] = [],
): AnswerFault | undefined {
  const asked = question.answer;
  if (value.kind !== kindOfValue[asked.kind]) return 'wrong-kind';
  switch (value.kind) {
    case 'heard':
    case 'yes-no':
      return undefined;
    case 'words':
      return value.words.original.text.trim() === '' ? 'empty' : undefined;
    case 'choice':
      return asked.kind === 'choice' ? checkChoice(asked, value) : 'wrong-kind';
    case 'number':
      if (!Number.isInteger(value.value)) return 'not-a-whole-number';
      return asked.kind === 'number' && value.value >= asked.least && value.value <= asked.most
        ? undefined
        : 'out-of-range';
    case 'date':
      return faultOfTold(value.date);
    case 'consent':
      return asked.kind === 'consent' ? checkConsent(asked, value.grants) : 'wrong-kind';
    case 'subjects': {
      if (hasRepeats(value.chosen)) return 'repeated-subject';
      const offered = subjects.filter(({ kind }) => asked.kind === 'subjects' && asked.of.includes(kind));
      return value.chosen.every((id) => offered.some((each) => each.id === id)) ? undefined : 'subject-not-offered';
    }
    default:
      return assertNever(value);
  }
}

/** Whether an answer may stand under a key: question known, subject right, value fitting; `undefined` when it may. */
export function checkAnswer(
  guide: Guide,
  subjects: readonly Subject[],
  key: AnswerKey,
  answer: Answer,
): AnswerFault | KeyFault | undefined {
  if (key.startsWith('another:')) {
    const kind = subjectKinds.find((each) => key === `another:${each}`);
    if (kind === undefined || findAnother(guide, kind) === undefined) return 'unknown-question';
    return answer.state === 'given' && answer.value.kind !== 'yes-no' ? 'wrong-kind' : undefined;
  }
  const read = readAnswerKey(key);
  const found = findQuestion(guide, read.question);
  if (found === undefined) return 'unknown-question';
  const { repeats } = found.section;
  if (repeats === undefined && read.subject !== undefined) return 'subject-not-expected';
  if (repeats !== undefined && read.subject === undefined) return 'subject-missing';
  if (repeats !== undefined && !subjects.some((each) => each.id === read.subject && each.kind === repeats)) {
    return 'unknown-subject';
  }
  return answer.state === 'given' ? checkValue(found.question, answer.value, subjects) : undefined;
}
