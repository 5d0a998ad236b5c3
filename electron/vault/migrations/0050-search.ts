/**
 * What can be searched: one document for each answer, code name or other text, its terms in a full-text index, and marks of what has
 * changed since the index was last brought up to date. A mark is set by the change itself, in its own commit, so a crash loses none;
 * everything that is there already begins as changed. The index holds terms without their order, and what is taken out of it is gone.
 */
export const migration = {
  number: 50,
  sql: `
    CREATE TABLE search_documents (
      id INTEGER PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interviews (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      ref TEXT NOT NULL,
      content TEXT,
      terms TEXT NOT NULL,
      UNIQUE (interview_id, kind, ref)
    ) STRICT;

    CREATE VIRTUAL TABLE search_index USING fts5 (
      terms, content = 'search_documents', content_rowid = 'id', tokenize = 'ascii', detail = none, columnsize = 0
    );
    INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);

    CREATE TRIGGER search_document_added AFTER INSERT ON search_documents BEGIN
      INSERT INTO search_index (rowid, terms) VALUES (new.id, new.terms);
    END;
    CREATE TRIGGER search_document_deleted AFTER DELETE ON search_documents BEGIN
      INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', old.id, old.terms);
    END;

    CREATE TABLE search_changes (
      interview_id TEXT NOT NULL,
      key TEXT NOT NULL,
      PRIMARY KEY (interview_id, key)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO search_changes (interview_id, key) SELECT interview_id, key FROM answers;
    INSERT INTO search_changes (interview_id, key) SELECT id, '' FROM interviews;

    CREATE TRIGGER search_interview_added AFTER INSERT ON interviews BEGIN
      INSERT OR IGNORE INTO search_changes (interview_id, key) VALUES (new.id, '');
    END;
    CREATE TRIGGER search_interview_renamed AFTER UPDATE OF code_name ON interviews BEGIN
      INSERT OR IGNORE INTO search_changes (interview_id, key) VALUES (new.id, '');
    END;
    CREATE TRIGGER search_answer_added AFTER INSERT ON answer_versions BEGIN
      INSERT OR IGNORE INTO search_changes (interview_id, key) VALUES (new.interview_id, new.key);
    END;
    CREATE TRIGGER search_answer_changed AFTER UPDATE OF content ON answer_versions BEGIN
      INSERT OR IGNORE INTO search_changes (interview_id, key) VALUES (new.interview_id, new.key);
    END;
    CREATE TRIGGER search_interview_deleted AFTER DELETE ON interviews BEGIN
      DELETE FROM search_changes WHERE interview_id = old.id;
    END;
  `,
} as const;
