/** Languages, and corrections of languages, that were brought in beside those of the app. */
export const migration = {
  number: 100,
  sql: `
    CREATE TABLE text_packs (
      language TEXT PRIMARY KEY,
      header TEXT NOT NULL CHECK (json_valid(header)),
      ui TEXT NOT NULL CHECK (json_valid(ui)),
      content TEXT NOT NULL CHECK (json_valid(content)),
      taken_at TEXT NOT NULL,
      taken_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
