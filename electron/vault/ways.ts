import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { KeyList } from '../../src/bridge/calls/key-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { renewKeyCopy } from './backup/key-copy.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import { calibrate, type Derivation } from './derivation.ts';
import { type KeyFile, mostSlots, readKeyFile, writeKeyFile } from './key-file.ts';
import type { Slot } from './key-slot.ts';
import { createPassphraseSlot, type DataKey, findByPassphrase } from './keys.ts';
import { isWeakPassphrase } from './passphrase.ts';
import type { Pending } from './pending-keys.ts';
import type { WordLanguage } from './recovery-words.ts';
import { guard } from './storage-failure.ts';

type Outcome<Value> = Result<Value, Failure>;
type Slots = readonly Slot[];

/** The ways to open a vault, while it is open: which there are, and how they change. The data key stays what it is. */
export type Ways = {
  /** First signs of the vault's name in its key file, by which a sheet and its vault are told to belong together. */
  readonly sign: string;
  readonly list: () => Outcome<KeyList>;
  /** Puts a new passphrase in the place of the current one; without the current one only after the vault was opened by recovery. */
  readonly changePassphrase: (next: string, current?: string) => Promise<Outcome<KeyList>>;
  readonly addPassphrase: (current: string, next: string) => Promise<Outcome<KeyList>>;
  readonly remove: (current: string, slot: string) => Promise<Outcome<KeyList>>;
  /** Makes a recovery sheet that opens nothing yet; `confirm` makes it valid and an earlier sheet void. */
  readonly beginSheet: (current: string, language: WordLanguage) => Promise<Outcome<Pending>>;
  /** The same for shares, `needed` of `total` of which open the vault. */
  readonly beginShares: (current: string, needed: number, total: number) => Promise<Outcome<Pending>>;
  /** What was begun and is not valid yet. */
  readonly pending: () => Outcome<Pending>;
  /** Writes the slot once what was asked has been typed from the paper. */
  readonly confirm: (typed: readonly string[]) => Promise<Outcome<KeyList>>;
  readonly discard: () => void;
  /** Tries the words of a sheet that should be valid, and opens nothing. */
  readonly rehearseSheet: (words: string) => Promise<Outcome<null>>;
  /** Says which share of the present set this is; whether its part is right only the others can tell. */
  readonly rehearseShare: (share: string) => Promise<Outcome<{ readonly number: number; readonly total: number }>>;
  readonly close: () => void;
};

type Setting = {
  readonly keyPath: string;
  readonly dataKey: DataKey;
  readonly openedBy: Slot['kind'];
  readonly database: VaultDatabase;
  readonly note: NoteCustody;
  readonly today: () => string;
  readonly derivation?: Derivation;
};

