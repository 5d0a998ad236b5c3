/**
 * The custody log: rows that can only be added, each with the hash of the one before. `custody-chain` is what the first entry stands on;
 * `custody-head` says how far the log goes. `interviews_unsaid` holds what was changed and not yet said in the log.
 */
export const migration = {
  number: 40,
  sql: `
    CREATE TABLE custody_entries (
      sequence INTEGER PRIMARY KEY,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      event TEXT NOT NULL,
      salt TEXT NOT NULL,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL,
      interview TEXT GENERATED ALWAYS AS (CASE WHEN json_valid(event) THEN event ->> '$.interview' END) VIRTUAL
    ) STRICT;
    CREATE INDEX custody_entries_by_interview ON custody_entries (interview, sequence);

    CREATE TRIGGER custody_entries_never_change BEFORE UPDATE ON custody_entries
      BEGIN SELECT raise(ABORT, 'The custody log is never changed'); END;
    CREATE TRIGGER custody_entries_never_go BEFORE DELETE ON custody_entries
      BEGIN SELECT raise(ABORT, 'The custody log is never shortened'); END;
    CREATE TRIGGER custody_entries_only_at_the_end BEFORE INSERT ON custody_entries
      WHEN NEW.sequence <= (SELECT coalesce(max(sequence), 0) FROM custody_entries)
      BEGIN SELECT raise(ABORT, 'The custody log only grows at its end'); END;

    INSERT INTO meta (name, value) VALUES ('custody-chain', lower(hex(randomblob(32)))), ('custody-head', 'new');

    CREATE TABLE interviews_unsaid (
      interview_id TEXT PRIMARY KEY REFERENCES interviews (id) ON DELETE CASCADE,
      since TEXT NOT NULL,
      by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
