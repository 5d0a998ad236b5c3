/**
 * What interviews are compared by moves out of what the list shows of them: it is many times longer, and the list is read whenever
 * the vault is opened. Both are made from the answers, so they are simply made again.
 */
export const migration = {
  number: 81,
  sql: `
    DROP TABLE digests;
    CREATE TABLE digests (
      interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
      edition TEXT NOT NULL,
      fresh INTEGER NOT NULL CHECK (fresh IN (0, 1)),
      shown TEXT NOT NULL CHECK (json_valid(shown))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE digest_keys (
      interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
      keys TEXT NOT NULL CHECK (json_valid(keys))
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
