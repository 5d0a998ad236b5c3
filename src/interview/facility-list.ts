import { isCalendarDay } from '../base/calendar-day.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { differences, type Facility, facilityKey, facilityTypeOf, type KnownFacility } from './facility.ts';

/** A sheet of a spreadsheet as plain text, row by row. */
export type Sheet = readonly (readonly string[])[];
/** Why a spreadsheet is not a list of facilities; `row` is counted from 1 as a spreadsheet shows it. */
export type ListFault =
  | { readonly code: 'list-columns' }
  | { readonly code: 'list-empty' }
  | { readonly code: 'list-too-large' }
  | { readonly code: 'list-formula'; readonly row: number };

/** More than ICE has ever listed, many times over. */
export const mostFacilities = 5000;
const headAmong = 40;
const longestCell = 200;

const columns = {
  name: ['name', 'facility name', 'facility'],
  city: ['city'],
  state: ['state'],
  type: ['type detailed', 'facility type detailed', 'type'],
  office: ['aor', 'field office'],
  address: ['address'],
  zip: ['zip', 'zip code'],
} as const;
type Column = keyof typeof columns;

const plain = (cell: string | undefined): string =>
  (cell ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Where each column stands, if the row is the head of such a list. */
function readHead(row: readonly string[]): Readonly<Partial<Record<Column, number>>> | undefined {
  const titles = row.map((cell) => plain(cell).toLowerCase());
  const places = Object.fromEntries(
    Object.entries(columns).flatMap(([column, names]) => {
      const at = names.map((name) => titles.indexOf(name)).find((place) => place >= 0);
      return at === undefined ? [] : [[column, at]];
    }),
  ) as Partial<Record<Column, number>>;
  return places.name !== undefined && places.city !== undefined && places.state !== undefined ? places : undefined;
}

function findHead(sheets: readonly Sheet[]) {
  for (const sheet of sheets) {
    for (const [index, row] of sheet.slice(0, headAmong).entries()) {
      const places = readHead(row);
      if (places) return { places, first: index + 1, rows: sheet.slice(index + 1) };
    }
  }
  return undefined;
}

/** What a spreadsheet would calculate or run; no facility is called so. */
const isFormula = (cell: string): boolean => /^[=@+|]|^-\D/u.test(cell) || /^\s*(cmd|DDE)\b.*[|!]/iu.test(cell);

/** Reads the facilities of a spreadsheet with the columns of ICE's detention statistics; one fault refuses the whole of it. */
export function readFacilityList(sheets: readonly Sheet[]): Result<readonly Facility[], ListFault> {
  const head = findHead(sheets);
  if (head === undefined) return fail({ code: 'list-columns' });
  const found = new Map<string, Facility>();
  for (const [index, row] of head.rows.entries()) {
    const cell = (column: Column): string => {
      const at = head.places[column];
      return at === undefined ? '' : plain(row[at]);
    };
    const cells = { name: cell('name'), city: cell('city'), state: cell('state'), office: cell('office') };
    const more = { address: cell('address'), zip: cell('zip'), type: cell('type') };
    // Notes and totals stand below such lists: they have no town. A state is missing even where everything else is told.
    const placed = /^\p{L}{2}$/u.test(cells.state) || (cells.state === '' && more.zip !== '');
    if (cells.name === '' || cells.city === '' || !placed) continue;
    if (Object.values({ ...cells, ...more }).some(isFormula))
      return fail({ code: 'list-formula', row: head.first + index + 1 });
    if (Object.values({ ...cells, ...more }).some((text) => text.length > longestCell))
      return fail({ code: 'list-too-large' });
    if (found.size >= mostFacilities) return fail({ code: 'list-too-large' });
    const type = facilityTypeOf(more.type);
    const facility: Facility = {
      name: cells.name,
      city: cells.city,
      state: cells.state.toUpperCase(),
      ...(type === undefined ? {} : { type }),
      ...(cells.office === '' ? {} : { office: cells.office.toUpperCase() }),
      ...(more.address === '' ? {} : { address: more.address }),
      ...(/^\d{3,10}(-\d{4})?$/.test(more.zip) ? { zip: more.zip.padStart(5, '0') } : {}),
    };
    found.set(facilityKey(facility), facility);
  }
  return found.size === 0 ? fail({ code: 'list-empty' }) : ok([...found.values()]);
}

/** The day as of which a file is, where its name says so (`…2026-04-02.csv`, `…04022026.xlsx`). */
export function dayInFileName(name: string): string | undefined {
  const plainDay = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(name);
  const american = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/.exec(name);
  const day = plainDay ? plainDay[0] : american ? `${american[3]}-${american[1]}-${american[2]}` : undefined;
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** What a list would change, before anything is changed. */
export type FacilityChanges = {
  readonly added: readonly Facility[];
  readonly changed: readonly {
    readonly before: Facility;
    readonly after: Facility;
    readonly fields: ReturnType<typeof differences>;
  }[];
  /** Known so far from the list before, or from the starting list, and not on this one. */
  readonly gone: readonly Facility[];
  readonly same: number;
};

/** Compares a list with what is known; what a worker has added is nobody else's to change. */
export function facilityChanges(known: readonly KnownFacility[], list: readonly Facility[]): FacilityChanges {
  const before = new Map(known.filter(({ origin }) => origin !== 'own').map((facility) => [facility.key, facility]));
  const after = new Map(list.map((facility) => [facilityKey(facility), facility]));
  const met = [...after].flatMap(([key, facility]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ before: old, after: facility, fields: differences(old, facility) }];
  });
  return {
    added: [...after].flatMap(([key, facility]) => (before.has(key) ? [] : [facility])),
    changed: met.filter(({ fields }) => fields.length > 0),
    gone: [...before].flatMap(([key, facility]) => (after.has(key) || facility.gone ? [] : [facility])),
    same: met.filter(({ fields }) => fields.length === 0).length,
  };
}
