import { ok, type Result } from '../../../src/base/result.ts';
import type { CustodyState } from '../../../src/bridge/calls/custody-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { type CustodyLog, type CustodyLogOptions, openCustodyLog } from './custody-log.ts';
import { type ForeignSegments, openForeignSegments } from './foreign-segments.ts';
import { openSittings, type Sittings } from './sittings.ts';

export type Custody = Omit<CustodyLog, 'verify' | 'state' | 'close'> & {
  readonly sittings: Sittings;
  /** What other vaults' logs say of our interviews. */
  readonly foreign: ForeignSegments;
  /** How the log stands; waits until all of it has been walked through. */
  readonly state: () => Promise<Result<CustodyState, Failure>>;
  /** Says what is still to be said; before the database is closed. */
  readonly close: () => void;
};

/** The custody log of a vault that has just been made or opened, with the entry that says so. */
export function openCustody(options: CustodyLogOptions & { readonly vault: string; readonly isNew: boolean }): Custody {
  const { database, vault, isNew } = options;
  const { verify, state, close, ...log } = openCustodyLog(options);
  database.commit(() => {
    const before = state();
    // A vault from before there was a log: what it held until now has no entries.
    if (before.ok && before.value.entries === 0 && !isNew) {
      const interviews = Number(database.driver.prepare('SELECT count(*) FROM interviews').pluck().get());
      log.note({ what: 'created', object: 'custody-log', id: log.chain.slice(0, 16), detail: { interviews } });
    }
    log.note({ what: isNew ? 'created' : 'opened', object: 'vault', id: vault });
    return ok(null);
  });
  const sittings = openSittings({ ...options, note: log.note });
  const walked = verify();
  return {
    ...log,
    sittings,
    foreign: openForeignSegments(database),
    state: async () => {
      const done = await walked;
      return done.ok ? state() : done;
    },
    close: () => {
      sittings.close();
      close();
    },
  };
}
