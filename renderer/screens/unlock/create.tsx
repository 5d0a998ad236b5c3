import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { VaultState } from '../../../src/bridge/calls/vault-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useArrive } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { PracticeButton } from './practice-button.tsx';

/** Paper comes after the vault: what draws it is not needed for the way in. */
const FirstSheet = lazy(() => import('./first-sheet.tsx').then(({ FirstSheet }) => ({ default: FirstSheet })));

/** A further vault beside others: the name it begins with, and the way back. */
type Another = { readonly suggested: string; readonly onBack: () => void };
type Properties = { readonly another?: Another };

/** Makes the vault, after saying plainly that a lost passphrase is the end of it; then offers a recovery sheet. */
export function CreateVault({ another }: Properties) {
  const text = useText();
  const arrive = useArrive();
  const chosen = useNewPassphrase();
  const [name, setName] = useState(another?.suggested ?? '');
  const [understood, setUnderstood] = useState(false);
  const [unticked, setUnticked] = useState(false);
  const [made, setMade] = useState<VaultState>();
  const create = useMutation({
    mutationFn: (passphrase: string) =>
      another ? call('vaults.create', { passphrase, name }) : call('vault.create', { passphrase }),
    onSuccess: setMade,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sound = chosen.check();
    setUnticked(!understood);
    if (sound && understood && !create.isPending) create.mutate(chosen.passphrase);
  };
  if (made) {
    return (
      <Suspense fallback={<p className="gate-busy">{text('app.loading')}</p>}>
        <FirstSheet passphrase={chosen.passphrase} onDone={() => arrive(made)} />
      </Suspense>
    );
  }
  return (
    <form className="gate-card wide" onSubmit={submit}>
      <div className="create-head">
        <h1>{text(another ? 'create.another-title' : 'create.title')}</h1>
        {!another && <PracticeButton />}
      </div>
      <p className="quiet">{text('create.lead')}</p>
      <div className="gate-columns">
        <div className="gate-column">
          <NewPassphrase chosen={chosen} isReadOnly={create.isPending} autoFocus />
        </div>
        <div className="gate-column">
          {another && (
            <Field
              label={text('vaults.name')}
              hint={text('vaults.name-hint')}
              value={name}
              maxLength={60}
              onChange={setName}
              isReadOnly={create.isPending}
            />
          )}
          <Notice tone="care" title={text('create.warning-title')}>
            <p>{text('create.warning')}</p>
          </Notice>
          <Tick isSelected={understood} onChange={setUnderstood}>
            {text('create.understood')}
          </Tick>
          {unticked && !understood && (
            <p className="field-error" role="alert">
              {text('create.unticked')}
            </p>
          )}
        </div>
      </div>
      {create.isError && <Problem failure={failureOf(create.error)} />}
      <Button look="go" type="submit" isDisabled={create.isPending || (another !== undefined && name.trim() === '')}>
        {text('create.make')}
      </Button>
      {another && (
        <Button look="quiet" icon="back" isDisabled={create.isPending} onPress={another.onBack}>
          {text('common.back')}
        </Button>
      )}
      {create.isPending && (
        <p className="gate-busy" role="status">
          {text('create.making')}
        </p>
      )}
    </form>
  );
}
