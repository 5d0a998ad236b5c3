import { randomUUID } from 'node:crypto';
import { canonicalText } from '../../src/base/canonical-text.ts';
import type { Reading } from '../../src/bridge/calls/statement-calls.ts';
import type { Answer, AnswerKey, AnswerState, Answers } from '../../src/interview/answers.ts';
import type { Correction, ReadingRecord } from '../../src/interview/frozen-statement.ts';
import { paragraphsOf, readOutAs, type Statement } from '../../src/interview/statement.ts';
import type { Driver } from './database-file.ts';
import { sha256Of } from './sha256.ts';

/** Who reads back to whom. */
export type NewReading = Pick<Reading, 'language' | 'readBy' | 'interpreter'>;
type Head = Pick<Reading, 'id' | 'language' | 'readBy' | 'interpreter' | 'begunAt'>;
type Mark = { readonly digest: string; readonly outcome: 'confirmed' | 'put-off'; readonly at: string };
type Step = {
  readonly key: AnswerKey;
  readonly outcome: 'correcting' | 'corrected';
  readonly digest: string;
  readonly by: string;
  readonly at: string;
};
type WordedStep = Step & { readonly content: string | null };

const stated = (answer: Answer | undefined): AnswerState | null =>
  answer === undefined
    ? null
    : answer.state === 'given'
      ? { state: 'given', value: answer.value }
      : { state: answer.state };
const parsed = (content: string | null): Answer | undefined =>
  content === null ? undefined : (JSON.parse(content) as Answer);

/** One name for each paragraph as it is read out; where the same is said twice in one answer, each has its own. */
function digestsOf(statement: Statement): readonly string[] {
  const seen = new Map<string, number>();
  return paragraphsOf(statement).map(({ entry, paragraph }) => {
    const text = canonicalText(readOutAs(entry, paragraph));
    const before = seen.get(text) ?? 0;
    seen.set(text, before + 1);
    return sha256Of(`${before} ${text}`);
  });
}

/** Pairs the beginnings and the ends of corrections; a beginning without its end is still open. */
function pair<One extends Step>(steps: readonly One[]) {
  const open = new Map<AnswerKey, One>();
  const done: { readonly from: One; readonly to: One }[] = [];
  for (const step of steps) {
    const from = open.get(step.key);
    if (step.outcome === 'correcting') open.set(step.key, from ?? step);
    else if (from) {
      done.push({ from, to: step });
      open.delete(step.key);
    }
  }
  return { open: [...open.keys()], done: done.filter(({ from, to }) => from.digest !== to.digest) };
}

/** Readings back; what changes something belongs into a `commit` of the caller. */
export function openReadings(driver: Driver) {
  const find = driver.prepare<[string], Head>(
    `SELECT id, language, read_by AS readBy, interpreter, begun_at AS begunAt FROM readings
     WHERE interview_id = ? AND ended_at IS NULL`,
  );
  const add = driver.prepare<[string, string, string, string, string, string]>(
    'INSERT INTO readings (id, interview_id, language, read_by, interpreter, begun_at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const close = driver.prepare<[string, string]>(
    'UPDATE readings SET ended_at = ? WHERE interview_id = ? AND ended_at IS NULL',
  );
  const addMark = driver.prepare<[string, string, string, string, string | null, string, string]>(
    `INSERT INTO reading_marks (reading_id, key, outcome, digest, content, marked_by, marked_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const marks = driver.prepare<[string], Mark>(
    `SELECT digest, outcome, marked_at AS at FROM reading_marks
     WHERE reading_id = ? AND outcome IN ('confirmed', 'put-off') ORDER BY id`,
  );
  const columns = 'key, outcome, digest, marked_by AS by, marked_at AS at';
  const ofCorrections =
    "FROM reading_marks WHERE reading_id = ? AND outcome IN ('correcting', 'corrected') ORDER BY id";
  const steps = driver.prepare<[string], Step>(`SELECT ${columns} ${ofCorrections}`);
  const wordedSteps = driver.prepare<[string], WordedStep>(`SELECT ${columns}, content ${ofCorrections}`);

  const correctionsOf = (reading: string): readonly Correction[] =>
    pair(wordedSteps.all(reading)).done.map(({ from, to }) => {
      const [before, after] = [parsed(from.content), parsed(to.content)];
      return { key: to.key, ...(before && { from: before }), ...(after && { to: after }), by: to.by, at: to.at };
    });

  const current = (reading: string, statement: Statement): Reading['marks'] => {
    const newest = new Map(marks.all(reading).map((mark) => [mark.digest, mark]));
    return digestsOf(statement).flatMap((digest, index) => {
      const mark = newest.get(digest);
      return mark ? [{ number: index + 1, outcome: mark.outcome, at: mark.at }] : [];
    });
  };

  return {
    underWay: (interview: string): Head | undefined => find.get(interview),

    state: (interview: string, statement: Statement): Reading | undefined => {
      const head = find.get(interview);
      if (!head) return undefined;
      const { open, done } = pair(steps.all(head.id));
      return { ...head, marks: current(head.id, statement), open, corrections: done.length };
    },

    begin: (interview: string, { language, readBy, interpreter }: NewReading, at: string): void => {
      close.run(at, interview);
      add.run(randomUUID(), interview, language, readBy, interpreter, at);
    },

    /** False when there is no such paragraph. */
    mark: (reading: string, statement: Statement, number: number, outcome: Mark['outcome'], by: string, at: string) => {
      const place = paragraphsOf(statement)[number - 1];
      const digest = digestsOf(statement)[number - 1];
      if (!place || digest === undefined) return false;
      addMark.run(reading, place.entry.key, outcome, digest, null, by, at);
      return true;
    },

    /** Writes down what an answer is now, before (`correcting`) or after (`corrected`) it is corrected. */
    note: (
      reading: string,
      outcome: Step['outcome'],
      key: AnswerKey,
      answers: Answers,
      by: string,
      at: string,
    ): void => {
      const answer = answers[key];
      const content = answer === undefined ? null : JSON.stringify(answer);
      addMark.run(reading, key, outcome, sha256Of(canonicalText(stated(answer))), content, by, at);
    },

    corrections: correctionsOf,

    /** Ends the reading under way and says how it went, as the statement stands. */
    end: (interview: string, statement: Statement, at: string): ReadingRecord | undefined => {
      const head = find.get(interview);
      if (!head) return undefined;
      close.run(at, interview);
      const { id, ...who } = head;
      const held = current(id, statement);
      const count = (outcome: Mark['outcome']): number => held.filter((mark) => mark.outcome === outcome).length;
      return {
        ...who,
        endedAt: at,
        confirmed: count('confirmed'),
        putOff: count('put-off'),
        corrections: correctionsOf(id),
      };
    },
  };
}
