import { fail, ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { findDamage, giveUpMissing, type Patient, restoreKeys, salvageVault, useCopy } from '../vault/rescue/rescue.ts';
import { lookAtVault } from '../vault/rescue/vault-look.ts';
import type { VaultPlace } from '../vault/vault-files.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';

const patientOf = (place: VaultPlace): Patient => ({ ...place, clock: Date.now });

export function rescueCalls(house: House) {
  const { vaults, withVault } = house;
  return {
    'rescue.look': () => vaults.whileClosed(async ({ directory }) => ok(lookAtVault(directory))),
    'rescue.find': ({ passphrase }) => vaults.whileClosed((place) => findDamage(patientOf(place), passphrase)),
    'rescue.restore-keys': () =>
      vaults.whileClosed(async (place) => {
        const restored = restoreKeys(patientOf(place));
        return restored.ok ? ok({}) : restored;
      }),
    'rescue.open-as-it-is': async ({ passphrase }) => {
      const given = await vaults.whileClosed((place) => giveUpMissing(patientOf(place), passphrase));
      return given.ok ? vaults.unlock(passphrase) : given;
    },
    'rescue.use-copy': async ({ passphrase, at }) => {
      const used = await vaults.whileClosed((place) => useCopy(patientOf(place), passphrase, at));
      return used.ok ? vaults.unlock(passphrase) : used;
    },
    'rescue.salvage': ({ passphrase }) => vaults.whileClosed((place) => salvageVault(patientOf(place), passphrase)),
    'rescue.unreadable': () => withVault(({ records }) => ok({ interviews: [...records.unreadable()] })),
    'rescue.export-raw': async ({ id }) => {
      const raw = withVault(({ records }) => records.raw(id));
      if (!raw.ok) return raw;
      const files = [{ name: 'record.json', bytes: Buffer.from(raw.value, 'utf8') }];
      const event = { object: 'interview', id, interview: id, detail: { raw: 1 } } as const;
      const saved = await saveWhereAsked(house, 'unreadable-record', files, leavingOf(house, event, files));
      return saved.ok ? ok({ folder: saved.value.folder }) : saved;
    },
  } satisfies Partial<Handlers>;
}

export const eraseCalls = ({ vaults, settings, shelf }: House) =>
  ({
    'erase.vault': async () => {
      const isAllowed = vaults.state().open || settings.read().eraseFromLock;
      if (!isAllowed) return fail({ code: 'vault-locked' });
      const erased = await vaults.erase();
      const [another] = shelf.state().vaults;
      if (!erased.ok || another === undefined) return erased;
      const turned = shelf.choose(another.id);
      return turned.ok ? ok(vaults.state()) : turned;
    },
  }) satisfies Partial<Handlers>;
