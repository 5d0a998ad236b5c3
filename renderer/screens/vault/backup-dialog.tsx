import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CallInput } from '../../../src/bridge/contract.ts';
import { About } from '../../backup/about.tsx';
import { LongWork } from '../../backup/long-work.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field, PassphraseField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';

type Seal = CallInput<'backup.write'>['seal'];
type Way = 'passphrase' | 'recipients';

/** The whole vault into one sealed file: first for whom, then where to. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const write = useMutation({ mutationFn: (seal: Seal) => call('backup.write', { seal }) });
  const failure = write.isError ? failureOf(write.error) : undefined;
  return (
    <Dialog title={text('backup.write')} isOpen onClose={onClose}>
      {write.isSuccess ? (
        <>
          <Notice tone="good" live="status" title={text('backup.written-title')}>
            <p>{text('backup.written', { name: write.data.name })}</p>
          </Notice>
          <About about={write.data.about} />
          <DialogActions>
            <Button look="go" onPress={onClose} autoFocus>
              {text('common.close')}
            </Button>
          </DialogActions>
        </>
      ) : (
        <>
          <p className="quiet">{text('backup.write-lead')}</p>
          {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
          {write.isPending ? (
            <LongWork label={text('backup.writing')} />
          ) : (
            <SealForm onClose={onClose} onSeal={(seal) => write.mutate(seal)} />
          )}
        </>
      )}
    </Dialog>
  );
}

type FormProperties = { readonly onClose: () => void; readonly onSeal: (seal: Seal) => void };

function SealForm({ onClose, onSeal }: FormProperties) {
  const text = useText();
  const [way, setWay] = useState<Way>('passphrase');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [keys, setKeys] = useState('');
  const [differs, setDiffers] = useState(false);
  const show = { showName: text('unlock.show'), hideName: text('unlock.hide') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const recipients = keys.split(/[\s,;]+/).filter((key) => key !== '');
    const isWrong = way === 'passphrase' && passphrase !== again;
    setDiffers(isWrong);
    if (isWrong || (way === 'passphrase' ? passphrase === '' : recipients.length === 0)) return;
    onSeal(way === 'passphrase' ? { passphrase } : { recipients });
  };
  return (
    <form className="backup-form" onSubmit={submit}>
      <Segmented
        label={text('backup.for')}
        segments={[
          { id: 'passphrase', content: text('backup.for.passphrase') },
          { id: 'recipients', content: text('backup.for.recipients') },
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'passphrase' ? (
        <>
          <PassphraseField
            label={text('backup.passphrase')}
            hint={text('backup.passphrase-hint')}
            value={passphrase}
            onChange={setPassphrase}
            {...show}
          />
          <PassphraseField
            label={text('create.again')}
            value={again}
            onChange={setAgain}
            {...show}
            {...(differs ? { error: text('create.differs') } : {})}
          />
        </>
      ) : (
        <Field
          label={text('backup.recipients')}
          hint={text('backup.recipients-hint')}
          value={keys}
          onChange={setKeys}
          placeholder="age1…"
          spoken={{ lang: 'en', dir: 'ltr' }}
        />
      )}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button look="go" type="submit">
          {text('backup.where')}
        </Button>
      </DialogActions>
    </form>
  );
}
