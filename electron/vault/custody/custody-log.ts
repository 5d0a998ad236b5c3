import { randomBytes } from 'node:crypto';
import { ok, type Result } from '../../../src/base/result.ts';
import type { CustodyBreak, CustodyState } from '../../../src/bridge/calls/custody-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { VaultDatabase } from '../database.ts';
import { type CustodyRow, sealEntry } from './custody-entry.ts';
import type { CustodyEvent, NoteCustody } from './custody-event.ts';
import { type CustodyHead, faultAtEnd, furthest, openHead } from './custody-head.ts';
import { openCustodyMark, readCustodyMark } from './custody-mark.ts';
import { breaksOf, startOf, step, type Walk } from './custody-walk.ts';

type Outcome<Value> = Result<Value, Failure>;

export type CustodyLogOptions = {
  readonly database: VaultDatabase;
  /** The keys for the end of the log, inside the database and beside it; they stay the caller's. */
  readonly key: Buffer;
  readonly markKey: Buffer;
  readonly markPath: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Name of whoever works with the vault, as set. */
  readonly worker: () => string;
};

export type CustodyLog = {
  readonly note: NoteCustody;
  /** Writes events in a commit of their own. */
  readonly record: (...events: readonly CustodyEvent[]) => Outcome<null>;
  /** Entries before a number, newest first; of one interview or of all. */
  readonly entries: (wanted: {
    readonly interview?: string;
    readonly before?: number;
    readonly limit: number;
  }) => Outcome<readonly CustodyRow[]>;
  /** The entries from one number to another, in order. */
  readonly span: (from: number, to: number) => Outcome<readonly CustodyRow[]>;
  /** Code name of an interview that is or was in this vault. */
  readonly codeOf: (interview: string) => string | undefined;
  /** Name of the chain: what its first entry stands on. */
  readonly chain: string;
  /** What is known without walking through the log. */
  readonly state: () => Outcome<CustodyState>;
  /** Walks through the whole log in slices, and writes down a break that the log does not speak of yet. */
  readonly verify: () => Promise<Outcome<CustodyState>>;
  readonly close: () => void;
};

/** Entries that are checked before others get their turn; about ten milliseconds. */
const slice = 2000;
/** More breaks than these are not told one by one: the log would only repeat that it was destroyed. */
const mostTold = 20;

const columns = 'sequence, at, by, event, salt, previous, hash';

