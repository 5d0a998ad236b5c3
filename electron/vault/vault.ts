import { fail, ok, type Result } from '../../src/base/result.ts';
import type { VaultState } from '../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type Backups, openBackups } from './backup/backups.ts';
import { claimVault } from './claim.ts';
import type { VaultDatabase } from './database.ts';
import type { Derivation } from './derivation.ts';
import { beginErasing, eraseVault, isErasing } from './erase.ts';
import { type Clock, type Interviews, openInterviews } from './interviews.ts';
import { type DataKey, type KeyPurpose, openByPassphrase, subkey } from './keys.ts';
import { isWeakPassphrase } from './passphrase.ts';
import { makePrivateDirectory } from './private-file.ts';
import { openRecords, type Records } from './rescue/records.ts';
import { guard } from './storage-failure.ts';
import { findKeyFile, isVaultIn, makeVault, obstacleIn, openByKey, type VaultPlace } from './vault-files.ts';

export type VaultsOptions = VaultPlace & {
  readonly clock?: Clock;
  /** Costs of the key derivation; without it they are measured to take about a second. Never filled from a call of the screen. */
  readonly derivation?: Derivation;
  /** Keeps automatic copies of the vault, and tells when a page of it turns out to be damaged. */
  readonly copies?: { readonly onDamage: () => void };
};
type Outcome<Value> = Result<Value, Failure>;

export type Vaults = {
  readonly state: () => VaultState;
  /** Makes the vault and opens it. */
  readonly create: (passphrase: string) => Promise<Outcome<VaultState>>;
  readonly unlock: (passphrase: string) => Promise<Outcome<VaultState>>;
  /** Closes the vault at once, also while an `unlock` is still under way, and zeroes its keys. */
  readonly lock: () => VaultState;
  /** Erases the vault, open or not, so that nobody can open it again. */
  readonly erase: () => Promise<Outcome<VaultState>>;
  /** Works on the files of the closed vault, which nobody else can open meanwhile. */
  readonly whileClosed: <Value>(work: (place: VaultPlace) => Promise<Outcome<Value>>) => Promise<Outcome<Value>>;
  /** What stands in the open vault. Ask again for every call: what was handed out is dead after `lock`. */
  readonly rooms: () => Outcome<VaultRooms>;
  /** The key for one purpose; it is zeroed by `lock`. */
  readonly key: (purpose: KeyPurpose) => Outcome<Buffer>;
};

/** What can be reached while a vault is open; each room is a file of its own beside this one. */
export type VaultRooms = {
  readonly interviews: Interviews;
  readonly backups: Backups;
  readonly records: Records;
};

type OpenVault = {
  readonly rooms: VaultRooms;
  readonly key: (purpose: KeyPurpose) => Buffer;
  /** Gives what is still to be done with the closed files; until that has ended, the vault stays claimed. */
  readonly close: () => ((signal: AbortSignal) => Promise<void>) | undefined;
  readonly release: () => void;
};

