import { join } from 'node:path';
import { type AnswerHistory, openAnswerHistory } from './answer-history.ts';
import { type Backups, type Farewell, type OpenBackups, openBackups } from './backup/backups.ts';
import { type Custody, openCustody } from './custody/custody.ts';
import type { NoteCustody } from './custody/custody-event.ts';
import type { VaultDatabase } from './database.ts';
import type { Derivation } from './derivation.ts';
import { type Digests, openDigests } from './digests.ts';
import { type Exhibits, openExhibits } from './exhibits/exhibits.ts';
import { type Facilities, openFacilities } from './facilities.ts';
import { type FollowUps, openFollowUps } from './follow-ups.ts';
import { type HandOvers, openHandOvers } from './hand-over/hand-over.ts';
import { type Clock, type Interviews, openInterviews } from './interviews.ts';
import { type KeyPurpose, type Opened, subkey } from './keys.ts';
import { type Links, openLinks } from './links.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { openRecords, type Records } from './rescue/records.ts';
import { openSearch, type Search } from './search.ts';
import { openStatements, type Statements } from './statements.ts';
import { openTextPacks, type TextPacks } from './text-packs.ts';
import { pathsIn, type VaultPlace } from './vault-files.ts';
import { readVaultName } from './vault-shelf.ts';
import { openVoices, type Voices } from './voices.ts';
import { openWays, type Ways } from './ways.ts';

/** What can be reached while a vault is open; each room is a file of its own beside this one. */
export type VaultRooms = {
  readonly interviews: Interviews;
  readonly history: AnswerHistory;
  readonly statements: Statements;
  readonly ways: Ways;
  readonly custody: Custody;
  readonly exhibits: Exhibits;
  readonly handOvers: HandOvers;
  readonly search: Search;
  readonly digests: Digests;
  readonly links: Links;
  readonly facilities: Facilities;
  readonly textPacks: TextPacks;
  readonly voices: Voices;
  readonly followUps: FollowUps;
  readonly preferences: Preferences;
  readonly backups: Backups;
  readonly records: Records;
};

/** A vault between `unlock` and `lock`. */
export type OpenVault = {
  readonly rooms: VaultRooms;
  readonly key: (purpose: KeyPurpose) => Buffer;
  /**
   * Forgets every key. Gives what is still to be done with the closed files; the vault stays claimed until that has ended, and is
   * free at once when there is nothing.
   */
  readonly close: () => ((signal: AbortSignal) => Promise<void>) | undefined;
};

/** What a vault is held open with. */
export type Holding = {
  readonly place: VaultPlace;
  readonly found: Opened;
  readonly database: VaultDatabase;
  /** Gives up the claim. */
  readonly release: () => void;
  readonly isNew: boolean;
  readonly clock?: Clock;
  /** Name of whoever works with the vault, as set; asked whenever the custody log writes it down. */
  readonly worker?: () => string;
  readonly derivation?: Derivation;
  readonly copies?: { readonly onDamage: () => void };
};

/** The calendar day on this laptop. */
export function dayOf(clock: Clock = Date.now): string {
  const now = new Date(clock());
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Opens the rooms of a vault; closing forgets the keys whatever happens to the database. */
export function holdOpen(holding: Holding): OpenVault {
  const { place, found, database, release, isNew, clock = Date.now, worker = () => '' } = holding;
  const { dataKey, slot } = found;
  const handedOut = new Map<KeyPurpose, Buffer>();
  const key = (purpose: KeyPurpose): Buffer => {
    const bytes = handedOut.get(purpose) ?? subkey(dataKey, purpose);
    handedOut.set(purpose, bytes);
    return bytes;
  };
  const custody = openCustody({
    database,
    key: key('custody'),
    markKey: key('custody-mark'),
    markPath: join(place.directory, 'custody.mark'),
    clock,
    worker,
    vault: dataKey.vault,
    isNew,
  });
  const ways = openWays({
    keyPath: pathsIn(place.directory).keys,
    dataKey,
    openedBy: slot.kind,
    database,
    note: custody.note,
    today: () => dayOf(clock),
    ...(holding.derivation && { derivation: holding.derivation }),
  });
  const search = openSearch(database);
  const exhibits = openExhibits(database, key('exhibits'), custody.note, place.directory, { clock, index: search });
  const handOvers = openHandOvers({ database, custody, exhibits, index: search, key: key('hand-over'), clock, worker });
  const { backups, farewell } = backupsOf(holding, custody.note);
  const { interviews, records } = openRecords(database, openInterviews(database, custody, clock, worker));
  return {
    rooms: {
      history: openAnswerHistory(database),
      statements: openStatements(database, custody.note, clock),
      interviews,
      backups,
      records,
      ways,
      custody,
      exhibits,
      handOvers,
      search,
      digests: openDigests(database),
      links: openLinks(database, custody.note, clock),
      facilities: openFacilities(database, custody.note, clock),
      textPacks: openTextPacks(database, custody.note, clock),
      voices: openVoices(database, custody.note, clock),
      followUps: openFollowUps(database, custody.note, clock, worker, search),
      preferences: openPreferences(database),
    },
    key,
    close: () => {
      let copy: Farewell | undefined;
      try {
        ways.close();
        exhibits.close();
        handOvers.leave();
        custody.close();
        // What the others have written last is in the copy.
        copy = holding.copies && farewell();
        database.close();
      } catch (error) {
        copy = undefined;
        throw error;
      } finally {
        for (const bytes of [dataKey.bytes, ...handedOut.values()]) bytes.fill(0);
        if (!copy) release();
      }
      return copy && ((signal) => copy(signal).finally(release));
    },
  };
}

/** Copies and backups; the raw key of the database is theirs for this one moment. */
function backupsOf({ place, found, database, clock, copies }: Holding, note: NoteCustody): OpenBackups {
  const databaseKey = subkey(found.dataKey, 'database');
  try {
    const { directory } = place;
    const name = (): string => readVaultName(directory);
    return openBackups({ database, directory, databaseKey, note, name, ...(clock && { clock }), ...copies });
  } finally {
    databaseKey.fill(0);
  }
}
