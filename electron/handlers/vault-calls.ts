import { ok } from '../../src/base/result.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';

export const vaultCalls = ({ vaults }: House) =>
  ({
    'vault.state': () => ok(vaults.state()),
    'vault.create': ({ passphrase }) => vaults.create(passphrase),
    'vault.unlock': ({ passphrase }) => vaults.unlock(passphrase),
    'vault.lock': () => ok(vaults.lock()),
  }) satisfies Partial<Handlers>;
