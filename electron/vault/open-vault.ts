import { join } from 'node:path';
import { type AnswerHistory, openAnswerHistory } from './answer-history.ts';
import { type Custody, openCustody } from './custody/custody.ts';
import type { VaultDatabase } from './database.ts';
import type { Derivation } from './derivation.ts';
import { type Digests, openDigests } from './digests.ts';
import { type Exhibits, openExhibits } from './exhibits/exhibits.ts';
import { type Facilities, openFacilities } from './facilities.ts';
import { type HandOvers, openHandOvers } from './hand-over/hand-over.ts';
import { type Clock, type Interviews, openInterviews } from './interviews.ts';
import { type KeyPurpose, type Opened, subkey } from './keys.ts';
import { type Links, openLinks } from './links.ts';
import { openPreferences, type Preferences } from './preferences.ts';
import { openSearch, type Search } from './search.ts';
import { openStatements, type Statements } from './statements.ts';
import { pathsIn, type VaultPlace } from './vault-files.ts';
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
  readonly preferences: Preferences;
};

/** A vault between `unlock` and `lock`. */
export type OpenVault = {
  readonly rooms: VaultRooms;
  readonly key: (purpose: KeyPurpose) => Buffer;
  readonly close: () => void;
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
  const handOvers = openHandOvers({ database, custody, key: key('hand-over'), clock, worker });
  return {
    rooms: {
      interviews: openInterviews(database, custody, clock, worker),
      history: openAnswerHistory(database),
      statements: openStatements(database, custody.note, clock),
      ways,
      custody,
      exhibits,
      handOvers,
      search,
      digests: openDigests(database),
      links: openLinks(database, custody.note, clock),
      facilities: openFacilities(database, custody.note, clock),
      preferences: openPreferences(database),
    },
    key,
    close: () => {
      try {
        ways.close();
        exhibits.close();
        handOvers.leave();
        custody.close();
        database.close();
      } finally {
        for (const bytes of [dataKey.bytes, ...handedOut.values()]) bytes.fill(0);
        release();
      }
    },
  };
}
