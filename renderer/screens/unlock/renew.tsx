import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { VaultState } from '../../../src/bridge/calls/vault-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useArrive } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';

/** After the vault was opened by recovery: a new passphrase before anything else. */
export function Renew({ opened }: { readonly opened: VaultState }) {
  const text = useText();
  const arrive = useArrive();
  const chosen = useNewPassphrase();
  const renew = useMutation({
    mutationFn: (next: string) => call('keys.change', { next }),
    onSuccess: () => arrive(opened),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.check() && !renew.isPending) renew.mutate(chosen.passphrase);
  };
  return (
    <form className="gate-card" onSubmit={submit}>
      <h1>{text('renew.title')}</h1>
      <p className="quiet">{text('renew.lead')}</p>
      <NewPassphrase chosen={chosen} isReadOnly={renew.isPending} autoFocus />
      {renew.isError && <Problem failure={failureOf(renew.error)} />}
      <Button look="go" type="submit" isDisabled={renew.isPending}>
        {text('renew.set')}
      </Button>
      <Button look="quiet" isDisabled={renew.isPending} onPress={() => arrive(opened)}>
        {text('renew.not-now')}
      </Button>
      <p className="gate-busy" role="status">
        {renew.isPending ? text('passphrase.changing') : ''}
      </p>
    </form>
  );
}
