import type { VaultShelfState } from '../../../src/bridge/calls/vault-calls.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useChooseVault, useVaultShelf } from '../../queries.ts';
import { Choose } from '../../ui/choose.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Problem } from '../../ui/problem.tsx';

type Listed = VaultShelfState['vaults'][number];

/** How the vaults are called, and how a further one would be. */
export function useVaultNames() {
  const text = useText();
  const vaults = useVaultShelf().data?.vaults ?? [];
  const nameOf = ({ number, name, practice }: Listed): string =>
    practice ? text('practice.vault') : (name ?? text('vaults.unnamed', { number }));
  const next = text('vaults.unnamed', { number: Math.max(0, ...vaults.map(({ number }) => number)) + 1 });
  return { nameOf, next };
}

type Properties = { readonly isDisabled: boolean; readonly onChosen: () => void };

/** Which vault to open, where there is more than one. */
export function VaultChoice({ isDisabled, onChosen }: Properties) {
  const text = useText();
  const shelf = useVaultShelf();
  const { nameOf } = useVaultNames();
  const choose = useChooseVault();
  if (!shelf.data || shelf.data.vaults.length < 2) return null;
  return (
    <>
      <Choose
        label={text('unlock.which')}
        items={shelf.data.vaults.map((vault) => ({ id: vault.id, name: nameOf(vault) }))}
        chosen={shelf.data.active}
        isDisabled={isDisabled || choose.isPending}
        onChoose={(id) => {
          onChosen();
          choose.mutate(id);
        }}
        lead={<Icon name="vault" size={18} />}
      />
      {choose.isError && <Problem failure={failureOf(choose.error)} />}
    </>
  );
}
