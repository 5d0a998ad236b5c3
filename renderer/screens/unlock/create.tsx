import { type FormEvent, useState } from 'react';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useEnter } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField, Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

const shortest = 12;
const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFC')].length;

type Fault = 'create.short' | 'create.differs' | 'create.unticked';

function faultOf(passphrase: string, again: string, understood: boolean): Fault | undefined {
  if (lengthOf(passphrase) < shortest) return 'create.short';
  if (passphrase !== again) return 'create.differs';
  return understood ? undefined : 'create.unticked';
}

/** Makes the vault, after saying plainly that a lost passphrase is the end of it. */
export function CreateVault() {
  const text = useText();
  const enter = useEnter('vault.create');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const show = { showName: text('unlock.show'), hideName: text('unlock.hide'), isReadOnly: enter.isPending };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultOf(passphrase, again, understood);
    setFault(found);
    if (found === undefined && !enter.isPending) enter.mutate(passphrase);
  };
  return (
    <form className="gate-card wide" onSubmit={submit}>
      <h1>{text('create.title')}</h1>
      <p className="quiet">{text('create.lead')}</p>
      <div className="gate-columns">
        <div className="gate-column">
          <PassphraseField
            label={text('create.passphrase')}
            hint={passphrase === '' ? text('create.hint') : text('create.length', { count: lengthOf(passphrase) })}
            value={passphrase}
            onChange={setPassphrase}
            autoFocus
            {...show}
            {...(fault === 'create.short' ? { error: text(fault) } : {})}
          />
          <PassphraseField
            label={text('create.again')}
            value={again}
            onChange={setAgain}
            {...show}
            {...(fault === 'create.differs' ? { error: text(fault) } : {})}
          />
        </div>
        <div className="gate-column">
          <Notice tone="care" title={text('create.warning-title')}>
            <p>{text('create.warning')}</p>
          </Notice>
          <Tick isSelected={understood} onChange={setUnderstood}>
            {text('create.understood')}
          </Tick>
          {fault === 'create.unticked' && (
            <p className="field-error" role="alert">
              {text(fault)}
            </p>
          )}
        </div>
      </div>
      {enter.isError && <Problem failure={failureOf(enter.error)} />}
      <Button look="go" type="submit" isDisabled={enter.isPending}>
        {text('create.make')}
      </Button>
      {enter.isPending && (
        <p className="gate-busy" role="status">
          {text('create.making')}
        </p>
      )}
    </form>
  );
}
