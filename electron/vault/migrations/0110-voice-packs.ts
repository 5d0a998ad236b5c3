/**
 * Questions that a speaker has recorded for a language. A clip is a few seconds long and weighs some ten kilobytes, so it lies in the
 * encrypted database with everything else, and goes into copies and backups by itself.
 */
export const migration = {
  number: 110,
  sql: `
    CREATE TABLE voice_packs (
      id TEXT PRIMARY KEY,
      language TEXT NOT NULL,
      name TEXT NOT NULL,
      speaker TEXT NOT NULL,
      guide TEXT NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE voice_clips (
      position INTEGER PRIMARY KEY,
      pack_id TEXT NOT NULL REFERENCES voice_packs (id) ON DELETE CASCADE,
      prompt TEXT NOT NULL,
      english TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      sound BLOB NOT NULL CHECK (length(sound) BETWEEN 1 AND 1000000),
      UNIQUE (pack_id, prompt)
    ) STRICT;
  `,
} as const;
