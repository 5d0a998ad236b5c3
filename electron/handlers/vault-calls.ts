import { fail, ok, type Result } from '../../src/base/result.ts';
import type { VaultState } from '../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { isPractice } from './practice-guard.ts';

export function vaultCalls(house: House) {
  const { vaults, shelf, content } = house;
  /** The next start begins with the vault that was opened last. */
  const remembered = async (entering: Promise<Result<VaultState, Failure>>) => {
    const entered = await entering;
    // A practice vault that came out of a backup is known by what stands inside; no start begins with one.
    if (entered.ok && isPractice(house)) shelf.markPractice();
    else if (entered.ok) shelf.remember();
    return entered;
  };

  return {
    'vault.state': () => ok(vaults.state()),
    'vault.create': ({ passphrase }) => remembered(vaults.create(passphrase)),
    'vault.unlock': ({ passphrase }) => {
      // The list needs the rule book; it is loaded while the key is derived. Should that fail, whoever needs it says so.
      void content().catch(() => undefined);
      return remembered(vaults.unlock(passphrase));
    },
    'vault.recover': ({ words }) => remembered(vaults.recover(words)),
    'vault.combine': ({ shares }) => remembered(vaults.combine(shares)),
    'vault.lock': () => ok(vaults.lock()),
    'vaults.list': () => ok(shelf.state()),
    'vaults.choose': ({ id }) => {
      if (vaults.state().open) return fail({ code: 'bad-input' });
      const chosen = shelf.choose(id);
      return chosen.ok ? ok(shelf.state()) : chosen;
    },
    'vaults.create': async ({ passphrase, name }) => {
      if (vaults.state().open) return fail({ code: 'bad-input' });
      const back = shelf.turnToFree();
      const created = await remembered(vaults.create(passphrase));
      if (created.ok) shelf.rename(name);
      else back();
      return created;
    },
    'vaults.rename': ({ name }) => {
      if (!vaults.state().open) return fail({ code: 'vault-locked' });
      const renamed = shelf.rename(name);
      return renamed.ok ? ok(shelf.state()) : renamed;
    },
  } satisfies Partial<Handlers>;
}
