import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Derivation, Exhibit } from '../../../src/interview/exhibit.ts';
import type { NoteCustody } from '../custody/custody-event.ts';
import type { VaultDatabase } from '../database.ts';
import { guard } from '../storage-failure.ts';
import { type AgeIdentity, ageIdentityOf } from './age-identity.ts';
import { type Arrivals, openArrivals } from './arrivals.ts';
import type { Copied } from './copy-worker.ts';
import { createCryptPool } from './crypt-pool.ts';
import { ExhibitFault, guardExhibit } from './exhibit-fault.ts';
import { exhibitFolderIn } from './exhibit-folder.ts';
import { type ExhibitReader, openReading } from './exhibit-reading.ts';
import { type ExhibitIndex, openExhibitRows } from './exhibit-rows.ts';
import { type Growing, openGrowth } from './growth.ts';
import { stripBytes } from './inspect-thread.ts';
import { openIntake } from './intake.ts';
import type { Following } from './seal-file.ts';

type Outcome<Value> = Result<Value, Failure>;
/** What the worker says about a file that comes in. */
export type Arrival = {
  readonly interview: string;
  /** Who takes it in. */
  readonly by: string;
  readonly title?: string;
  readonly source?: string;
  readonly signs?: string;
};
/** What can be changed later; `signs` null: it signs nothing any more. */
export type ExhibitChange = Partial<Pick<Exhibit, 'title' | 'description' | 'source'>> & {
  readonly signs?: string | null;
};

export type Exhibits = {
  /** In the order in which a packet letters them. */
  readonly list: (interview: string) => Outcome<Exhibit[]>;
  readonly find: (id: string) => Outcome<Exhibit>;
  /** Takes in a file from outside as it is; nothing of it is kept when this fails. */
  readonly add: (path: string, arrival: Arrival, following?: Following) => Promise<Outcome<Exhibit>>;
  readonly change: (id: string, change: ExhibitChange) => Outcome<Exhibit>;
  /** Puts it at another place among those of its interview, counted from 1. */
  readonly move: (id: string, position: number) => Outcome<Exhibit[]>;
  /** Opens the bytes for reading from any place; the caller closes. With `note`, the custody log keeps that it was opened. */
  readonly read: (id: string, note?: 'note') => Promise<Outcome<ExhibitReader>>;
  /** All bytes in order, verified against the hash of the intake at the end; fails by throwing `ExhibitFault`. */
  readonly readExhibit: (id: string) => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /**
   * Writes all of one that no longer grows into a new file outside the vault, verified against the hash of the intake, without its bytes
   * passing through this process's own thread. Nothing is left there when this fails, by throwing.
   */
  readonly copyExhibit: (id: string, to: string, signal?: AbortSignal) => Promise<Copied>;
  /** What can still be read of a damaged exhibit, in its place, with zeros where a part is lost. */
  readonly readRemains: (id: string) => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Reads it to its end and keeps what was found as its state. */
  readonly verify: (id: string) => Promise<Outcome<Exhibit>>;
  /** Makes a copy without what the file says about itself, as an exhibit of its own. */
  readonly strip: (id: string, by: string) => Promise<Outcome<Exhibit>>;
  /** Takes in a copy that was drawn anew from the original. */
  readonly addCopy: (id: string, bytes: Uint8Array, by: string, derivation: Derivation) => Promise<Outcome<Exhibit>>;
  /** Keeps in the custody log that its bytes were written outside the vault. */
  readonly noteExport: (id: string, detail: Readonly<Record<string, string | number>>) => Outcome<null>;
  readonly remove: (id: string) => Outcome<{ readonly removed: boolean }>;
  /** Begins an exhibit that comes piece by piece. */
  readonly grow: (arrival: Arrival & { readonly fileName: string }) => Outcome<Growing>;
  /** Seals what a crash left growing; gives how many there were. */
  readonly recover: () => Promise<Outcome<number>>;
  /** Exhibits that come from another vault. */
  readonly arrivals: Arrivals;
  /** Removes files whose interview is gone. */
  readonly sweep: () => void;
  /** Stops everything under way and forgets the key. */
  readonly close: () => void;
};

/** Files larger than this are not taken apart to make a copy of them. */
const largestCopy = 200_000_000;

type ExhibitOptions = {
  readonly clock?: () => number;
  /** Where what is said about exhibits can be found. */
  readonly index?: ExhibitIndex;
};
const unindexed: ExhibitIndex = { addDocument: () => undefined, removeDocument: () => undefined };

