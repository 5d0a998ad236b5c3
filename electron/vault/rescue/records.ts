import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import type { VaultDatabase } from '../database.ts';
import { interviewReader } from '../interview-content.ts';
import type { Interviews } from '../interviews.ts';
import { salvageWhere } from './salvage-rows.ts';

/** Interviews that cannot be read. One of them costs only itself. */
export type Records = {
  /** Ids, as far as they have been looked at since the vault was opened. */
  readonly unreadable: () => ReadonlySet<string>;
  /** Reads an interview for the app's own purposes: nobody looks into it, and the custody log says nothing. */
  readonly look: (id: string) => Result<Interview, Failure>;
  /** Looks at every interview, a few at a time. */
  readonly lookAtAll: () => Promise<void>;
  /** Everything of one interview that can be read, as it lies in the database, as JSON. */
  readonly raw: (id: string) => Result<string, Failure>;
};

/** Interviews looked at in one go: some milliseconds. */
const atOnce = 5;

/** Watches over the interviews of an open vault; gives them back so that a look at one that cannot be read is remembered. */
export function openRecords(database: VaultDatabase, interviews: Interviews) {
  const { driver, read } = database;
  const readInterview = interviewReader(database);
  const found = new Set<string>();

  /** What breaks while one record is read is the record's fault, not the vault's. */
  const remember = (id: string, opened: Result<Interview, Failure>): Result<Interview, Failure> => {
    const isBroken = !opened.ok && ['record-unreadable', 'vault-damaged'].includes(opened.failure.code);
    if (!isBroken) {
      found.delete(id);
      return opened;
    }
    found.add(id);
    return fail({ code: 'record-unreadable' });
  };
  const look: Records['look'] = (id) =>
    remember(
      id,
      read(() => {
        const interview = readInterview(id);
        return interview ? ok(interview) : fail({ code: 'not-found' });
      }),
    );
  const records: Records = {
    unreadable: () => found,
    look,
    lookAtAll: async () => {
      const listed = interviews.list();
      if (!listed.ok) return;
      for (const [index, { id }] of listed.value.entries()) {
        if (index % atOnce === 0) await new Promise((resolve) => setImmediate(resolve));
        if (!driver.open) return;
        look(id);
      }
    },
    raw: (id) =>
      read(() => {
        const rows = Object.fromEntries(
          [...tablesOf(database)].map(([table, column]) => [table, salvageWhere(driver, table, column, id)]),
        );
        return Object.values(rows).every(({ length }) => length === 0)
          ? fail({ code: 'not-found' })
          : ok(`${JSON.stringify(rows, hexadecimal, 1)}\n`);
      }),
  };
  const watched: Interviews = {
    ...interviews,
    open: (id) => remember(id, interviews.open(id)),
    remove: (id) => {
      const removed = interviews.remove(id);
      if (removed.ok) found.delete(id);
      return removed;
    },
  };
  return { records, interviews: watched };
}

/** Every table with rows that belong to interviews, and the column that says to which. */
function* tablesOf({ driver }: VaultDatabase): Generator<readonly [table: string, column: string]> {
  const tables = driver
    .prepare<[], string>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    .pluck()
    .all();
  for (const table of tables) {
    if (table === 'interviews') yield [table, 'id'];
    const columns = driver.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table);
    if (columns.includes('interview_id')) yield [table, 'interview_id'];
  }
}

const hexadecimal = (_: string, value: unknown): unknown =>
  Buffer.isBuffer(value) ? value.toString('hex') : typeof value === 'bigint' ? String(value) : value;
