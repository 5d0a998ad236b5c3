import type { FollowUpEntry, FollowUpWhat } from '../../src/interview/follow-up-entry.ts';
import type { VaultDatabase } from './database.ts';
import { UnreadableRecord, whereReadable } from './storage-failure.ts';

type Row = Omit<FollowUpEntry, 'what'> & { readonly content: string };

function parseWhat(content: string): FollowUpWhat {
  try {
    const what = JSON.parse(content) as FollowUpWhat | null;
    if (typeof what?.kind === 'string') return what;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnreadableRecord();
}

/** The entries of the follow-up; each function belongs into a `read` or `commit` of the caller. */
export function openFollowUpRows({ driver }: VaultDatabase) {
  const all = driver.prepare<[string], Row>(
    'SELECT id, noted_at AS "at", noted_by AS "by", content FROM follow_up WHERE interview_id = ? ORDER BY position',
  );
  const put = driver.prepare<[string, string, string, string, string]>(
    'INSERT INTO follow_up (id, interview_id, noted_at, noted_by, content) VALUES (?, ?, ?, ?, ?)',
  );
  const every = driver.prepare<[], Row & { readonly interview: string }>(
    `SELECT interview_id AS interview, id, noted_at AS "at", noted_by AS "by", content FROM follow_up
     ORDER BY interview_id, position`,
  );
  const owner = driver.prepare<[string], string>('SELECT interview_id FROM follow_up WHERE id = ?').pluck();
  return {
    /** The interview that an entry belongs to; `undefined` when there is no such entry. */
    ownerOf: (id: string): string | undefined => owner.get(id),
    /** Entries of every interview that has some, without those that cannot be read. */
    all: (): ReadonlyMap<string, readonly FollowUpEntry[]> => {
      const found = new Map<string, FollowUpEntry[]>();
      for (const { interview, id, at, by, content } of every.iterate()) {
        const what = whereReadable(() => parseWhat(content));
        if (what === undefined) continue;
        const own = found.get(interview);
        if (own) own.push({ id, at, by, what });
        else found.set(interview, [{ id, at, by, what }]);
      }
      return found;
    },
    /** Entries of one interview, in the order in which they were written down. */
    of: (interview: string): readonly FollowUpEntry[] =>
      all.all(interview).map(({ content, ...row }) => ({ ...row, what: parseWhat(content) })),
    add: (interview: string, { id, at, by, what }: FollowUpEntry): void => {
      put.run(id, interview, at, by, JSON.stringify(what));
    },
  };
}