/** Opens the ways of a vault. */
export function openWays(setting: Setting): Ways {
  const { keyPath, dataKey, database, note, today } = setting;
  let { openedBy } = setting;
  let closed = false;
  let pending: Pending | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const read = (): Outcome<KeyFile> => {
    if (closed) return fail({ code: 'vault-locked' });
    const file = readKeyFile(keyPath);
    return file.ok && file.value.vault !== dataKey.vault ? fail({ code: 'vault-damaged' }) : file;
  };
  const listOf = ({ slots }: KeyFile): KeyList => ({
    openedBy,
    slots: slots.map((slot) => ({
      id: slot.id,
      kind: slot.kind,
      ...(slot.form === 2 && { made: slot.made }),
      ...(slot.kind === 'shares' && { needed: slot.needed, total: slot.total }),
    })),
  });
  const discard = (): void => {
    pending?.forget();
    pending = undefined;
  };

  const hold = (begun: Pending): Outcome<Pending> => {
    discard();
    if (closed) {
      begun.forget();
      return fail({ code: 'vault-locked' });
    }
    pending = begun;
    return ok(begun);
  };

  /** One change at a time, on a copy of the key: a lock in between zeroes the key itself, and zeros must never be wrapped. */
  const inTurn = <Value>(work: (file: KeyFile, own: DataKey) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    const turn = last.then(async () => {
      const file = read();
      if (!file.ok) return file;
      const own = { vault: dataKey.vault, bytes: Buffer.from(dataKey.bytes) };
      try {
        return await work(file.value, own);
      } finally {
        own.bytes.fill(0);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };

  /** The slot that the passphrase of the person at the keyboard opens. */
  const prove = async (file: KeyFile, current: string): Promise<Outcome<Slot>> => {
    const found = await findByPassphrase(file, current);
    if (!found.ok) return found;
    found.value.dataKey.bytes.fill(0);
    return closed ? fail({ code: 'vault-locked' }) : ok(found.value.slot);
  };

  /** Writes the slots as a whole, reads them back, and notes the deed. */
  const keep = (before: KeyFile, slots: Slots, deed: string): Outcome<KeyList> => {
    if (closed) return fail({ code: 'vault-locked' });
    if (slots.length > mostSlots) return fail({ code: 'keys-full' });
    return guard(() => {
      writeKeyFile(keyPath, { vault: before.vault, slots });
      const written = readKeyFile(keyPath);
      if (!written.ok) {
        writeKeyFile(keyPath, before);
        return fail({ code: 'write-failed' });
      }
      // An older copy would open by what was just taken away; where it cannot be renewed now, it is when the vault locks.
      renewKeyCopy(dirname(keyPath));
      const noted = database.commit(() => {
        note({ what: 'changed', object: 'vault', id: before.vault, detail: { ways: deed, count: slots.length } });
        return ok(null);
      });
      return noted.ok ? ok(listOf(written.value)) : noted;
    });
  };

  const newSlot = async (own: DataKey, next: string): Promise<Slot> =>
    createPassphraseSlot(own, next, setting.derivation ?? (await calibrate()), today());

  /** The slots in which the new passphrase takes the place of the old one; after recovery, of the only one. */
  const inPlaceOf = async (file: KeyFile, current: string | undefined): Promise<Outcome<Slot | undefined>> => {
    if (current !== undefined) return prove(file, current);
    if (openedBy === 'passphrase') return fail({ code: 'wrong-passphrase' });
    const passphrases = file.slots.filter(({ kind }) => kind === 'passphrase');
    return ok(passphrases.length === 1 ? passphrases[0] : undefined);
  };

  return {
    sign: dataKey.vault.slice(0, 8),

    list: () => {
      const file = read();
      return file.ok ? ok(listOf(file.value)) : file;
    },

    changePassphrase: (next, current) =>
      inTurn(async (file, own) => {
        if (isWeakPassphrase(next)) return fail({ code: 'weak-passphrase' });
        const old = await inPlaceOf(file, current);
        if (!old.ok) return old;
        const slot = await newSlot(own, next);
        const slots = old.value
          ? file.slots.map((each) => (each.id === old.value?.id ? slot : each))
          : [...file.slots, slot];
        const kept = keep(file, slots, 'passphrase-changed');
        if (!kept.ok) return kept;
        openedBy = 'passphrase';
        return ok({ ...kept.value, openedBy });
      }),

    addPassphrase: (current, next) =>
      inTurn(async (file, own) => {
        if (isWeakPassphrase(next)) return fail({ code: 'weak-passphrase' });
        const proved = await prove(file, current);
        if (!proved.ok) return proved;
        return keep(file, [...file.slots, await newSlot(own, next)], 'passphrase-added');
      }),

    remove: (current, id) =>
      inTurn(async (file) => {
        const proved = await prove(file, current);
        if (!proved.ok) return proved;
        const slots = file.slots.filter((slot) => slot.id !== id);
        if (slots.length === file.slots.length) return fail({ code: 'not-found' });
        if (!slots.some(({ kind }) => kind === 'passphrase')) return fail({ code: 'last-passphrase' });
        return keep(file, slots, 'way-removed');
      }),

    beginSheet: (current, language) =>
      inTurn(async (file) => {
        const proved = await prove(file, current);
        if (!proved.ok) return proved;
        const { beginSheet } = await import('./pending-keys.ts');
        return hold(beginSheet(language));
      }),

    beginShares: (current, needed, total) =>
      inTurn(async (file, own) => {
        const proved = await prove(file, current);
        if (!proved.ok) return proved;
        const { beginShares } = await import('./pending-keys.ts');
        return hold(await beginShares(own, needed, total, today()));
      }),

    pending: () => (pending ? ok(pending) : fail({ code: 'not-found' })),

    confirm: (typed) =>
      inTurn(async (file, own) => {
        if (!pending) return fail({ code: 'not-found' });
        const { slotOfRehearsed } = await import('./pending-keys.ts');
        if (!pending) return fail({ code: 'not-found' });
        const slot = slotOfRehearsed(pending, typed, own, today());
        if (!slot.ok) return slot;
        const others = file.slots.filter(({ kind }) => kind !== slot.value.kind);
        const kept = keep(file, [...others, slot.value], `${slot.value.kind}-made`);
        if (kept.ok) discard();
        return kept;
      }),

    discard,

    rehearseSheet: async (words) => {
      const { openByWords } = await import('./secret-slots.ts');
      const file = read();
      if (!file.ok) return file;
      const opened = openByWords(file.value, words);
      if (!opened.ok) return opened;
      opened.value.dataKey.bytes.fill(0);
      return ok(null);
    },

    rehearseShare: async (typed) => {
      const { readShareOf } = await import('./secret-slots.ts');
      const file = read();
      const share = file.ok ? readShareOf(file.value, typed) : file;
      return share.ok ? ok({ number: share.value.number, total: share.value.total }) : share;
    },

    close: () => {
      closed = true;
      discard();
    },
  };
}
