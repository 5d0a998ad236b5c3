import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { InterviewSummary } from '../../src/bridge/calls/interview-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import {
  type Answer,
  type AnswerKey,
  type Interview,
  readAnswerKey,
  type Subject,
} from '../../src/interview/answers.ts';
import type { SubjectKind } from '../../src/interview/guide.ts';
import { withoutReference } from '../../src/interview/without-subject.ts';
import { type AnswerVersion, openAnswers } from './answers.ts';
import { drawCodeName, type Random } from './code-names.ts';
import type { Custody } from './custody/custody.ts';
import { contentHash } from './custody/sittings.ts';
import type { VaultDatabase } from './database.ts';
import { interviewReader } from './interview-content.ts';
import { whereReadable } from './storage-failure.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;
/** What a new interview is known by from the start. */
export type NewInterview = Pick<Interview, 'workerLanguage' | 'intervieweeLanguage' | 'interviewer' | 'guideVersion'>;
type Languages = Pick<Interview, 'workerLanguage' | 'intervieweeLanguage'>;
type Head = Omit<Interview, 'subjects' | 'answers' | 'followUp'>;
type Outcome<Value> = Result<Value, Failure>;

export type Interviews = {
  /** Last changed first. */
  readonly list: () => Outcome<InterviewSummary[]>;
  readonly create: (begun: NewInterview) => Outcome<Interview>;
  readonly open: (id: string) => Outcome<Interview>;
  readonly speak: (id: string, languages: Languages) => Outcome<InterviewSummary>;
  /** Takes in an interview, already parsed, as a new one; its code name is kept where it is free. */
  readonly importInterview: (interview: Interview) => Outcome<InterviewSummary>;
  /** Removes the interview with its history. */
  readonly remove: (id: string) => Outcome<{ readonly removed: boolean }>;
  readonly saveAnswer: (id: string, key: AnswerKey, answer: Answer) => Outcome<{ readonly savedAt: string }>;
  readonly clearAnswer: (id: string, key: AnswerKey, by: string) => Outcome<{ readonly savedAt: string }>;
  /** Every version of every answer, oldest first. */
  readonly history: (id: string) => Outcome<readonly AnswerVersion[]>;
  readonly subjects: (id: string) => Outcome<readonly Subject[]>;
  readonly addSubject: (id: string, kind: SubjectKind) => Outcome<{ readonly subject: Subject }>;
  /** Removes the subject and takes back the answers about it; their history stays. */
  readonly removeSubject: (id: string, subject: string, by: string) => Outcome<{ readonly removed: boolean }>;
};

const summaryColumns = `id, code_name AS codeName, worker_language AS workerLanguage,
  interviewee_language AS intervieweeLanguage, created_at AS createdAt, changed_at AS changedAt`;

