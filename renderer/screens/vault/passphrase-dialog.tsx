import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeyList } from '../../../src/bridge/calls/key-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { NewPassphrase, useNewPassphrase } from '../unlock/new-passphrase.tsx';

type Properties = {
  /** `renew`: the vault stands open by recovery, and nobody knows the current one. */
  readonly deed: 'change' | 'add' | 'renew';
  readonly onClose: () => void;
  readonly onDone: (list: KeyList) => void;
};

/** A new passphrase in the place of the current one, or beside it. */
export function PassphraseDialog({ deed, onClose, onDone }: Properties) {
  const text = useText();
  const [current, setCurrent] = useState('');
  const chosen = useNewPassphrase();
  const change = useMutation({
    mutationFn: (next: string) => {
      if (deed === 'add') return call('keys.add', { current, next });
      return call('keys.change', deed === 'renew' ? { next } : { next, current });
    },
    onSuccess: onDone,
  });
  const ready = deed === 'renew' || current !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.check() && ready && !change.isPending) change.mutate(chosen.passphrase);
  };
  return (
    <Dialog title={text(`passphrase.${deed}`)} isOpen onClose={onClose}>
      <form className="steps-frame" onSubmit={submit}>
        <p>{text(`passphrase.${deed}-lead`)}</p>
        {deed !== 'renew' && (
          <PassphraseField
            label={text('passphrase.current')}
            showName={text('unlock.show')}
            hideName={text('unlock.hide')}
            value={current}
            onChange={setCurrent}
            isReadOnly={change.isPending}
            autoFocus
          />
        )}
        <NewPassphrase chosen={chosen} isReadOnly={change.isPending} autoFocus={deed === 'renew'} />
        {change.isError && <Problem failure={failureOf(change.error)} />}
        <p className="small quiet" role="status">
          {change.isPending ? text('passphrase.changing') : ''}
        </p>
        <DialogActions>
          <Button look="quiet" isDisabled={change.isPending} onPress={onClose}>
            {text('common.cancel')}
          </Button>
          <Button look="go" type="submit" isDisabled={change.isPending || !ready}>
            {text(`passphrase.${deed}-do`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
