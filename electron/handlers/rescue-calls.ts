import { fail, ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { findDamage, giveUpMissing, type Patient, restoreKeys, salvageVault, useCopy } from '../vault/rescue/rescue.ts';
import { lookAtVault } from '../vault/rescue/vault-look.ts';
import type { VaultPlace } from '../vault/vault-files.ts';
import { saveWhereAsked } from './chosen-folder.ts';

const patientOf = (place: VaultPlace): Patient => ({ ...place, clock: Date.now });

export function rescueCalls({ vaults, withVault }: House) {
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
      const bytes = Buffer.from(raw.value, 'utf8');
      const saved = await saveWhereAsked('unreadable-record', [{ name: 'record.json', bytes }]);
      return saved.ok ? ok({ folder: saved.value.folder }) : saved;
    },
  } satisfies Partial<Handlers>;
}

export const eraseCalls = ({ vaults, settings }: House) =>
  ({
    'erase.vault': () => {
      const isAllowed = vaults.state().open || settings.read().eraseFromLock;
      return isAllowed ? vaults.erase() : fail({ code: 'vault-locked' });
    },
  }) satisfies Partial<Handlers>;
