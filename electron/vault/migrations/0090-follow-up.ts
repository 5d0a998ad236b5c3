/**
 * What was filed after an interview, what came of it, and when the person was asked again: one entry after the other, none of which
 * ever changes; a mistaken one is taken back by another. They go only with their interview.
 */
export const migration = {
  number: 90,
  sql: `
    CREATE TABLE follow_up (
      position INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      noted_at TEXT NOT NULL,
      noted_by TEXT NOT NULL,
      content TEXT NOT NULL CHECK (json_valid(content))
    ) STRICT;
    CREATE INDEX follow_up_by_interview ON follow_up (interview_id);

    CREATE TRIGGER follow_up_stays BEFORE UPDATE ON follow_up BEGIN
      SELECT RAISE(ABORT, 'An entry of the follow-up never changes');
    END;
    CREATE TRIGGER follow_up_goes_with_its_interview BEFORE DELETE ON follow_up
      WHEN EXISTS (SELECT 1 FROM interviews WHERE id = OLD.interview_id) BEGIN
      SELECT RAISE(ABORT, 'An entry of the follow-up is not removed');
    END;
    CREATE TRIGGER follow_up_is_not_replaced BEFORE INSERT ON follow_up
      WHEN EXISTS (SELECT 1 FROM follow_up WHERE id = NEW.id OR position = NEW.position) BEGIN
      SELECT RAISE(ABORT, 'An entry of the follow-up is not replaced');
    END;
  `,
} as const;