/** The vault in a directory, closed at first. */
export function openVaults(options: VaultsOptions): Vaults {
  const { directory } = options;
  let opened: OpenVault | undefined;
  let locks = 0;
  let last: Promise<unknown> = Promise.resolve();
  let leaving = new AbortController();

  const state = (): VaultState => {
    // An erasing that was cut off goes on before anything else is said.
    if (!opened && isErasing(directory)) eraseVault(directory);
    return { exists: isVaultIn(directory), open: opened !== undefined };
  };

  /** One at a time, since each derivation may take a gigabyte. A `lock` after the call was made has the last word. */
  const inTurn = <Value>(work: (wasLocked: () => boolean) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    const before = locks;
    leaving.abort();
    const turn = last.then(() => work(() => locks !== before));
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Claims the vault and opens it by the key that `findKey` gives. */
  const claimAndOpen = async (
    wasLocked: () => boolean,
    findKey: () => Promise<Outcome<DataKey>>,
  ): Promise<Outcome<VaultState>> => {
    const claim = claimVault(directory, options.nativeBinding);
    if (!claim.ok) return claim;
    let dataKey: DataKey | undefined;
    try {
      const found = await findKey();
      if (!found.ok) return found;
      dataKey = found.value;
      if (wasLocked()) return fail({ code: 'vault-locked' });
      const database = openByKey(options, dataKey);
      if (!database.ok) return database;
      opened = holdOpen(database.value, dataKey, claim.value.release, options);
      if (options.copies) lookAfter(opened.rooms);
      return ok(state());
    } finally {
      if (!opened) {
        dataKey?.bytes.fill(0);
        claim.value.release();
      }
    }
  };

  /** Closes at once; a copy that is due is made afterwards, and given up when somebody comes back before it is done. */
  const leave = (closing: OpenVault, before: Promise<unknown>): Promise<unknown> => {
    let copy: ((signal: AbortSignal) => Promise<void>) | undefined;
    try {
      copy = closing.close();
    } finally {
      if (!copy) closing.release();
    }
    if (!copy) return before;
    leaving = new AbortController();
    const copied = copy(leaving.signal).catch(() => undefined);
    return Promise.all([before, copied.finally(closing.release)]);
  };

  const lock = (): void => {
    locks += 1;
    const closing = opened;
    opened = undefined;
    if (closing) last = leave(closing, last);
  };

  const whileOpen = <Value>(work: (vault: OpenVault) => Value): Outcome<Value> =>
    opened ? ok(work(opened)) : fail({ code: 'vault-locked' });

  return {
    state,

    create: (passphrase) =>
      inTurn(async (wasLocked) => {
        if (isWeakPassphrase(passphrase)) return fail({ code: 'weak-passphrase' });
        const free = guard(() => {
          const obstacle = obstacleIn(directory);
          return obstacle ? fail(obstacle) : ok(makePrivateDirectory(directory));
        });
        if (!free.ok) return free;
        return claimAndOpen(wasLocked, async () => {
          // Another process may have made one before it gave up its claim.
          const obstacle = obstacleIn(directory);
          return obstacle ? fail(obstacle) : makeVault(options, passphrase, options.derivation);
        });
      }),

    unlock: (passphrase) =>
      inTurn(async (wasLocked) => {
        if (opened) return ok(state());
        if (!state().exists) return fail({ code: 'vault-missing' });
        return claimAndOpen(wasLocked, async () => {
          const file = findKeyFile(directory);
          return file.ok ? openByPassphrase(file.value, passphrase) : file;
        });
      }),

    lock: () => {
      lock();
      return state();
    },

    erase: () => {
      lock();
      return inTurn(async () => {
        const claim = claimVault(directory, options.nativeBinding);
        if (!claim.ok) return claim;
        const begun = beginErasing(directory);
        // Open files cannot be removed everywhere; the mark keeps everybody else out.
        claim.value.release();
        const erased = begun.ok ? eraseVault(directory) : begun;
        return erased.ok ? ok(state()) : erased;
      });
    },

    whileClosed: (work) =>
      inTurn(async () => {
        if (opened) return fail({ code: 'vault-in-use' });
        if (!state().exists) return fail({ code: 'vault-missing' });
        const claim = claimVault(directory, options.nativeBinding);
        if (!claim.ok) return claim;
        try {
          return await work(options);
        } finally {
          claim.value.release();
        }
      }),

    rooms: () => whileOpen((vault) => vault.rooms),
    key: (purpose) => whileOpen((vault) => vault.key(purpose)),
  };
}

/** Copies and checks wait until the first screen has what it needs. */
function lookAfter({ backups, records }: VaultRooms): void {
  setTimeout(() => void backups.keepUp().then(records.lookAtAll), 1500).unref();
}

/** What is alive between `unlock` and `lock`; closing forgets the keys whatever happens to the database. */
function holdOpen(
  database: VaultDatabase,
  dataKey: DataKey,
  release: () => void,
  { directory, clock, copies }: VaultsOptions,
): OpenVault {
  const handedOut = new Map<KeyPurpose, Buffer>();
  const databaseKey = subkey(dataKey, 'database');
  const options = { database, directory, databaseKey, ...(clock && { clock }), ...copies };
  const { backups, farewell } = openBackups(options);
  databaseKey.fill(0);
  const { interviews, records } = openRecords(database, openInterviews(database, clock));
  return {
    rooms: { interviews, records, backups },
    key: (purpose) => {
      const bytes = handedOut.get(purpose) ?? subkey(dataKey, purpose);
      handedOut.set(purpose, bytes);
      return bytes;
    },
    close: () => {
      for (const bytes of [dataKey.bytes, ...handedOut.values()]) bytes.fill(0);
      let copy: ReturnType<typeof farewell>;
      try {
        copy = farewell();
      } finally {
        database.close();
      }
      return copies && copy;
    },
    release,
  };
}
