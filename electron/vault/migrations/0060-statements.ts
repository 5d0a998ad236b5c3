/**
 * Frozen statements with their signatures, and readings back with what became of each paragraph. `record` is the SHA-256 of what is
 * stated, apart from wording of questions and times. Nothing of it is ever changed; it goes only with its interview.
 */
export const migration = {
  number: 60,
  sql: `
    CREATE TABLE readings (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      language TEXT NOT NULL,
      read_by TEXT NOT NULL,
      interpreter TEXT NOT NULL,
      begun_at TEXT NOT NULL,
      ended_at TEXT
    ) STRICT;
    CREATE UNIQUE INDEX readings_under_way ON readings (interview_id) WHERE ended_at IS NULL;

    CREATE TABLE reading_marks (
      id INTEGER PRIMARY KEY,
      reading_id TEXT NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('confirmed', 'put-off', 'correcting', 'corrected')),
      digest TEXT,
      content TEXT CHECK (content IS NULL OR json_valid(content)),
      marked_by TEXT NOT NULL,
      marked_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_marks_by_reading ON reading_marks (reading_id);

    CREATE TABLE statements (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      record TEXT NOT NULL,
      frozen_at TEXT NOT NULL,
      frozen_by TEXT NOT NULL,
      paragraphs INTEGER NOT NULL,
      read_back TEXT NOT NULL CHECK (read_back IN ('whole', 'partly', 'not')),
      corrections INTEGER NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content)),
      UNIQUE (interview_id, number)
    ) STRICT;

    CREATE TABLE signatures (
      id INTEGER PRIMARY KEY,
      statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
      way TEXT NOT NULL CHECK (way IN ('paper', 'mark', 'spoken', 'unsigned')),
      witness TEXT NOT NULL,
      interpreter TEXT NOT NULL,
      signed_on TEXT,
      noted_at TEXT NOT NULL,
      noted_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX signatures_by_statement ON signatures (statement_id);

    CREATE TRIGGER statements_stay BEFORE UPDATE ON statements BEGIN
      SELECT RAISE(ABORT, 'A frozen statement never changes');
    END;
    CREATE TRIGGER statements_go_with_their_interview BEFORE DELETE ON statements
      WHEN EXISTS (SELECT 1 FROM interviews WHERE id = OLD.interview_id) BEGIN
      SELECT RAISE(ABORT, 'A frozen statement is not removed');
    END;
    CREATE TRIGGER statements_are_not_replaced BEFORE INSERT ON statements
      WHEN EXISTS (
        SELECT 1 FROM statements
        WHERE id = NEW.id OR (interview_id = NEW.interview_id AND number = NEW.number) OR rowid = NEW.rowid
      ) BEGIN
      SELECT RAISE(ABORT, 'A frozen statement is not replaced');
    END;
    CREATE TRIGGER signatures_stay BEFORE UPDATE ON signatures BEGIN
      SELECT RAISE(ABORT, 'What was noted of a signature never changes');
    END;
    CREATE TRIGGER signatures_go_with_their_statement BEFORE DELETE ON signatures
      WHEN EXISTS (SELECT 1 FROM statements WHERE id = OLD.statement_id) BEGIN
      SELECT RAISE(ABORT, 'What was noted of a signature is not removed');
    END;
    CREATE TRIGGER signatures_are_not_replaced BEFORE INSERT ON signatures
      WHEN EXISTS (SELECT 1 FROM signatures WHERE id = NEW.id) BEGIN
      SELECT RAISE(ABORT, 'What was noted of a signature is not replaced');
    END;
    CREATE TRIGGER reading_marks_stay BEFORE UPDATE ON reading_marks BEGIN
      SELECT RAISE(ABORT, 'What was marked while reading back never changes');
    END;
    CREATE TRIGGER reading_marks_go_with_their_reading BEFORE DELETE ON reading_marks
      WHEN EXISTS (SELECT 1 FROM readings WHERE id = OLD.reading_id) BEGIN
      SELECT RAISE(ABORT, 'What was marked while reading back is not removed');
    END;
    CREATE TRIGGER reading_marks_are_not_replaced BEFORE INSERT ON reading_marks
      WHEN EXISTS (SELECT 1 FROM reading_marks WHERE id = NEW.id) BEGIN
      SELECT RAISE(ABORT, 'What was marked while reading back is not replaced');
    END;
  `,
} as const;
