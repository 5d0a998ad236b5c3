/**
 * Interviews that travel between vaults. `sealed_version` is the newest version of an answer that was handed over: what is typed after it
 * is a version of its own, so that two vaults never mean different words by the same version. `custody_segments` holds what the logs of
 * other vaults say of an interview; like our own entries, it outlives the interview.
 */
export const migration = {
  number: 41,
  sql: `
    ALTER TABLE interviews ADD COLUMN sealed_version INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE custody_segments (
      id INTEGER PRIMARY KEY,
      interview TEXT NOT NULL,
      hand_over TEXT NOT NULL,
      received_at TEXT NOT NULL,
      sender TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      sha256 TEXT NOT NULL,
      UNIQUE (interview, sha256)
    ) STRICT;
  `,
} as const;
