import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CallOutput } from '../../../src/bridge/contract.ts';
import { LongWork } from '../../backup/long-work.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { ReceivePreview } from './receive-preview.tsx';

type Looked = CallOutput<'hand-over.look'>;

/** Asks for the passphrase of the file that was chosen. */
function AskPassphrase({ onLooked }: { readonly onLooked: (looked: Looked) => void }) {
  const text = useText();
  const [passphrase, setPassphrase] = useState('');
  const open = useMutation({
    mutationFn: () => call('hand-over.open', { passphrase }),
    onSuccess: onLooked,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !open.isPending) open.mutate();
  };
  return (
    <form className="dialog-form" onSubmit={submit}>
      <PassphraseField
        label={text('hand-over.file-passphrase')}
        hint={text('hand-over.file-passphrase-hint')}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus
        showName={text('unlock.show')}
        hideName={text('unlock.hide')}
      />
      {open.isPending && <LongWork of="hand-over" label={text('hand-over.opening')} />}
      {open.isError && failureOf(open.error).code !== 'cancelled' && <Problem failure={failureOf(open.error)} />}
      <DialogActions>
        <Button look="go" type="submit" isDisabled={open.isPending || passphrase === ''}>
          {text('hand-over.open')}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The way to take in what a colleague has handed over; `onTaken` gets the code name. */
export function ReceiveButton({ onTaken }: { readonly onTaken: (codeName: string) => void }) {
  const text = useText();
  const client = useQueryClient();
  const [looked, setLooked] = useState<Looked>();
  const look = useMutation({ mutationFn: () => call('hand-over.look', {}), onSuccess: setLooked });
  const close = () => {
    setLooked(undefined);
    look.reset();
    void call('hand-over.leave', {}).catch(() => undefined);
  };
  const taken = async (codeName: string) => {
    close();
    await client.invalidateQueries({ queryKey: ['summaries'] });
    onTaken(codeName);
  };
  const refused = look.isError && failureOf(look.error).code !== 'cancelled' ? failureOf(look.error) : undefined;
  return (
    <>
      <Button icon="import" isDisabled={look.isPending} onPress={() => look.mutate()}>
        {text('hand-over.receive')}
      </Button>
      {look.isPending && <LongWork of="hand-over" label={text('hand-over.opening')} />}
      {(looked || refused) && (
        <Dialog title={text('hand-over.receive')} isOpen wide onClose={close}>
          {refused && <Problem failure={refused} />}
          {looked?.kind === 'passphrase-needed' && <AskPassphrase onLooked={setLooked} />}
          {looked?.kind === 'ready' && <ReceivePreview preview={looked.preview} onTaken={taken} onClose={close} />}
          {looked?.kind !== 'ready' && (
            <DialogActions>
              <Button look="quiet" onPress={close}>
                {text('common.close')}
              </Button>
            </DialogActions>
          )}
        </Dialog>
      )}
    </>
  );
}
