import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { FollowUpEntry, FollowUpWhat } from '../../src/interview/follow-up-entry.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import { type FollowUpIndex, openFollowUpRows } from './follow-up-rows.ts';
import type { Clock } from './interviews.ts';

type Outcome<Value> = Result<Value, Failure>;

export type FollowUps = {
  /** Every entry of one interview, as they were written down. */
  readonly of: (interview: string) => Outcome<readonly FollowUpEntry[]>;
  /** Entries of every interview that has some, by its id. */
  readonly all: () => Outcome<ReadonlyMap<string, readonly FollowUpEntry[]>>;
  /** Writes one entry down; gives all of them. */
  readonly add: (interview: string, what: FollowUpWhat) => Outcome<readonly FollowUpEntry[]>;
};

/** What the custody log says of an entry: codes and days, no words and no numbers. */
function detailOf(what: FollowUpWhat): Readonly<Record<string, string>> {
  switch (what.kind) {
    case 'filing':
      return { entry: what.kind, matter: what.matter, channel: what.channel, on: what.on, way: what.way };
    case 'answer':
      return { entry: what.kind, filing: what.filing, came: what.came, on: what.on };
    case 'check-in':
      return { entry: what.kind, result: what.result, on: what.on };
    case 'struck':
      return { entry: what.kind, struck: what.entry };
  }
}

/** An answer belongs to a filing of the same interview, and only what stands can be taken back. */
function fits(entries: readonly FollowUpEntry[], what: FollowUpWhat): boolean {
  const isStruck = (id: string): boolean =>
    entries.some((each) => each.what.kind === 'struck' && each.what.entry === id);
  const stands = (id: string): FollowUpEntry | undefined =>
    isStruck(id) ? undefined : entries.find((each) => each.id === id);
  if (what.kind === 'answer') return stands(what.filing)?.what.kind === 'filing';
  if (what.kind === 'struck') {
    const entry = stands(what.entry);
    return entry !== undefined && entry.what.kind !== 'struck';
  }
  return true;
}

/** The follow-up of every interview of an open vault. */
export function openFollowUps(
  database: VaultDatabase,
  note: NoteCustody,
  clock: Clock = Date.now,
  worker: () => string = () => '',
  index?: FollowUpIndex,
): FollowUps {
  const { driver, read, commit } = database;
  const rows = openFollowUpRows(database, index);
  const touch = driver.prepare<[string, string]>('UPDATE interviews SET changed_at = ? WHERE id = ?');
  const exists = driver.prepare<[string]>('SELECT 1 FROM interviews WHERE id = ?');
  return {
    of: (interview) => read(() => (exists.get(interview) ? ok(rows.of(interview)) : fail({ code: 'not-found' }))),
    all: () => read(() => ok(rows.all())),
    add: (interview, what) =>
      commit<readonly FollowUpEntry[]>(() => {
        const at = new Date(clock()).toISOString();
        if (touch.run(at, interview).changes === 0 || !fits(rows.of(interview), what)) {
          return fail({ code: 'not-found' });
        }
        const id = randomUUID();
        rows.add(interview, { id, at, by: worker(), what });
        const sha256 = what.kind === 'filing' ? what.sent : undefined;
        note({
          ...{ what: 'changed', object: 'follow-up', id, interview, detail: detailOf(what) },
          ...(sha256 === undefined ? {} : { sha256 }),
        });
        return ok(rows.of(interview));
      }),
  };
}
