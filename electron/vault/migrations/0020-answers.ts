/**
 * Every version of every answer, oldest first, and which one holds now; a version without content is an answer taken back. `version_id` names a row of
 * `answer_versions`; as a foreign key it would need an index of its own, written with every save.
 */
export const migration = {
  number: 20,
  sql: `
    CREATE TABLE answer_versions (
      id INTEGER PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      content TEXT CHECK (content IS NULL OR json_valid(content)),
      saved_by TEXT NOT NULL,
      first_saved_at TEXT NOT NULL,
      saved_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX answer_versions_by_key ON answer_versions (interview_id, key);

    CREATE TABLE answers (
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      version_id INTEGER NOT NULL,
      state TEXT NOT NULL,
      PRIMARY KEY (interview_id, key)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
