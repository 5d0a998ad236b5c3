import { createReadStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { BackupState } from '../../../src/bridge/calls/backup-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Seal } from '../bundle/age-seal.ts';
import type { OnProgress } from '../bundle/bundle-writer.ts';
import type { NoteCustody } from '../custody/custody-event.ts';
import type { VaultDatabase } from '../database.ts';
import { readCommits } from '../database-file.ts';
import { openPageSeals } from '../page-seals.ts';
import { type WrittenBackup, writeBackup } from './backup-file.ts';
import { type Copy, copiesFolder, keepOnlyNewest, listCopies, pruneCopies, writeCopy } from './copies.ts';
import { keepKeyCopy } from './key-copy.ts';
import { readLastBackup, writeLastBackup } from './last-backup.ts';

type Outcome<Value> = Result<Value, Failure>;
type Watched = { readonly signal?: AbortSignal; readonly onProgress?: OnProgress };

export type Backups = {
  readonly state: () => Outcome<BackupState>;
  /** Copies the database when the last copy is older than a day and something has changed; checks every page in any case. */
  readonly keepUp: () => Promise<Outcome<null>>;
  /** Makes a copy now and removes every older one, with what was in them of things removed since. */
  readonly forgetOlder: () => Promise<Outcome<{ readonly removed: number }>>;
  /** Writes the whole vault into one sealed file. */
  readonly write: (path: string, seal: Seal, watched?: Watched) => Promise<Outcome<WrittenBackup>>;
};
/** The rooms of the vault see `Backups`; whoever closes the vault also says farewell. */
export type OpenBackups = {
  readonly backups: Backups;
  /**
   * To be called before the database is closed. Gives the copy that is due at lock, to be made from the closed file while the vault is
   * still claimed; nothing of it can decrypt.
   */
  readonly farewell: () => Farewell | undefined;
};
/** Never fails: a copy that could not be made is made the next time. */
export type Farewell = (signal: AbortSignal) => Promise<void>;

export type BackupsOptions = {
  readonly database: VaultDatabase;
  readonly directory: string;
  /** Raw key of the database; it stays the caller's. */
  readonly databaseKey: Buffer;
  readonly clock?: () => number;
  readonly note?: NoteCustody;
  readonly name?: () => string;
  /** Told when a page of the open database turns out to be damaged. */
  readonly onDamage?: () => void;
};

const day = 24 * 60 * 60 * 1000;
/** At lock, a copy younger than this is good enough: people lock many times an hour. */
const freshEnough = 15 * 60 * 1000;
const remindAfterDays = 14;

export function openBackups(options: BackupsOptions): OpenBackups {
  const {
    database,
    directory,
    databaseKey,
    clock = Date.now,
    note = () => undefined,
    name = () => '',
    onDamage,
  } = options;
  const { driver, read, commit } = database;
  const folder = copiesFolder(directory);
  const seals = openPageSeals(databaseKey, database.salt);
  let health: BackupState['health'] = database.checkedInFull ? 'whole' : 'checking';

  const firstInterview = driver.prepare<[], string | null>('SELECT min(created_at) FROM interviews').pluck();
  const countInterviews = driver.prepare<[], number>('SELECT count(*) FROM interviews').pluck();

  const foundDamage = (): void => {
    health = 'damaged';
    onDamage?.();
  };
  const isDue = (newest: Copy | undefined, age: number): boolean =>
    !newest || (newest.commits !== readCommits(driver) && clock() - newest.at >= age);

  /** One at a time: two copies of the same second would have one name. */
  let copying: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = copying.then(work);
    copying = turn.catch(() => undefined);
    return turn;
  };
  const copyNow = (): Promise<Outcome<Copy>> =>
    inTurn(async () => {
      const snapshot = database.snapshot();
      if (!snapshot.ok) return snapshot;
      try {
        const { bytes, commits } = snapshot.value;
        const copy = await writeCopy(folder, { bytes: bytes(), commits }, seals, clock());
        if (copy.ok) health = 'whole';
        else if (copy.failure.code === 'vault-damaged') foundDamage();
        return copy;
      } finally {
        snapshot.value.release();
      }
    });
  const checkOnly = (): Promise<Outcome<null>> =>
    inTurn(async () => {
      const snapshot = database.snapshot();
      if (!snapshot.ok) return snapshot;
      try {
        const watched = seals.watch(snapshot.value.bytes());
        for await (const _ of watched.bytes);
        if (watched.damaged() > 0) foundDamage();
        else health = 'whole';
        return ok(null);
      } finally {
        snapshot.value.release();
      }
    });

  const backups: Backups = {
    state: () =>
      read(() => {
        const lastBackup = readLastBackup(directory);
        const since = lastBackup ?? firstInterview.get();
        const daysWithout = since ? Math.max(0, Math.floor((clock() - Date.parse(since)) / day)) : 0;
        const copies = listCopies(folder);
        return ok({
          ...(lastBackup !== undefined && { lastBackup }),
          daysWithout,
          isDue: daysWithout >= remindAfterDays,
          copies: copies.map(({ at }) => ({ at: new Date(at).toISOString() })),
          copiesSize: copies.reduce((sum, { path }) => sum + statSync(path).size, 0),
          health,
        });
      }),

    keepUp: async () => {
      if (!driver.open) return fail({ code: 'vault-locked' });
      const keys = keepKeyCopy(directory);
      if (!keys.ok) return keys;
      if (!isDue(listCopies(folder)[0], day)) return database.checkedInFull ? ok(null) : checkOnly();
      const copy = await copyNow();
      return copy.ok ? pruneCopies(directory) : copy;
    },

    forgetOlder: async () => {
      const copy = await copyNow();
      return copy.ok ? keepOnlyNewest(directory) : copy;
    },

    write: async (path, seal, watched = {}) => {
      const madeAt = new Date(clock()).toISOString();
      // Noted before it is made: a long backup goes on when the vault is locked, and the log cannot be written then.
      const begun = commit(() => {
        const interviews = countInterviews.get() ?? 0;
        note({ what: 'exported', object: 'backup', id: madeAt, detail: { interviews } });
        return ok({ madeAt, app: version, name: name(), interviews });
      });
      if (!begun.ok) return begun;
      const snapshot = database.snapshot();
      if (!snapshot.ok) return snapshot;
      try {
        const about = { ...begun.value, commits: snapshot.value.commits };
        const written = await writeBackup({ path, seal, directory, snapshot: snapshot.value, about, ...watched });
        if (written.ok) writeLastBackup(directory, madeAt);
        return written;
      } finally {
        snapshot.value.release();
      }
    },
  };

  return {
    backups,
    farewell: () => {
      const newest = listCopies(folder)[0];
      if (!driver.open || !isDue(newest, freshEnough)) {
        seals.close();
        return undefined;
      }
      const commits = readCommits(driver);
      return async (signal) => {
        keepKeyCopy(directory);
        const bytes = createReadStream(join(directory, 'vault.db'), { highWaterMark: 256 * 1024, signal });
        try {
          const copy = await writeCopy(folder, { bytes, commits }, seals, clock());
          if (copy.ok) pruneCopies(directory);
        } catch {
          // Most often, somebody wants the vault back.
          return;
        } finally {
          seals.close();
        }
      };
    },
  };
}
