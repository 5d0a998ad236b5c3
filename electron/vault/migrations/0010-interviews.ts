/** Interviews, the people and incidents they speak of, and a place for single values. */
export const migration = {
  number: 10,
  sql: `
    CREATE TABLE meta (
      name TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO meta (name, value) VALUES ('commits', 0);

    CREATE TABLE interviews (
      id TEXT PRIMARY KEY,
      code_name TEXT NOT NULL UNIQUE,
      worker_language TEXT NOT NULL,
      interviewee_language TEXT NOT NULL,
      interviewer TEXT NOT NULL,
      guide_version TEXT NOT NULL,
      created_at TEXT NOT NULL,
      changed_at TEXT NOT NULL,
      answered INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE subjects (
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (interview_id, id)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
