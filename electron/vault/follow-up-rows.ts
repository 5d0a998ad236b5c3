import type { FollowUpEntry, FollowUpWhat } from '../../src/interview/follow-up-entry.ts';
import type { VaultDatabase } from './database.ts';
import type { Search } from './search.ts';
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

/** Where the words and numbers of entries are found again. */
export type FollowUpIndex = Pick<Search, 'addDocument' | 'removeDocument'>;
const unindexed: FollowUpIndex = { addDocument: () => undefined, removeDocument: () => undefined };

/** What of an entry can be searched for: numbers and remarks. */
function passagesOf(what: FollowUpWhat): readonly { readonly text: string }[] {
  const texts =
    what.kind === 'filing'
      ? [what.reference, what.words]
      : what.kind === 'answer'
        ? [what.reference, what.toReference, what.words]
        : what.kind === 'check-in'
          ? [what.words]
          : [];
  return texts.flatMap((text) => (text === undefined ? [] : [{ text }]));
}

/** The entries of the follow-up; each function belongs into a `read` or `commit` of the caller. */
export function openFollowUpRows({ driver }: VaultDatabase, index: FollowUpIndex = unindexed) {
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
      const passages = passagesOf(what);
      if (passages.length > 0) index.addDocument({ interview, kind: 'follow-up', ref: id, passages });
      if (what.kind === 'struck') index.removeDocument({ interview, kind: 'follow-up', ref: what.entry });
    },
  };
}
