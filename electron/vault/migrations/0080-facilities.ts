/** Facilities beside the list that comes with the app: those of a list that was taken in, and those that a worker has added. */
export const migration = {
  number: 80,
  sql: `
    CREATE TABLE facilities (
      origin TEXT NOT NULL CHECK (origin IN ('list', 'own')),
      key TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      as_of TEXT NOT NULL,
      gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
      PRIMARY KEY (origin, key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE facility_lists (
      id INTEGER PRIMARY KEY,
      as_of TEXT NOT NULL,
      taken_by TEXT NOT NULL,
      taken_at TEXT NOT NULL,
      count INTEGER NOT NULL
    ) STRICT;
  `,
} as const;