/** The exhibits of an open vault, in its folder `exhibits`. `key` stays the caller's, who zeroes it. */
export function openExhibits(
  database: VaultDatabase,
  key: Buffer,
  note: NoteCustody,
  directory: string,
  { clock = Date.now, index = unindexed }: ExhibitOptions = {},
): Exhibits {
  const { read, commit } = database;
  const rows = openExhibitRows(database.driver, index);
  const folder = exhibitFolderIn(directory);
  const pool = createCryptPool();
  const stopping = new AbortController();
  /** Exhibits whose files are being made: they have no row yet, or a row that is about to change. */
  const busy = new Set<string>();
  const identity = async (): Promise<AgeIdentity> => {
    if (stopping.signal.aborted) throw new ExhibitFault('vault-locked');
    return ageIdentityOf(key);
  };
  const tools = { pool, identity };
  const now = (): string => new Date(clock()).toISOString();
  const parts = { database, rows, folder, tools, note, now, busy, stopping: stopping.signal };
  const intake = openIntake(parts);
  const growth = openGrowth(parts, intake);
  const reading = openReading(parts);

  const find = (id: string): Outcome<Exhibit> =>
    read(() => {
      const exhibit = rows.find(id);
      return exhibit ? ok(exhibit) : fail({ code: 'exhibit-gone-from-vault' });
    });
  const changing = <Value>(id: string, work: (exhibit: Exhibit) => Outcome<Value>): Outcome<Value> =>
    commit(() => {
      const exhibit = rows.find(id);
      return exhibit ? work(exhibit) : fail({ code: 'exhibit-gone-from-vault' });
    });

  const sweep = (): void => {
    const states = rows.states();
    folder.sweep((id, kind) => {
      const state = states.get(id);
      if (busy.has(id)) return true;
      return kind === 'age' ? state !== undefined : kind === 'growing' && state === 'growing';
    });
  };
  // What cannot be tidied up must not keep the vault closed.
  guard(() => ok(sweep()));

  return {
    list: (interview) => read(() => ok(rows.list(interview))),
    find,
    add: intake.add,
    change: (id, { signs, ...change }) =>
      changing(id, (exhibit) => {
        const { signs: before, ...rest } = exhibit;
        const signed = signs === undefined ? before : (signs ?? undefined);
        const changed = { ...rest, ...change, ...(signed !== undefined && { signs: signed }) };
        rows.update(changed);
        note({ what: 'changed', object: 'exhibit', id, interview: exhibit.interview });
        return ok(changed);
      }),
    move: (id, position) =>
      changing(id, ({ interview }) => {
        const ids = rows.list(interview).map((each) => each.id);
        const others = ids.filter((each) => each !== id);
        others.splice(Math.max(0, position - 1), 0, id);
        rows.arrange(others);
        return ok(rows.list(interview));
      }),
    read: reading.read,
    readExhibit: reading.readExhibit,
    copyExhibit: reading.copyExhibit,
    readRemains: reading.readRemains,
    verify: reading.verify,
    strip: (id, by) =>
      guardExhibit(async () => {
        const original = find(id);
        if (!original.ok) return original;
        if (original.value.size > largestCopy) return fail({ code: 'exhibit-too-large' });
        const stripped = await stripBytes(original.value.mediaType, await reading.whole(id));
        return stripped.ok ? intake.addCopy(original.value, stripped.value, by, 'stripped') : stripped;
      }),
    addCopy: async (id, bytes, by, derivation) => {
      const original = find(id);
      return original.ok ? intake.addCopy(original.value, bytes, by, derivation) : original;
    },
    noteExport: (id, detail) =>
      changing(id, ({ interview, sha256 }) => {
        note({ what: 'exported', object: 'exhibit', id, interview, sha256, detail });
        return ok(null);
      }),
    remove: (id) => {
      const removed = commit(() => {
        const exhibit = rows.find(id);
        if (!exhibit) return ok({ removed: false });
        const { interview, sha256, size } = exhibit;
        note({ what: 'deleted', object: 'exhibit', id, interview, sha256, detail: { size } });
        rows.remove(exhibit);
        return ok({ removed: true });
      });
      // Should the power go before this line, the next opening finds a file without a row and removes it.
      if (removed.ok && removed.value.removed) folder.remove(id);
      return removed;
    },
    grow: growth.grow,
    recover: growth.recover,
    arrivals: openArrivals(parts, intake),
    sweep,
    close: () => {
      stopping.abort();
      pool.close();
    },
  };
}
