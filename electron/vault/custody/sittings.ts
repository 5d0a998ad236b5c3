import { canonicalText } from '../../../src/base/canonical-text.ts';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { toInterviewFile } from '../../../src/interview/interview-file.ts';
import type { VaultDatabase } from '../database.ts';
import { interviewReader } from '../interview-content.ts';
import { whereReadable } from '../storage-failure.ts';
import { sha256 } from './custody-entry.ts';
import type { NoteCustody } from './custody-event.ts';

/** What the custody log says of one interview being worked on; each function but `opened`, `left` and `close` belongs into a commit of the caller. */
export type Sittings = {
  /** Says once per sitting that the interview was looked into. */
  readonly opened: (id: string) => void;
  /** Marks the interview as changed; the log says so when the sitting ends, at the latest after a while of work. */
  readonly changing: (id: string) => void;
  /** Ends the sitting of an interview. */
  readonly left: (id: string) => Result<null, Failure>;
  /** Ends every sitting. */
  readonly close: () => void;
};

type Unsaid = { readonly id: string; readonly since: string; readonly by: string };
type Tools = {
  readonly database: VaultDatabase;
  readonly note: NoteCustody;
  readonly clock: () => number;
  readonly worker: () => string;
};

/** Work on one interview that goes on for longer than this is said in between. */
const longestMilliseconds = 15 * 60_000;

/** SHA-256 of an interview: of its interview file as canonical JSON. */
export const contentHash = (interview: Interview): string => sha256(canonicalText(toInterviewFile(interview)));

/**
 * Sittings of the open vault. What is changed but not yet said stands in the database, in the same commit as the change, so that a crash
 * loses no entry: it is made up here when the vault is opened again, and says that it is late.
 */
export function openSittings({ database, note, clock, worker }: Tools): Sittings {
  const { driver, commit } = database;
  const readInterview = interviewReader(database);
  const find = driver.prepare<[string], Unsaid>(
    'SELECT interview_id AS id, since, by FROM interviews_unsaid WHERE interview_id = ?',
  );
  const all = driver.prepare<[], Unsaid>('SELECT interview_id AS id, since, by FROM interviews_unsaid ORDER BY since');
  const add = driver.prepare<[string, string, string]>('INSERT INTO interviews_unsaid VALUES (?, ?, ?)');
  const drop = driver.prepare<[string]>('DELETE FROM interviews_unsaid WHERE interview_id = ?');
  const inSight = new Set<string>();

  const say = ({ id, since, by }: Unsaid, late: boolean): void => {
    drop.run(id);
    const interview = whereReadable(() => readInterview(id) ?? 'gone');
    if (interview === 'gone') return;
    const said = late ? { late: 1, since, changedBy: by } : {};
    const sum = interview && { sha256: contentHash(interview) };
    const found = interview ? { answers: Object.keys(interview.answers).length } : { unreadable: 1 };
    note({ what: 'changed', object: 'interview', id, ...sum, detail: { ...found, ...said } });
  };
  const sayAll = (late: boolean): void =>
    void commit(() => {
      for (const unsaid of all.all()) say(unsaid, late);
      return ok(null);
    });

  if (all.all().length > 0) sayAll(true);
  return {
    opened: (id) => {
      if (inSight.has(id)) return;
      const said = commit(() => {
        note({ what: 'opened', object: 'interview', id });
        return ok(null);
      });
      if (said.ok) inSight.add(id);
    },
    changing: (id) => {
      const held = find.get(id);
      const now = clock();
      if (held && Math.abs(now - Date.parse(held.since)) < longestMilliseconds) return;
      if (held) say(held, false);
      add.run(id, new Date(now).toISOString(), worker());
    },
    left: (id) => {
      inSight.delete(id);
      const unsaid = find.get(id);
      if (!unsaid) return ok(null);
      return commit(() => {
        say(unsaid, false);
        return ok(null);
      });
    },
    close: () => {
      if (driver.open && all.all().length > 0) sayAll(false);
    },
  };
}
