/**
 * What is known of every exhibit; its bytes lie in a file of its own. `derived_from` names an exhibit that may be gone, `signs` a
 * statement; neither is a foreign key, since a copy and a signature outlive what they came from.
 */
export const migration = {
  number: 30,
  sql: `
    CREATE TABLE exhibits (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      description TEXT NOT NULL DEFAULT '',
      source TEXT NOT NULL DEFAULT '',
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL,
      received_at TEXT NOT NULL,
      received_by TEXT NOT NULL,
      facts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(facts)),
      state TEXT NOT NULL CHECK (state IN ('growing', 'whole', 'cut-off', 'damaged', 'missing')),
      derived_from TEXT,
      derivation TEXT CHECK (derivation IN ('stripped', 're-encoded')),
      signs TEXT
    ) STRICT;
    CREATE INDEX exhibits_by_interview ON exhibits (interview_id, position);
  `,
} as const;
