import { expect, it } from 'vitest';
import type { CustodyEvent } from '../../../electron/vault/custody/custody-event.ts';
import { createDatabase, openDatabase } from '../../../electron/vault/database.ts';
import { openFacilities } from '../../../electron/vault/facilities.ts';
import { type Facility, facilityKey } from '../../../src/interview/facility.ts';
import { must, newPlace, noon } from './workshop.ts';

const jail: Facility = { name: 'HERON COUNTY JAIL', city: 'MARSHFORD', state: 'WI', type: 'usms-iga' };
const center: Facility = { name: 'PLOVER CENTER', city: 'SANDHAVEN', state: 'TX' };
const hotel: Facility = { name: 'Hotel Curlew', city: 'Marshford', state: 'WI', type: 'hotel' };

it('facilities of lists and of workers are kept apart, and what a newer list lacks is marked', () => {
  const path = newPlace();
  const files = { path, key: Buffer.alloc(32, 1), markPath: `${path}.mark`, markKey: Buffer.alloc(32, 2) };
  must(createDatabase(files));
  const database = must(openDatabase(files));
  const noted: CustodyEvent[] = [];
  const facilities = openFacilities(
    database,
    (event) => noted.push(event),
    () => noon,
  );
  const known = () => must(facilities.stored()).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const stored = (facility: Facility, origin: string, asOf: string) => ({
    ...facility,
    key: facilityKey(facility),
    origin,
    asOf,
  });

  must(facilities.takeIn([jail, center], '2026-04-02', 'w'));
  must(facilities.add(hotel));
  must(facilities.takeIn([{ ...jail, type: 'igsa' }], '2026-05-07', 'w'));
  expect(known()).toEqual([
    stored({ ...jail, type: 'igsa' }, 'list', '2026-05-07'),
    stored(hotel, 'own', '2026-01-01'),
    { ...stored(center, 'list', '2026-04-02'), gone: true },
  ]);
  const taken = { by: 'w', at: '2026-01-01T12:00:00.000Z' };
  expect(must(facilities.lists())).toEqual([
    { ...taken, asOf: '2026-05-07', count: 1 },
    { ...taken, asOf: '2026-04-02', count: 2 },
  ]);
  expect(noted.map(({ what, detail }) => [what, detail?.count])).toEqual([
    ['received', 2],
    ['received', 1],
  ]);

  expect([facilities.remove(facilityKey(jail)), facilities.remove(facilityKey(hotel))]).toEqual([
    { ok: true, value: { removed: false } },
    { ok: true, value: { removed: true } },
  ]);
  expect(known()).toHaveLength(2);
  database.close();
});
