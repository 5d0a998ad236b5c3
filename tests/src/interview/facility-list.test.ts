import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/base/csv.ts';
import { facilities, facilitiesAsOf } from '../../../src/content/facilities.ts';
import {
  type Facility,
  facilityKey,
  findFacilities,
  type KnownFacility,
  mergeFacilities,
} from '../../../src/interview/facility.ts';
import {
  dayInFileName,
  facilityChanges,
  mostFacilities,
  readFacilityList,
} from '../../../src/interview/facility-list.ts';

const file = readFileSync(new URL('../../fixtures/facilities/invented-2026-05-07.csv', import.meta.url), 'utf8');
const sheet = readCsv(file, 1000);
const [head = []] = sheet;
const eloy = {
  name: 'ELOY DETENTION CENTER',
  city: 'ELOY',
  state: 'AZ',
  type: 'digsa',
  office: 'PHO',
  address: '9 DRY WASH ROAD',
  zip: '85131',
} as const;
const heron = {
  name: 'HERON COUNTY JAIL',
  city: 'MARSHFORD',
  state: 'WI',
  type: 'usms-iga',
  office: 'CHI',
  address: '12 REED LANE',
  zip: '54000',
} as const;
const row = (name: string, city = 'Marshford', state = 'WI'): readonly string[] => [name, '', city, state];
const facilitiesIn = (sheets: Parameters<typeof readFacilityList>[0]): readonly Facility[] => {
  const read = readFacilityList(sheets);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};

describe('a list of facilities', () => {
  it('is read by the columns of the published spreadsheet, whatever else stands in it', () => {
    const notes = [['', 'ICE DETENTION STATISTICS'], ['Footnote: numbers may differ'], []];
    const other = [
      ['Month', 'Count'],
      ['May', '3'],
    ];
    const read = facilitiesIn([other, [...notes, ...sheet, ['Total', '', '', '', '5']]]);
    expect(read).toHaveLength(5);
    expect(read.slice(1, 2)).toEqual([heron]);
    expect(read[3]).toEqual(eloy);
    expect(read[2]).toMatchObject({ name: 'PLOVER DETENTION CENTER, WEST', type: 'digsa', zip: '07801' });
    expect(read[4]?.type).toBeUndefined();
  });

  it.each([
    ['no such columns', [[['Month', 'Count']]], { code: 'list-columns' }],
    ['nothing at all', [], { code: 'list-columns' }],
    ['a head alone', [[head]], { code: 'list-empty' }],
    ['a formula', [[head, row('HERON'), row('=HYPERLINK("http://x","y")')]], { code: 'list-formula', row: 3 }],
    ['a formula behind a sign', [[head, row('@SUM(A1)')]], { code: 'list-formula', row: 2 }],
    ['a formula in a town', [[head, row('HERON', '+cmd|calc')]], { code: 'list-formula', row: 2 }],
    ['a name without end', [[head, row('H'.repeat(5000))]], { code: 'list-too-large' }],
    [
      'more places than there can be',
      [[head, ...Array.from({ length: mostFacilities + 1 }, (_, index) => row(`H${index}`))]],
      { code: 'list-too-large' },
    ],
  ] as const)('with %s is refused', (_why, sheets, failure) => {
    expect(readFacilityList(sheets as Parameters<typeof readFacilityList>[0])).toEqual({ ok: false, failure });
  });

  it('keeps a place whose state was left out', () => {
    const nameless = ['HERON JAIL', '1 LANE', 'MARSHFORD', '', '54000', 'CHI', 'CDF'];
    expect(facilitiesIn([[head, nameless]])).toEqual([
      { name: 'HERON JAIL', city: 'MARSHFORD', state: '', type: 'cdf', office: 'CHI', address: '1 LANE', zip: '54000' },
    ]);
  });

  it('loses signs that cannot be seen', () => {
    expect(facilitiesIn([[head, row('HERON\u202e \u0000JAIL\ud800')]])[0]?.name).toBe('HERON JAIL');
  });

  it.each([
    ['facilities-2026-04-02.csv', '2026-04-02'],
    ['FY26_detentionStats04022026.xlsx', '2026-04-02'],
    ['list-2026-13-02.csv', undefined],
    ['list.csv', undefined],
  ])('called %s is as of %s', (name, day) => expect(dayInFileName(name)).toBe(day));
});

describe('what a list changes', () => {
  const starter: readonly Facility[] = [
    { name: 'Eloy Detention Center', city: 'Eloy', state: 'AZ', operatorName: 'CoreCivic' },
    { name: 'Closed Jail', city: 'Marshford', state: 'WI' },
  ];
  const stored = (facility: Facility, origin: 'list' | 'own', gone?: true): KnownFacility => ({
    ...facility,
    key: facilityKey(facility),
    origin,
    asOf: '2026-05-07',
    ...(gone && { gone }),
  });

  it('is new, changed, gone or the same', () => {
    const own = stored({ name: 'Hotel', city: 'Marshford', state: 'WI' }, 'own');
    const known = mergeFacilities(starter, '2026-01-01', [own]);
    const changes = facilityChanges(known, [eloy, heron]);
    expect(changes).toEqual({
      added: [heron],
      changed: [
        {
          before: expect.objectContaining({ name: 'Eloy Detention Center' }),
          after: eloy,
          fields: ['type', 'office', 'address', 'zip'],
        },
      ],
      gone: [expect.objectContaining({ name: 'Closed Jail' })],
      same: 0,
    });
    const after = mergeFacilities(starter, '2026-01-01', [own, stored(eloy, 'list'), stored(heron, 'list')]);
    expect(facilityChanges(after, [eloy, heron])).toEqual({ added: [], changed: [], gone: [], same: 2 });
  });

  it('stands over the starting list, and what a worker added over both', () => {
    const mine = { ...heron, operatorName: 'Heron Sheriff' };
    const known = mergeFacilities(starter, '2026-01-01', [
      stored(eloy, 'list'),
      stored(heron, 'list'),
      stored(mine, 'own'),
    ]);
    expect(known.map(({ name, origin, operatorName, gone }) => [name, origin, operatorName, gone])).toEqual([
      ['Closed Jail', 'starter', undefined, true],
      ['Eloy Detention Center', 'list', 'CoreCivic', undefined],
      ['HERON COUNTY JAIL', 'own', 'Heron Sheriff', undefined],
    ]);
  });
});

describe('the starting list', () => {
  it('names every place once, with a town and a state', () => {
    expect(new Set(facilities.map(facilityKey)).size).toBe(facilities.length);
    expect(facilities.filter(({ name, city, state }) => !name || !city || !/^[A-Z]{2}$/.test(state))).toEqual([]);
    expect(facilities.length).toBeGreaterThan(40);
  });

  it.each([
    ['tacoma', 'Northwest ICE Processing Center'],
    ['north west', undefined],
    ['NORTHWEST', 'Northwest ICE Processing Center'],
    ['eloy', 'Eloy Detention Center'],
    ['stewart ga', 'Stewart Detention Center'],
    ['nowhere', undefined],
    ['', undefined],
  ])('is found by %j', (typed, name) => {
    const known = mergeFacilities(facilities, facilitiesAsOf, []);
    expect(findFacilities(known, typed, 5)[0]?.name).toBe(name);
  });
});
