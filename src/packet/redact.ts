import { type AnswerKey, answerKey, type Interview, readAnswerKey } from '../interview/answers.ts';
import { escaped, type Withholding, withholdMatches, withholdNothing } from './withhold.ts';

/** What becomes of a person of whom the interviewee spoke: named by a label everywhere, or not spoken of at all. */
export type PersonMark = 'pseudonym' | 'leave-out';

/** Words that are cut out, as they stand in the original or in the rendering of an answer. */
export type MarkedPassage = { readonly key: AnswerKey; readonly text: string };

/** What one packet does not show, chosen for this packet alone. */
export type Redaction = {
  /** By the id of the accused person or witness; absent: shown. */
  readonly persons: Readonly<Record<string, PersonMark>>;
  /** Answers that do not go along. */
  readonly answers: readonly AnswerKey[];
  readonly passages: readonly MarkedPassage[];
};

/** Shows everything that consent lets through. */
export const redactNothing: Redaction = { persons: {}, answers: [], passages: [] };

/** True when something is chosen to stay out. */
export const redactsAnything = ({ persons, answers, passages }: Redaction): boolean =>
  Object.keys(persons).length > 0 || answers.length > 0 || passages.length > 0;

/** True when a redaction takes this answer out whole. */
export function redactsAnswer(redaction: Redaction, key: AnswerKey, namesSubject: boolean): boolean {
  if (redaction.answers.includes(key)) return true;
  const { subject } = readAnswerKey(key);
  const mark = subject === undefined ? undefined : redaction.persons[subject];
  return mark === 'leave-out' || (mark === 'pseudonym' && namesSubject);
}

/** Keeps of a redaction what the interview still has: a person or an answer that is gone cannot be left out. */
export function redactionFor(interview: Interview, redaction: Redaction): Redaction {
  const ids = new Set(interview.subjects.map(({ id }) => id));
  const has = (key: AnswerKey): boolean => {
    const { question, subject } = readAnswerKey(key);
    return interview.answers[answerKey(question, subject)] !== undefined;
  };
  return {
    persons: Object.fromEntries(Object.entries(redaction.persons).filter(([id]) => ids.has(id))),
    answers: redaction.answers.filter(has),
    passages: redaction.passages.filter(({ key, text }) => has(key) && text.trim() !== ''),
  };
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);
const isUnparted = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

/** The passage wherever it stands: in any case, over line ends, and as whole words in writings that part words. */
function patternOf(text: string): string {
  const trimmed = text.normalize('NFC').trim();
  const body = trimmed.split(/\s+/u).map(escaped).join('\\s+');
  const parts = !isUnparted(trimmed);
  const before = parts && isLetter([...trimmed][0]) ? '(?<![\\p{L}\\p{M}\\p{N}])' : '';
  const after = parts && isLetter([...trimmed].at(-1)) ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  return `${before}${body}${after}`;
}

/** What was marked in a text, from one place to another, grown to whole words: half a word would not be found again. */
export function wholeWords(text: string, from: number, to: number): string {
  const marked = text.slice(from, to);
  if (marked.trim() === '' || isUnparted(marked)) return marked.trim();
  const before = isLetter([...marked][0]) ? (/[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, from))?.[0] ?? '') : '';
  const after = isLetter([...marked].at(-1)) ? (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(to))?.[0] ?? '') : '';
  return `${before}${marked}${after}`.trim();
}

/** Takes the marked passages out of every text and puts the mark in their place; the words themselves are gone. */
export function withholdPassages(passages: readonly MarkedPassage[], mark: string): Withholding {
  const patterns = passages
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .map(patternOf);
  if (patterns.length === 0) return withholdNothing;
  return withholdMatches(patterns.sort((a, b) => b.length - a.length).join('|'), mark);
}

/** Several withholdings one after the other. */
export const allWithholdings = (each: readonly Withholding[]): Withholding => ({
  finds: (text) => each.some(({ finds }) => finds(text)),
  from: (text) => each.reduce((left, { from }) => from(left), text),
  all: (text) => each.flatMap(({ all }) => all(text)),
});
