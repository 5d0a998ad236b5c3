import type { Interview, Subject } from '../../src/interview/answers.ts';
import { openAnswers } from './answers.ts';
import type { VaultDatabase } from './database.ts';
import { openFollowUpRows } from './follow-up-rows.ts';

type Head = Omit<Interview, 'subjects' | 'answers' | 'followUp'>;

/** Reads one interview with everything in it; `undefined` when it is not there. */
export function interviewReader(database: VaultDatabase): (id: string) => Interview | undefined {
  const { driver } = database;
  const answers = openAnswers(database);
  const followUps = openFollowUpRows(database);
  const head = driver.prepare<[string], Head>(
    `SELECT id, code_name AS codeName, worker_language AS workerLanguage, interviewee_language AS intervieweeLanguage,
       created_at AS createdAt, changed_at AS changedAt, interviewer, guide_version AS guideVersion
     FROM interviews WHERE id = ?`,
  );
  const subjects = driver.prepare<[string], Subject>(
    'SELECT id, kind FROM subjects WHERE interview_id = ? ORDER BY position',
  );
  return (id) => {
    const row = head.get(id);
    if (row === undefined) return undefined;
    const followUp = followUps.of(id);
    return {
      ...row,
      subjects: subjects.all(id),
      answers: answers.read(id),
      ...(followUp.length > 0 && { followUp }),
    };
  };
}
