import { type FormEvent, type ReactNode, useState } from 'react';
import { failureOf } from '../../bridge.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useEnter, useVaultState, useWriteSettings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Scene } from '../../ui/scene.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { CreateVault } from './create.tsx';
import { GateFoot } from './gate-foot.tsx';
import { Rescue } from './rescue.tsx';
import './unlock.css';

function Gate({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const language = useLanguage();
  const write = useWriteSettings();
  const choose = (chosen: string) => void speakLanguage(chosen).then(() => write.mutate({ language: chosen }));
  return (
    <div className="gate scroll">
      <div className="gate-scene">
        <Scene />
      </div>
      <header className="gate-top">
        <LanguageChoice label={text('common.language')} labelUnseen slim chosen={language} onChoose={choose} />
      </header>
      <main className="gate-middle">
        <div className="gate-brand">
          <Wordmark large />
          <p>{text('unlock.lead')}</p>
        </div>
        {children}
      </main>
    </div>
  );
}

function OpenVault() {
  const text = useText();
  const enter = useEnter('vault.unlock');
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !enter.isPending) enter.mutate(passphrase, { onError: () => setPassphrase('') });
  };
  return (
    <form className="gate-card" onSubmit={submit}>
      <h1>{text('unlock.title')}</h1>
      <PassphraseField
        label={text('unlock.passphrase')}
        showName={text('unlock.show')}
        hideName={text('unlock.hide')}
        value={passphrase}
        onChange={setPassphrase}
        isReadOnly={enter.isPending}
        autoFocus
      />
      {enter.isError && <Rescue failure={failureOf(enter.error)} passphrase={enter.variables} />}
      <Button look="go" type="submit" icon="lock" isDisabled={enter.isPending}>
        {text('unlock.open')}
      </Button>
      <p className="gate-busy" role="status">
        {enter.isPending ? text('unlock.opening') : ''}
      </p>
    </form>
  );
}

/** The first screen: nothing about any case, only a way in. */
export function Unlock() {
  const state = useVaultState();
  return (
    <Gate>
      {state.isError && <Problem failure={failureOf(state.error)} />}
      {state.data && (state.data.exists ? <OpenVault /> : <CreateVault />)}
      <GateFoot />
    </Gate>
  );
}
