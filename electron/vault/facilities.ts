import { ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type Facility, facilityKey, type KnownFacility } from '../../src/interview/facility.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Clock } from './interviews.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A list that was taken in: as of which day, by whom and when, and how many facilities it had. */
export type TakenList = { readonly asOf: string; readonly by: string; readonly at: string; readonly count: number };
type Row = { readonly origin: 'list' | 'own'; readonly key: string; readonly content: string } & {
  readonly asOf: string;
  readonly gone: 0 | 1;
};

export type Facilities = {
  /** What a list brought and what workers have added; the starting list of the app is not in the vault. */
  readonly stored: () => Outcome<readonly KnownFacility[]>;
  readonly lists: () => Outcome<readonly TakenList[]>;
  /** Takes a list in; facilities of an earlier one that are not on it stay, marked as gone. */
  readonly takeIn: (list: readonly Facility[], asOf: string, by: string) => Outcome<null>;
  /** Adds a facility of one's own, or puts it in place of the one of the same name and town. */
  readonly add: (facility: Facility) => Outcome<KnownFacility>;
  readonly remove: (key: string) => Outcome<{ readonly removed: boolean }>;
};

/** The facilities of an open vault. */
export function openFacilities(
  { driver, read, commit }: VaultDatabase,
  note: NoteCustody,
  clock: Clock = Date.now,
): Facilities {
  const all = driver.prepare<[], Row>('SELECT origin, key, content, as_of AS asOf, gone FROM facilities');
  const lists = driver.prepare<[], TakenList>(
    'SELECT as_of AS asOf, taken_by AS "by", taken_at AS at, count FROM facility_lists ORDER BY id DESC',
  );
  const markGone = driver.prepare("UPDATE facilities SET gone = 1 WHERE origin = 'list'");
  const put = driver.prepare<[string, string, string, string]>(
    `INSERT INTO facilities (origin, key, content, as_of, gone) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (origin, key) DO UPDATE SET content = excluded.content, as_of = excluded.as_of, gone = 0`,
  );
  const addList = driver.prepare<[string, string, string, number]>(
    'INSERT INTO facility_lists (as_of, taken_by, taken_at, count) VALUES (?, ?, ?, ?)',
  );
  const remove = driver.prepare<[string]>("DELETE FROM facilities WHERE origin = 'own' AND key = ?");
  const now = (): string => new Date(clock()).toISOString();

  const knownOf = ({ content, gone, ...row }: Row): KnownFacility => ({
    ...(JSON.parse(content) as Facility),
    ...row,
    ...(gone === 1 && { gone: true }),
  });

  return {
    stored: () => read(() => ok(all.all().map(knownOf))),
    lists: () => read(() => ok(lists.all())),
    takeIn: (list, asOf, by) =>
      commit(() => {
        markGone.run();
        for (const facility of list) put.run('list', facilityKey(facility), JSON.stringify(facility), asOf);
        addList.run(asOf, by, now(), list.length);
        note({
          what: 'received',
          object: 'vault',
          id: 'facilities',
          detail: { list: 'facilities', count: list.length, asOf },
        });
        return ok(null);
      }),
    add: (facility) =>
      commit(() => {
        const asOf = now().slice(0, 10);
        const key = facilityKey(facility);
        put.run('own', key, JSON.stringify(facility), asOf);
        return ok({ ...facility, key, origin: 'own', asOf });
      }),
    remove: (key) => commit(() => ok({ removed: remove.run(key).changes > 0 })),
  };
}
