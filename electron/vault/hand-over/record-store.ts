import { randomInt } from 'node:crypto';
import type { Answer, AnswerKey, Interview, Subject } from '../../../src/interview/answers.ts';
import { type AnswerVersion, openAnswers } from '../answers.ts';
import { drawCodeName } from '../code-names.ts';
import type { VaultDatabase } from '../database.ts';
import { interviewReader } from '../interview-content.ts';
import {
  type Comparison,
  type Decisions,
  holding,
  mergedAnswers,
  mergedSubjects,
  type Recorded,
  versionName,
} from './histories.ts';

/** Whole interviews with their history; each function that writes belongs into a commit of the caller. */
export function openRecords(database: VaultDatabase) {
  const { driver } = database;
  const readInterview = interviewReader(database);
  const answers = openAnswers(database);
  const taken = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE code_name = ?');
  const addHead = driver.prepare<[Omit<Interview, 'subjects' | 'answers' | 'followUp'>]>(
    `INSERT INTO interviews (id, code_name, worker_language, interviewee_language, interviewer, guide_version, created_at,
       changed_at)
     VALUES (@id, @codeName, @workerLanguage, @intervieweeLanguage, @interviewer, @guideVersion, @createdAt, @changedAt)`,
  );
  const dropSubject = driver.prepare<[string, string]>('DELETE FROM subjects WHERE interview_id = ? AND id = ?');
  const addSubject = driver.prepare<[string, string, string, string]>(
    `INSERT INTO subjects (interview_id, id, kind, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM subjects WHERE interview_id = ?))`,
  );
  const addVersion = driver.prepare<[string, string, string | null, string, string, string]>(
    `INSERT INTO answer_versions (interview_id, key, content, saved_by, first_saved_at, saved_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const point = driver.prepare<[string, string, number | bigint, string]>(
    `INSERT INTO answers (interview_id, key, version_id, state) VALUES (?, ?, ?, ?)
     ON CONFLICT (interview_id, key) DO UPDATE SET version_id = excluded.version_id, state = excluded.state`,
  );
  const unpoint = driver.prepare<[string, string]>('DELETE FROM answers WHERE interview_id = ? AND key = ?');
  const settle = driver.prepare<[string]>(
    `UPDATE interviews SET
       answered = (SELECT count(*) FROM answers WHERE interview_id = interviews.id AND state <> 'later'),
       sealed_version = (SELECT coalesce(max(id), 0) FROM answer_versions WHERE interview_id = interviews.id)
     WHERE id = ?`,
  );
  const touch = driver.prepare<[string, string]>('UPDATE interviews SET changed_at = ? WHERE id = ?');

  const insert = (interview: string, version: AnswerVersion): number | bigint => {
    const { key, answer, savedBy, firstSavedAt, savedAt } = version;
    const content = answer === undefined ? null : JSON.stringify(answer);
    return addVersion.run(interview, key, content, savedBy, firstSavedAt, savedAt).lastInsertRowid;
  };
  /** Lets a version hold, or nothing. */
  const hold = (interview: string, key: AnswerKey, answer: Answer | undefined, row: number | bigint): void => {
    if (answer) point.run(interview, key, row, answer.state);
    else unpoint.run(interview, key);
  };
  const keepSubjects = (id: string, before: readonly Subject[], after: readonly Subject[]): void => {
    const missing = (list: readonly Subject[], subject: Subject) => !list.some((each) => each.id === subject.id);
    for (const subject of after.filter((each) => missing(before, each)))
      addSubject.run(id, subject.id, subject.kind, id);
    for (const subject of before.filter((each) => missing(after, each))) dropSubject.run(id, subject.id);
  };

  return {
    read: (id: string): Recorded | undefined => {
      const interview = readInterview(id);
      return interview && { interview, versions: answers.history(id) };
    },

    /** What is typed from now on is a version of its own. */
    seal: (id: string): void => void settle.run(id),

    /** Takes in an interview that is not here; it keeps its name in all vaults, and its code name where that is free. */
    takeNew: ({ interview, versions }: Recorded): string => {
      const { subjects, answers: given, ...head } = interview;
      const isTaken = (name: string): boolean => taken.get(name) !== undefined;
      const random = (least: number, most: number): number => randomInt(least, most + 1);
      const codeName = isTaken(head.codeName) ? drawCodeName(isTaken, random) : head.codeName;
      addHead.run({ ...head, codeName });
      for (const subject of subjects) addSubject.run(head.id, subject.id, subject.kind, head.id);
      const rows = new Map(versions.map((version) => [version, insert(head.id, version)]));
      for (const [key, answer] of Object.entries(given)) {
        const version = holding(
          versions.filter((each) => each.key === key),
          answer,
        );
        hold(head.id, key, answer, (version && rows.get(version)) ?? 0);
      }
      settle.run(head.id);
      return codeName;
    },

    /** Brings in what only the other side has. What was decided between two answers becomes a version of its own, after both. */
    merge: (
      ours: Recorded,
      theirs: Recorded,
      comparison: Comparison,
      decided: { readonly decisions: Decisions; readonly by: string; readonly at: string },
    ): void => {
      const { id } = ours.interview;
      const { decisions, by, at } = decided;
      const merged = mergedAnswers(ours.interview, theirs.interview, comparison, decisions);
      const rows = new Map(comparison.missing.map((version) => [versionName(version), insert(id, version)]));
      for (const [key, fate] of comparison.fates) {
        const answer = merged[key];
        if (fate === 'both') {
          const version = { key, ...(answer && { answer }), savedBy: by, firstSavedAt: at, savedAt: at };
          hold(id, key, answer, insert(id, version));
        }
        if (fate !== 'theirs') continue;
        const version = holding(
          theirs.versions.filter((each) => each.key === key),
          answer,
        );
        hold(id, key, answer, (version && rows.get(versionName(version))) ?? 0);
      }
      keepSubjects(id, ours.interview.subjects, mergedSubjects(ours, theirs, merged));
      if ([...comparison.fates.values()].some((fate) => fate === 'theirs' || fate === 'both')) touch.run(at, id);
      settle.run(id);
    },
  };
}
