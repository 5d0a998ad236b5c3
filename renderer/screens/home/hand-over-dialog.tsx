import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { LongWork } from '../../backup/long-work.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field, PassphraseField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';

type Way = 'address' | 'passphrase';
type Properties = { readonly summary: InterviewSummary; readonly onClose: () => void };

function useWrite(id: string) {
  return useMutation({
    mutationFn: ({ way, said }: { readonly way: Way; readonly said: string }) =>
      call('hand-over.write', {
        id,
        to: way === 'address' ? { kind: 'address', address: said.trim() } : { kind: 'passphrase', passphrase: said },
      }),
  });
}

/** Asks for whom, then writes the interview into one sealed file. */
export function HandOverDialog({ summary, onClose }: Properties) {
  const text = useText();
  const [way, setWay] = useState<Way>('address');
  const [said, setSaid] = useState('');
  const write = useWrite(summary.id);
  const ways = (['address', 'passphrase'] as const).map((id) => ({ id, content: text(`hand-over.way.${id}`) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (said.trim() !== '' && !write.isPending) write.mutate({ way, said });
  };
  return (
    <Dialog title={text('hand-over.give-named', { name: summary.codeName })} isOpen onClose={onClose}>
      <p className="quiet">{text('hand-over.lead')}</p>
      {write.data ? (
        <>
          <Notice tone="good" live="status">
            <p>{text('hand-over.written', { file: write.data.file })}</p>
          </Notice>
          <DialogActions>
            <Button look="go" onPress={onClose} autoFocus>
              {text('common.close')}
            </Button>
          </DialogActions>
        </>
      ) : (
        <form className="dialog-form" onSubmit={submit}>
          <Segmented
            label={text('hand-over.way')}
            segments={ways}
            chosen={way}
            onChoose={(chosen) => {
              setWay(chosen);
              setSaid('');
              write.reset();
            }}
          />
          {way === 'address' ? (
            <Field
              label={text('hand-over.their-address')}
              hint={text('hand-over.their-address-hint')}
              placeholder="age1…"
              spoken={{ lang: 'en', dir: 'ltr' }}
              value={said}
              maxLength={200}
              autoComplete="off"
              onChange={setSaid}
            />
          ) : (
            <PassphraseField
              label={text('hand-over.passphrase')}
              hint={text('hand-over.passphrase-hint')}
              value={said}
              onChange={setSaid}
              showName={text('unlock.show')}
              hideName={text('unlock.hide')}
            />
          )}
          {write.isPending && <LongWork of="hand-over" label={text('hand-over.writing')} />}
          {write.isError && failureOf(write.error).code !== 'cancelled' && <Problem failure={failureOf(write.error)} />}
          <DialogActions>
            <Button look="quiet" onPress={onClose}>
              {text('common.cancel')}
            </Button>
            <Button look="go" icon="export" type="submit" isDisabled={write.isPending || said.trim() === ''}>
              {text('hand-over.write')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