/** The custody log of an open vault. Its end is checked at once, the rest by `verify`; nothing that is wrong with it stops the work. */
export function openCustodyLog({ database, key, markKey, markPath, clock, worker }: CustodyLogOptions): CustodyLog {
  const { driver, read, commit } = database;
  const head = openHead(driver, key);
  const add = driver.prepare<[CustodyRow]>(
    `INSERT INTO custody_entries (${columns}) VALUES (@sequence, @at, @by, @event, @salt, @previous, @hash)`,
  );
  const lastRow = driver.prepare<[], CustodyHead>(
    'SELECT sequence AS count, hash FROM custody_entries ORDER BY sequence DESC LIMIT 1',
  );
  const hashAt = driver.prepare<[number], string>('SELECT hash FROM custody_entries WHERE sequence = ?').pluck();
  const after = driver.prepare<[number, number], CustodyRow>(
    `SELECT ${columns} FROM custody_entries WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const newest = driver.prepare<[number, number], CustodyRow>(
    `SELECT ${columns} FROM custody_entries WHERE sequence < ? ORDER BY sequence DESC LIMIT ?`,
  );
  const newestOf = driver.prepare<[string, number, number], CustodyRow>(
    `SELECT ${columns} FROM custody_entries WHERE interview = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
  );
  const between = driver.prepare<[number, number], CustodyRow>(
    `SELECT ${columns} FROM custody_entries WHERE sequence BETWEEN ? AND ? ORDER BY sequence`,
  );
  const code = driver
    .prepare<[string, string], string>(
      `SELECT code_name FROM interviews WHERE id = ? UNION ALL
       SELECT event ->> '$.detail.code' FROM custody_entries
       WHERE interview = ? AND json_valid(event) AND event ->> '$.detail.code' IS NOT NULL LIMIT 1`,
    )
    .pluck();
  const chain = String(driver.prepare("SELECT value FROM meta WHERE name = 'custody-chain'").pluck().get() ?? '');
  const written = (): CustodyHead => lastRow.get() ?? { count: 0, hash: chain };

  let walk: Walk | undefined;
  /** True from an entry until the commit that keeps it; most commits write none. */
  let grown = true;

  /** Adds an entry behind the given end. */
  const append = (event: CustodyEvent, behind: CustodyHead): void => {
    if (!driver.inTransaction) throw new Error('An entry of the custody log belongs into a commit');
    const row = sealEntry({
      sequence: behind.count + 1,
      at: new Date(clock()).toISOString(),
      by: worker(),
      event,
      salt: randomBytes(16).toString('hex'),
      previous: behind.hash,
    });
    add.run(row);
    head.write({ count: row.sequence, hash: row.hash });
    grown = true;
  };
  const note: NoteCustody = (event) => void append(event, furthest([written(), head.read()]));
  const record = (...events: readonly CustodyEvent[]): Outcome<null> =>
    commit(() => {
      for (const event of events) note(event);
      return ok(null);
    });

  const tell = ({ kind, from, to }: CustodyBreak, behind: CustodyHead): void => {
    append({ what: 'broken', object: 'custody-log', id: kind, detail: { kind, from, to } }, behind);
  };

  /** Compares the last entry with what the head and the mark say, and goes on behind whichever is furthest. */
  const checkEnd = (): void => {
    const ends = { rows: written(), head: head.read(), mark: readCustodyMark(markPath, markKey) };
    const found = faultAtEnd(ends, (count) => hashAt.get(count));
    if (!found) return;
    commit(() => {
      tell(found, furthest([ends.rows, ends.head, ends.mark]));
      return ok(null);
    });
  };
  checkEnd();

  const mark = openCustodyMark(markPath, markKey);
  const noteEnd = (): void => {
    if (!grown) return;
    const now = head.read();
    if (typeof now === 'object') mark.note(now);
    grown = false;
  };
  noteEnd();
  database.afterCommit(noteEnd);

  const stateOf = (of: Walk | undefined): CustodyState => {
    const { count, hash } = written();
    return { entries: count, head: hash, checked: of !== undefined, breaks: of ? [...breaksOf(of)] : [] };
  };

  return {
    note,
    record,
    chain,
    entries: ({ interview, before = Number.MAX_SAFE_INTEGER, limit }) =>
      read(() => ok(interview === undefined ? newest.all(before, limit) : newestOf.all(interview, before, limit))),
    codeOf: (interview) => code.get(interview, interview),
    span: (from, to) => read(() => ok(between.all(from, to))),
    state: () => read(() => ok(stateOf(walk))),

    verify: async () => {
      let going = startOf(chain);
      let cursor = Number.MIN_SAFE_INTEGER;
      for (;;) {
        const rows = read(() => ok(after.all(cursor, slice)));
        if (!rows.ok) return rows;
        going = rows.value.reduce(step, going);
        cursor = rows.value.at(-1)?.sequence ?? cursor;
        if (rows.value.length < slice) break;
        await new Promise((resolve) => setImmediate(resolve));
      }
      const untold = breaksOf(going).filter(({ noticed }) => noticed === undefined);
      if (untold.length > 0) {
        const told = commit(() => {
          for (const found of untold.slice(0, mostTold)) tell(found, furthest([written(), head.read()]));
          return ok(null);
        });
        if (!told.ok) return told;
        const more = read(() => ok(after.all(cursor, slice)));
        if (!more.ok) return more;
        going = more.value.reduce(step, going);
      }
      walk = going;
      return read(() => ok(stateOf(walk)));
    },

    close: () => mark.close(),
  };
}
