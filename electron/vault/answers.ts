import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type Answer, type AnswerKey, type Answers, readAnswerKey } from '../../src/interview/answers.ts';
import type { VaultDatabase } from './database.ts';
import { UnreadableRecord } from './storage-failure.ts';

/** What an answer was at some time; without `answer` it had been taken back. */
export type AnswerVersion = {
  readonly key: AnswerKey;
  readonly answer?: Answer;
  readonly savedBy: string;
  readonly firstSavedAt: string;
  readonly savedAt: string;
};

type CurrentRow = {
  readonly id: number;
  readonly saved_by: string;
  readonly first_saved_at: string;
  /** 1 when it was handed over: another vault may hold it as it is. */
  readonly sealed: number;
};
type VersionRow = Omit<CurrentRow, 'id' | 'sealed'> & {
  readonly key: string;
  readonly content: string | null;
  readonly saved_at: string;
};

/** Saves of the same answer by the same person within this time are one version: typing is saved at every pause. */
const oneVersionMilliseconds = 2 * 60 * 1000;

/** The answers of all interviews; each function that changes something belongs into a `commit` of the caller. */
export function openAnswers({ driver }: VaultDatabase) {
  const current = driver.prepare<[string, string], CurrentRow>(
    `SELECT version.id, version.saved_by, version.first_saved_at, version.id <= interviews.sealed_version AS sealed
     FROM answers JOIN answer_versions AS version ON version.id = answers.version_id
       JOIN interviews ON interviews.id = answers.interview_id
     WHERE answers.interview_id = ? AND answers.key = ?`,
  );
  const addVersion = driver.prepare<[string, string, string | null, string, string, string]>(
    `INSERT INTO answer_versions (interview_id, key, content, saved_by, first_saved_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const changeVersion = driver.prepare<[string, string, number]>(
    'UPDATE answer_versions SET content = ?, saved_at = ? WHERE id = ?',
  );
  const point = driver.prepare<[string, string, number | bigint, string]>(
    `INSERT INTO answers (interview_id, key, version_id, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (interview_id, key) DO UPDATE SET version_id = excluded.version_id, state = excluded.state
     WHERE version_id <> excluded.version_id OR state <> excluded.state`,
  );
  const unpoint = driver.prepare<[string, string]>('DELETE FROM answers WHERE interview_id = ? AND key = ?');
  const keys = driver.prepare<[string], string>('SELECT key FROM answers WHERE interview_id = ?').pluck();
  const contents = driver.prepare<[string], { readonly key: string; readonly content: string }>(
    `SELECT answers.key, version.content
     FROM answers JOIN answer_versions AS version ON version.id = answers.version_id
     WHERE answers.interview_id = ? ORDER BY answers.key`,
  );
  const versions = driver.prepare<[string], VersionRow>(
    `SELECT key, content, saved_by, first_saved_at, saved_at FROM answer_versions WHERE interview_id = ? ORDER BY id`,
  );
  const hasSubject = driver.prepare<[string, string]>('SELECT 1 FROM subjects WHERE interview_id = ? AND id = ?');

  /** False for the answer about a subject that the interview does not have. */
  const fits = (interview: string, key: AnswerKey): boolean => {
    const { subject } = readAnswerKey(key);
    return subject === undefined || hasSubject.get(interview, subject) !== undefined;
  };

  /** `worker` writes it down; without a name, whoever asked. */
  const save = (interview: string, key: AnswerKey, answer: Answer, now: string, worker = ''): Result<null, Failure> => {
    const by = worker === '' ? answer.by : worker;
    if (!fits(interview, key)) return fail({ code: 'not-found' });
    const content = JSON.stringify(answer);
    const held = current.get(interview, key);
    if (held && isSameVersion(held, answer, by, now)) {
      changeVersion.run(content, now, held.id);
      point.run(interview, key, held.id, answer.state);
    } else {
      const { lastInsertRowid } = addVersion.run(interview, key, content, by, now, now);
      point.run(interview, key, lastInsertRowid, answer.state);
    }
    return ok(null);
  };

  const clear = (interview: string, key: AnswerKey, by: string, now: string): void => {
    if (unpoint.run(interview, key).changes > 0) addVersion.run(interview, key, null, by, now, now);
  };

  const clearSubject = (interview: string, subject: string, by: string, now: string): void => {
    for (const key of keys.all(interview)) {
      if (readAnswerKey(key).subject === subject) clear(interview, key, by, now);
    }
  };

  const read = (interview: string): Answers =>
    Object.fromEntries(contents.all(interview).map(({ key, content }) => [key, parseAnswer(content)]));

  const history = (interview: string): readonly AnswerVersion[] => versions.all(interview).map(versionOf);

  return { save, clear, clearSubject, read, history };
}

/** What was said about consent is never merged: each change of mind keeps its own time. */
function isSameVersion(held: CurrentRow, answer: Answer, by: string, now: string): boolean {
  if (held.sealed === 1 || (answer.state === 'given' && answer.value.kind === 'consent')) return false;
  const age = Date.parse(now) - Date.parse(held.first_saved_at);
  return held.saved_by === by && age >= 0 && age < oneVersionMilliseconds;
}

/** An answer as it lies in the database. */
function parseAnswer(content: string): Answer {
  try {
    const answer = JSON.parse(content) as Answer | null;
    if (typeof answer?.state === 'string') return answer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableRecord();
}

const versionOf = (row: VersionRow): AnswerVersion => ({
  key: row.key,
  ...(row.content !== null && { answer: parseAnswer(row.content) }),
  savedBy: row.saved_by,
  firstSavedAt: row.first_saved_at,
  savedAt: row.saved_at,
});
