import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { FacilityBook } from '../../src/bridge/calls/facility-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { facilitiesAsOf, facilities as starter } from '../../src/content/facilities.ts';
import { type Facility, type KnownFacility, mergeFacilities } from '../../src/interview/facility.ts';
import { facilityChanges, readFacilityList } from '../../src/interview/facility-list.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { today } from '../today.ts';

export function facilityCalls({ withVault, settings }: House) {
  /** The list that was looked at last. */
  let looked: { readonly token: string; readonly asOf: string; readonly list: readonly Facility[] } | undefined;

  const known = (): Result<readonly KnownFacility[], Failure> =>
    withVault(({ facilities }) => {
      const stored = facilities.stored();
      return stored.ok ? ok(mergeFacilities(starter, facilitiesAsOf, stored.value)) : stored;
    });
  const book = (): Result<FacilityBook, Failure> => {
    const all = known();
    if (!all.ok) return all;
    const lists = withVault(({ facilities }) => facilities.lists());
    return lists.ok ? ok({ facilities: all.value, lists: lists.value, starterAsOf: facilitiesAsOf }) : lists;
  };

  return {
    'facilities.list': book,
    'facilities.look': ({ sheets, asOf = today() }) => {
      const all = known();
      if (!all.ok) return all;
      const list = readFacilityList(sheets);
      if (!list.ok) {
        const { code, ...values } = list.failure;
        return fail({ code, values });
      }
      const token = randomUUID();
      looked = { token, asOf, list: list.value };
      return ok({ token, asOf, changes: facilityChanges(all.value, list.value) });
    },
    'facilities.accept': ({ token }) => {
      if (looked?.token !== token) return fail({ code: 'list-not-looked-at' });
      const { list, asOf } = looked;
      const taken = withVault(({ facilities }) => facilities.takeIn(list, asOf, settings.read().interviewer));
      if (!taken.ok) return taken;
      looked = undefined;
      return book();
    },
    'facilities.add': ({ facility }) => {
      const added = withVault(({ facilities }) => facilities.add(facility));
      return added.ok ? book() : added;
    },
    'facilities.remove': ({ key }) => withVault(({ facilities }) => facilities.remove(key)),
  } satisfies Partial<Handlers>;
}
