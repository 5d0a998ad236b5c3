import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeyList } from '../../../src/bridge/calls/key-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = {
  readonly slot: KeyList['slots'][number];
  readonly onClose: () => void;
  readonly onDone: (list: KeyList) => void;
};

/** Takes one way to open away, after saying what that means and what it does not. */
export function RemoveWay({ slot, onClose, onDone }: Properties) {
  const text = useText();
  const [current, setCurrent] = useState('');
  const remove = useMutation({
    mutationFn: () => call('keys.remove', { current, slot: slot.id }),
    onSuccess: onDone,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (current !== '' && !remove.isPending) remove.mutate();
  };
  return (
    <Dialog title={text(`keys.remove-title.${slot.kind}`)} isOpen role="alertdialog" onClose={onClose}>
      <form className="steps-frame" onSubmit={submit}>
        <p>{text(`keys.remove-says.${slot.kind}`)}</p>
        <p>{text('keys.remove-copies')}</p>
        <PassphraseField
          label={text('passphrase.current')}
          showName={text('unlock.show')}
          hideName={text('unlock.hide')}
          value={current}
          onChange={setCurrent}
          isReadOnly={remove.isPending}
          autoFocus
        />
        {remove.isError && <Problem failure={failureOf(remove.error)} />}
        <DialogActions>
          <Button look="quiet" isDisabled={remove.isPending} onPress={onClose}>
            {text('keys.keep')}
          </Button>
          <Button look="danger" type="submit" icon="bin" isDisabled={current === '' || remove.isPending}>
            {text('keys.remove')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
