import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { KeptVersion, VersionCount } from '../../src/interview/answer-history.ts';
import type { Answer, AnswerKey } from '../../src/interview/answers.ts';
import type { VaultDatabase } from './database.ts';

type Outcome<Value> = Result<Value, Failure>;

/** Versions of single answers, a page at a time: a long account with many versions is never read as a whole. */
export type AnswerHistory = {
  readonly counts: (interview: string) => Outcome<VersionCount[]>;
  /** Oldest first; the newest ones before the version `before`, and whether there are older ones still. */
  readonly of: (
    interview: string,
    key: AnswerKey,
    before?: number,
  ) => Outcome<{ readonly versions: KeptVersion[]; readonly more: boolean }>;
};

type Row = {
  readonly id: number;
  readonly content: string | null;
  readonly savedBy: string;
  readonly firstSavedAt: string;
  readonly savedAt: string;
};

/** A change is shown beside what was before it, so a page of five changes holds six versions. */
const page = 6;

const versionOf = ({ content, ...rest }: Row): KeptVersion => ({
  ...rest,
  ...(content !== null && { answer: JSON.parse(content) as Answer }),
});

/** The history of the answers in an open vault. */
export function openAnswerHistory({ driver, read }: VaultDatabase): AnswerHistory {
  const known = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE id = ?');
  const counts = driver.prepare<[string], VersionCount>(
    'SELECT key, count(*) AS versions FROM answer_versions WHERE interview_id = ? GROUP BY key ORDER BY key',
  );
  const versions = driver.prepare<[string, string, number, number], Row>(
    `SELECT id, content, saved_by AS savedBy, first_saved_at AS firstSavedAt, saved_at AS savedAt
     FROM answer_versions WHERE interview_id = ? AND key = ? AND id < ? ORDER BY id DESC LIMIT ?`,
  );
  const ofKnown = <Value>(interview: string, work: () => Value): Outcome<Value> =>
    read(() => (known.get(interview) ? ok(work()) : fail<Failure>({ code: 'not-found' })));

  return {
    counts: (interview) => ofKnown(interview, () => counts.all(interview)),
    of: (interview, key, before = Number.MAX_SAFE_INTEGER) =>
      ofKnown(interview, () => {
        const rows = versions.all(interview, key, before, page + 1);
        return { versions: rows.slice(0, page).reverse().map(versionOf), more: rows.length > page };
      }),
  };
}