/** The interviews of an open vault; every change is on disk when its function returns. */
export function openInterviews(
  database: VaultDatabase,
  { note, sittings }: Pick<Custody, 'note' | 'sittings'>,
  clock: Clock = Date.now,
  worker: () => string = () => '',
  random: Random = (least, most) => randomInt(least, most + 1),
): Interviews {
  const { driver, read, commit } = database;
  const answers = openAnswers(database);
  const summaries = driver.prepare<[], InterviewSummary>(
    `SELECT ${summaryColumns}, answered FROM interviews ORDER BY changed_at DESC, rowid DESC`,
  );
  const summary = driver.prepare<[string], InterviewSummary>(
    `SELECT ${summaryColumns}, answered FROM interviews WHERE id = ?`,
  );
  const readInterview = interviewReader(database);
  const subjects = driver.prepare<[string], Subject>(
    'SELECT id, kind FROM subjects WHERE interview_id = ? ORDER BY position',
  );
  const named = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE code_name = ?');
  const addHead = driver.prepare<[Head]>(
    `INSERT INTO interviews (id, code_name, worker_language, interviewee_language, interviewer, guide_version, created_at,
       changed_at)
     VALUES (@id, @codeName, @workerLanguage, @intervieweeLanguage, @interviewer, @guideVersion, @createdAt, @changedAt)`,
  );
  const changeLanguages = driver.prepare<[string, string, string]>(
    'UPDATE interviews SET worker_language = ?, interviewee_language = ? WHERE id = ?',
  );
  const touch = driver.prepare<[string, string]>(
    `UPDATE interviews SET changed_at = ?, answered = (
       SELECT count(*) FROM answers WHERE interview_id = interviews.id AND state <> 'later'
     ) WHERE id = ?`,
  );
  const removeHead = driver.prepare<[string]>('DELETE FROM interviews WHERE id = ?');
  const addSubjectRow = driver.prepare<[string, string, string, string]>(
    `INSERT INTO subjects (interview_id, id, kind, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM subjects WHERE interview_id = ?))`,
  );
  const removeSubjectRow = driver.prepare<[string, string]>('DELETE FROM subjects WHERE interview_id = ? AND id = ?');

  const now = (): string => new Date(clock()).toISOString();
  const isTaken = (name: string): boolean => named.get(name) !== undefined;
  const notFound = () => fail<Failure>({ code: 'not-found' });

  /** Commits a change of one interview and marks the interview as changed. */
  const change = <Value>(id: string, work: (at: string) => Outcome<Value>): Outcome<Value> =>
    commit(() => {
      if (!summary.get(id)) return notFound();
      const at = now();
      sittings.changing(id);
      const result = work(at);
      if (result.ok) touch.run(at, id);
      return result;
    });

  const summaryOf = (id: string): Outcome<InterviewSummary> => {
    const row = summary.get(id);
    return row ? ok(row) : notFound();
  };

  return {
    list: () => read(() => ok(summaries.all())),

    create: (begun) =>
      commit(() => {
        const at = now();
        const { workerLanguage, intervieweeLanguage, interviewer, guideVersion } = begun;
        const names = { workerLanguage, intervieweeLanguage, interviewer, guideVersion };
        const created = {
          id: randomUUID(),
          codeName: drawCodeName(isTaken, random),
          ...names,
          createdAt: at,
          changedAt: at,
        };
        addHead.run(created);
        note({ what: 'created', object: 'interview', id: created.id, detail: { code: created.codeName } });
        return ok({ ...created, subjects: [], answers: {} });
      }),

    open: (id) => {
      const found = read(() => {
        const interview = readInterview(id);
        return interview ? ok(interview) : notFound();
      });
      // On a full disk the entry cannot be written; the record can still be read.
      if (found.ok) sittings.opened(id);
      return found;
    },

    speak: (id, languages) => {
      const spoken = change(id, () => {
        changeLanguages.run(languages.workerLanguage, languages.intervieweeLanguage, id);
        return ok(null);
      });
      return spoken.ok ? read(() => summaryOf(id)) : spoken;
    },

    importInterview: (interview) =>
      commit(() => {
        if (!isWhole(interview)) return fail({ code: 'interview-unreadable' });
        const at = now();
        const id = randomUUID();
        const { subjects: people, answers: given, followUp: _, ...rest } = interview;
        const codeName = isTaken(rest.codeName) ? drawCodeName(isTaken, random) : rest.codeName;
        addHead.run({ ...rest, id, codeName, changedAt: at });
        for (const subject of people) addSubjectRow.run(id, subject.id, subject.kind, id);
        for (const [key, answer] of Object.entries(given)) {
          const saved = answers.save(id, key, answer, at);
          if (!saved.ok) return saved;
        }
        touch.run(at, id);
        const taken = readInterview(id);
        if (taken) {
          const detail = { code: codeName, answers: Object.keys(taken.answers).length };
          note({ what: 'received', object: 'interview', id, sha256: contentHash(taken), detail });
        }
        return summaryOf(id);
      }),

    remove: (id) =>
      commit<{ readonly removed: boolean }>(() => {
        const leaving = summary.get(id);
        if (!leaving) return ok({ removed: false });
        const content = whereReadable(() => readInterview(id));
        removeHead.run(id);
        // No words remain: only what the interview was called here, and the sum of what it held, where that could be read.
        const detail = { code: leaving.codeName };
        const sum = content && { sha256: contentHash(content) };
        note({ what: 'deleted', object: 'interview', id, ...sum, detail });
        return ok({ removed: true });
      }),

    saveAnswer: (id, key, answer) =>
      change(id, (at) => {
        const saved = answers.save(id, key, answer, at, worker());
        return saved.ok ? ok({ savedAt: at }) : saved;
      }),

    clearAnswer: (id, key, by) =>
      change(id, (at) => {
        answers.clear(id, key, by, at);
        return ok({ savedAt: at });
      }),

    history: (id) => read(() => (summary.get(id) ? ok(answers.history(id)) : notFound())),

    subjects: (id) => read(() => (summary.get(id) ? ok(subjects.all(id)) : notFound())),

    addSubject: (id, kind) =>
      change(id, () => {
        const subject = { id: randomBytes(8).toString('hex'), kind };
        addSubjectRow.run(id, subject.id, kind, id);
        return ok({ subject });
      }),

    removeSubject: (id, subject, by) =>
      change(id, (at) => {
        answers.clearSubject(id, subject, by, at);
        for (const [key, answer] of Object.entries(answers.read(id))) {
          const kept = withoutReference(answer, subject);
          if (kept !== answer) answers.save(id, key, kept, at);
        }
        return ok({ removed: removeSubjectRow.run(id, subject).changes > 0 });
      }),
  };
}

/** False when two subjects share an id or an answer is about a subject that is not there. */
function isWhole({ subjects, answers }: Interview): boolean {
  const ids = new Set(subjects.map((subject) => subject.id));
  const about = Object.keys(answers).map((key) => readAnswerKey(key).subject);
  return ids.size === subjects.length && about.every((subject) => subject === undefined || ids.has(subject));
}
