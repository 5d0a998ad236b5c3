import { fail, ok, type Result } from '../../src/base/result.ts';
import type { VaultState } from '../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { claimVault } from './claim.ts';
import type { Derivation } from './derivation.ts';
import { beginErasing, eraseVault, isErasing } from './erase.ts';
import type { Clock } from './interviews.ts';
import type { KeyFile } from './key-file.ts';
import { type DataKey, findByPassphrase, type KeyPurpose, type Opened } from './keys.ts';
import { dayOf, holdOpen, type OpenVault, type VaultRooms } from './open-vault.ts';
import { isWeakPassphrase } from './passphrase.ts';
import { makePrivateDirectory } from './private-file.ts';
import { guard } from './storage-failure.ts';
import { findKeyFile, isVaultIn, makeVault, obstacleIn, openByKey, type VaultPlace } from './vault-files.ts';

/** `directory` is read anew at the beginning of every call: the shelf may turn to another vault while none is open. */
export type VaultsOptions = VaultPlace & {
  readonly clock?: Clock;
  /** Name of whoever works with the vault, as set; asked whenever the custody log writes it down. */
  readonly worker?: () => string;
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
  /** Opens the vault by the words of its recovery sheet. */
  readonly recover: (words: string) => Promise<Outcome<VaultState>>;
  /** Opens the vault by as many shares as it asks for. */
  readonly combine: (shares: readonly string[]) => Promise<Outcome<VaultState>>;
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

/** Word lists and shares are loaded when somebody comes with a paper, not with the program. */
const paperWays = () => import('./secret-slots.ts');

/** The vault in a directory, closed at first. */
export function openVaults(options: VaultsOptions): Vaults {
  let opened: OpenVault | undefined;
  let locks = 0;
  let last: Promise<unknown> = Promise.resolve();
  let leaving = new AbortController();

  const state = (): VaultState => {
    // An erasing that was cut off goes on before anything else is said.
    if (!opened && isErasing(options.directory)) eraseVault(options.directory);
    return { exists: isVaultIn(options.directory), open: opened !== undefined };
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
    place: VaultPlace,
    wasLocked: () => boolean,
    findKey: () => Promise<Outcome<Opened>>,
    isNew = false,
  ): Promise<Outcome<VaultState>> => {
    const claim = claimVault(place.directory, place.nativeBinding);
    if (!claim.ok) return claim;
    let dataKey: DataKey | undefined;
    try {
      const found = await findKey();
      if (!found.ok) return found;
      dataKey = found.value.dataKey;
      if (wasLocked()) return fail({ code: 'vault-locked' });
      const database = openByKey(place, dataKey);
      if (!database.ok) return database;
      opened = holdOpen({ ...options, place, found: found.value, database: database.value, ...claim.value, isNew });
      if (options.copies) lookAfter(opened.rooms);
      return ok(state());
    } finally {
      if (!opened) {
        dataKey?.bytes.fill(0);
        claim.value.release();
      }
    }
  };

  /** Opens the vault in whichever way finds a key in its file. */
  const openBy = (find: (file: KeyFile) => Promise<Outcome<Opened>>): Promise<Outcome<VaultState>> =>
    inTurn(async (wasLocked) => {
      if (opened) return ok(state());
      const place = { ...options };
      if (!state().exists) return fail({ code: 'vault-missing' });
      return claimAndOpen(place, wasLocked, async () => {
        const file = findKeyFile(place.directory);
        return file.ok ? find(file.value) : file;
      });
    });

  /** Closes at once; a copy that is due is made afterwards, and given up when somebody comes back before it is done. */
  const leave = (closing: OpenVault, before: Promise<unknown>): Promise<unknown> => {
    const copy = closing.close();
    if (!copy) return before;
    leaving = new AbortController();
    return Promise.all([before, copy(leaving.signal)]);
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
        const place = { ...options };
        const free = guard(() => {
          const obstacle = obstacleIn(place.directory);
          return obstacle ? fail(obstacle) : ok(makePrivateDirectory(place.directory));
        });
        if (!free.ok) return free;
        const make = async (): Promise<Outcome<Opened>> => {
          // Another process may have made one before it gave up its claim.
          const obstacle = obstacleIn(place.directory);
          if (obstacle) return fail(obstacle);
          return makeVault(place, passphrase, dayOf(options.clock), options.derivation);
        };
        return claimAndOpen(place, wasLocked, make, true);
      }),

    unlock: (passphrase) => openBy((file) => findByPassphrase(file, passphrase)),
    recover: (words) => openBy(async (file) => (await paperWays()).openByWords(file, words)),
    combine: (shares) => openBy(async (file) => (await paperWays()).openByShares(file, shares)),

    lock: () => {
      lock();
      return state();
    },

    erase: () => {
      lock();
      return inTurn(async () => {
        const { directory, nativeBinding } = options;
        const claim = claimVault(directory, nativeBinding);
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
        const place = { ...options };
        const claim = claimVault(place.directory, place.nativeBinding);
        if (!claim.ok) return claim;
        try {
          return await work(place);
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
