import type { Derivation, Exhibit, ExhibitState } from '../../../src/interview/exhibit.ts';
import type { Driver } from '../database-file.ts';
import type { Search } from '../search.ts';

type Row = Omit<Exhibit, 'facts' | 'derivedFrom' | 'derivation' | 'signs'> & {
  readonly facts: string;
  readonly derivedFrom: string | null;
  readonly derivation: Derivation | null;
  readonly signs: string | null;
};

const columns = `id, interview_id AS interview, position, title, description, source, file_name AS fileName,
  media_type AS mediaType, size, sha256, received_at AS receivedAt, received_by AS receivedBy, facts, state,
  derived_from AS derivedFrom, derivation, signs`;

const exhibitOf = ({ facts, derivedFrom, derivation, signs, ...rest }: Row): Exhibit => ({
  ...rest,
  facts: JSON.parse(facts),
  ...(derivedFrom !== null && { derivedFrom }),
  ...(derivation !== null && { derivation }),
  ...(signs !== null && { signs }),
});

const rowOf = (exhibit: Exhibit): Row => ({
  ...exhibit,
  facts: JSON.stringify(exhibit.facts),
  derivedFrom: exhibit.derivedFrom ?? null,
  derivation: exhibit.derivation ?? null,
  signs: exhibit.signs ?? null,
});

/** What is said about exhibits is found by the search of the vault. */
export type ExhibitIndex = Pick<Search, 'addDocument' | 'removeDocument'>;

/** The table of exhibits; every function belongs into a `read` or `commit` of the caller. */
export function openExhibitRows(driver: Driver, index: ExhibitIndex) {
  const one = driver.prepare<[string], Row>(`SELECT ${columns} FROM exhibits WHERE id = ?`);
  const ofInterview = driver.prepare<[string], Row>(
    `SELECT ${columns} FROM exhibits WHERE interview_id = ? ORDER BY position`,
  );
  const inState = driver.prepare<[ExhibitState], Row>(`SELECT ${columns} FROM exhibits WHERE state = ?`);
  const states = driver.prepare<[], { readonly id: string; readonly state: ExhibitState }>(
    'SELECT id, state FROM exhibits',
  );
  const interview = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE id = ?');
  const last = driver
    .prepare<[string], number>('SELECT coalesce(max(position), 0) FROM exhibits WHERE interview_id = ?')
    .pluck();
  const insert = driver.prepare<[Row]>(
    `INSERT INTO exhibits (id, interview_id, position, title, description, source, file_name, media_type, size, sha256,
       received_at, received_by, facts, state, derived_from, derivation, signs)
     VALUES (@id, @interview, @position, @title, @description, @source, @fileName, @mediaType, @size, @sha256,
       @receivedAt, @receivedBy, @facts, @state, @derivedFrom, @derivation, @signs)`,
  );
  const update = driver.prepare<[Row]>(
    `UPDATE exhibits SET title = @title, description = @description, source = @source, media_type = @mediaType,
       size = @size, sha256 = @sha256, facts = @facts, state = @state, signs = @signs WHERE id = @id`,
  );
  const place = driver.prepare<[number, string]>('UPDATE exhibits SET position = ? WHERE id = ?');
  const remove = driver.prepare<[string]>('DELETE FROM exhibits WHERE id = ?');
  const enter = ({ id: ref, interview: of, title, description, source, fileName }: Exhibit): void => {
    const passages = [title, description, source, fileName].filter((text) => text.trim() !== '');
    index.addDocument({ interview: of, kind: 'exhibit', ref, passages: passages.map((text) => ({ text })) });
  };
  const list = (id: string): Exhibit[] => ofInterview.all(id).map(exhibitOf);
  const arrange = (ids: readonly string[]): void => {
    for (const [index, id] of ids.entries()) place.run(index + 1, id);
  };

  return {
    hasInterview: (id: string): boolean => interview.get(id) !== undefined,
    find: (id: string): Exhibit | undefined => {
      const row = one.get(id);
      return row && exhibitOf(row);
    },
    list,
    inState: (state: ExhibitState): Exhibit[] => inState.all(state).map(exhibitOf),
    states: (): ReadonlyMap<string, ExhibitState> => new Map(states.all().map(({ id, state }) => [id, state])),
    /** Adds it behind the others of its interview. */
    add: (exhibit: Omit<Exhibit, 'position'>): Exhibit => {
      const placed = { ...exhibit, position: Number(last.get(exhibit.interview)) + 1 };
      insert.run(rowOf(placed));
      enter(placed);
      return placed;
    },
    update: (exhibit: Exhibit): void => {
      update.run(rowOf(exhibit));
      enter(exhibit);
    },
    arrange,
    remove: (exhibit: Exhibit): void => {
      remove.run(exhibit.id);
      index.removeDocument({ interview: exhibit.interview, kind: 'exhibit', ref: exhibit.id });
      arrange(list(exhibit.interview).map(({ id }) => id));
    },
  };
}
export type ExhibitRows = ReturnType<typeof openExhibitRows>;
