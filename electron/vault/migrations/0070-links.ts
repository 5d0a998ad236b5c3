/**
 * What the list shows of each interview and what it can be compared by, made from its answers and out of date as soon as the interview
 * changes; and what workers have decided about links between interviews, each pair once, with the smaller id first.
 */
export const migration = {
  number: 70,
  sql: `
    CREATE TABLE digests (
      interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
      edition TEXT NOT NULL,
      fresh INTEGER NOT NULL CHECK (fresh IN (0, 1)),
      shown TEXT NOT NULL CHECK (json_valid(shown)),
      keys TEXT NOT NULL CHECK (json_valid(keys))
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER digest_out_of_date AFTER UPDATE OF changed_at ON interviews BEGIN
      UPDATE digests SET fresh = 0 WHERE interview_id = new.id AND fresh = 1;
    END;

    CREATE TABLE links (
      one TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      other TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      verdict TEXT NOT NULL CHECK (verdict IN ('same-person', 'same-place', 'not-linked')),
      decided_by TEXT NOT NULL,
      decided_at TEXT NOT NULL,
      PRIMARY KEY (one, other),
      CHECK (one < other)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX links_by_other ON links (other);
  `,
} as const;
