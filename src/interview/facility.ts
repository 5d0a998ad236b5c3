import { foldWord } from '../base/fold-text.ts';
import { searchWords } from '../base/search-words.ts';
import type { FacilityType, operators } from './facts.ts';

/** A place where people are held; what is not known is not there. */
export type Facility = {
  readonly name: string;
  readonly city: string;
  /** Two letters of the US state or territory; empty where it has none (a vehicle, an airplane). */
  readonly state: string;
  readonly type?: FacilityType;
  readonly operator?: (typeof operators)[number];
  readonly operatorName?: string;
  /** Code of the field office that it belongs to, such as `NOL`. */
  readonly office?: string;
  readonly address?: string;
  readonly zip?: string;
};

/** Where the app knows a facility from: its own starting list, a list that was taken in, or a worker. */
export type FacilityOrigin = 'starter' | 'list' | 'own';
export type KnownFacility = Facility & {
  readonly key: string;
  readonly origin: FacilityOrigin;
  /** Day as of which it is known. */
  readonly asOf: string;
  /** Not on the list that was taken in last. */
  readonly gone?: true;
};

const words = (text: string): readonly string[] =>
  [...searchWords(text)].flatMap((piece) => (piece.kind === 'number' ? [] : [piece.folded]));

/** The same for two spellings of one facility: name, city and state without case, accents and signs. */
export const facilityKey = ({ name, city, state }: Pick<Facility, 'name' | 'city' | 'state'>): string =>
  [name, city, state].map((part) => words(part).join(' ')).join('|');

const typesOfIce: Readonly<Record<string, FacilityType>> = {
  spc: 'spc',
  cdf: 'cdf',
  digsa: 'digsa',
  igsa: 'igsa',
  'usms iga': 'usms-iga',
  usmsiga: 'usms-iga',
  'usms cdf': 'usms-cdf',
  usmscdf: 'usms-cdf',
  bop: 'bop',
  state: 'state',
  dod: 'dod',
  family: 'family',
  staging: 'staging',
  hold: 'hold',
  hotel: 'hotel',
  hospital: 'hospital',
  juvenile: 'juvenile',
  orr: 'orr',
};

/** The kind of place behind a word of ICE's list (`USMS IGA`); `undefined` for one that the guide does not know. */
export const facilityTypeOf = (text: string): FacilityType | undefined => typesOfIce[words(text).join(' ')];

const details = ['type', 'operator', 'operatorName', 'office', 'address', 'zip'] as const;
/** What can be known of a facility beside its name and town. */
export type FacilityField = (typeof details)[number];

/** What differs between two entries of one facility, by field; something that only one of them knows counts where `after` knows it. */
export const differences = (before: Facility, after: Facility): readonly FacilityField[] =>
  details.filter((field) => after[field] !== undefined && foldWord(after[field]) !== foldWord(before[field] ?? ''));

/** Every facility that is known, each once: what a worker added stands before the list taken in, and that before the starting list. */
export function mergeFacilities(
  starter: readonly Facility[],
  starterAsOf: string,
  stored: readonly KnownFacility[],
): readonly KnownFacility[] {
  const known = new Map<string, KnownFacility>();
  const hasList = stored.some(({ origin }) => origin === 'list');
  for (const facility of starter) {
    const key = facilityKey(facility);
    known.set(key, { ...facility, key, origin: 'starter', asOf: starterAsOf, ...(hasList ? { gone: true } : {}) });
  }
  for (const origin of ['list', 'own'] as const) {
    for (const facility of stored) {
      if (facility.origin !== origin) continue;
      const before = known.get(facility.key);
      // The starting list writes names as people do, the government's in capitals.
      const name = before?.origin === 'starter' ? before.name : facility.name;
      const { gone: _, ...rest } = before ?? facility;
      known.set(facility.key, { ...rest, ...facility, name });
    }
  }
  return [...known.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** Facilities that hold the beginning of every word typed, in name, city or state; those whose name begins so come first. */
export function findFacilities(known: readonly KnownFacility[], typed: string, most: number): readonly KnownFacility[] {
  const wanted = words(typed);
  if (wanted.length === 0) return [];
  const rank = (facility: KnownFacility): number => {
    const own = words(`${facility.name} ${facility.city} ${facility.state}`);
    if (!wanted.every((word) => own.some((each) => each.startsWith(word)))) return -1;
    return (own[0]?.startsWith(wanted[0] ?? '') ? 0 : 2) + (facility.gone ? 1 : 0);
  };
  return known
    .map((facility) => ({ facility, at: rank(facility) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ facility }) => facility);
}
