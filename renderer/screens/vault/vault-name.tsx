import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useVaultShelf } from '../../queries.ts';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useVaultNames } from '../unlock/vault-choice.tsx';

function NameField({ name }: { readonly name: string }) {
  const text = useText();
  const client = useQueryClient();
  const [typed, setTyped] = useState(name);
  const rename = useMutation({
    mutationFn: (wanted: string) => call('vaults.rename', { name: wanted }),
    onSuccess: (shelf) => client.setQueryData(['vaults'], shelf),
  });
  const keep = () => {
    const wanted = typed.trim();
    if (wanted === '') setTyped(name);
    else if (wanted !== name) rename.mutate(wanted);
  };
  return (
    <>
      <Field
        label={text('vaults.name')}
        hint={text('vaults.name-hint')}
        value={typed}
        maxLength={60}
        onChange={setTyped}
        onBlur={keep}
      />
      {rename.isError && <Problem failure={failureOf(rename.error)} />}
    </>
  );
}

/** The name by which people tell this vault from others on the same computer. */
export function VaultName() {
  const shelf = useVaultShelf();
  const { nameOf } = useVaultNames();
  const own = shelf.data?.vaults.find(({ id }) => id === shelf.data?.active);
  return own ? <NameField key={nameOf(own)} name={nameOf(own)} /> : null;
}
