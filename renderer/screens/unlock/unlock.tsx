import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { Help } from '../../help/help.tsx';
import { HelpButton } from '../../help/help-button.tsx';
import { useHidden } from '../../hiding.ts';
import { speakLanguage } from '../../i18n/start.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useArrive, useScreenState, useVaultState, useWriteSettings } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { LanguageChoice } from '../../ui/language-choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Scene } from '../../ui/scene.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { CreateVault } from './create.tsx';
import { GateFoot } from './gate-foot.tsx';
import { PracticeHint } from './practice-hint.tsx';
import { Rescue } from './rescue.tsx';
import { useVaultNames, VaultChoice } from './vault-choice.tsx';
import './unlock.css';

const Recover = lazy(() => import('./recover.tsx').then(({ Recover }) => ({ default: Recover })));

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
        <HelpButton />
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

type OpenProperties = { readonly onLost: () => void; readonly onAnother: () => void };

function OpenVault({ onLost, onAnother }: OpenProperties) {
  const text = useText();
  const arrive = useArrive();
  const enter = useMutation({
    mutationFn: (words: string) => call('vault.unlock', { passphrase: words }),
    onSuccess: arrive,
  });
  const restarted = useScreenState().data?.restarted ?? false;
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !enter.isPending) enter.mutate(passphrase, { onError: () => setPassphrase('') });
  };
  return (
    <form className="gate-card" onSubmit={submit}>
      <h1>{text('unlock.title')}</h1>
      <VaultChoice isDisabled={enter.isPending} onChosen={() => enter.reset()} />
      <PracticeHint />
      {restarted && <Notice>{text('unlock.restarted')}</Notice>}
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
      <p className="gate-ways small">
        <button type="button" className="link" disabled={enter.isPending} onClick={onLost}>
          {text('unlock.lost')}
        </button>
        <button type="button" className="link" disabled={enter.isPending} onClick={onAnother}>
          {text('unlock.another')}
        </button>
      </p>
    </form>
  );
}

type Page = 'open' | 'lost' | 'another';

/** The first screen: nothing about any case, only a way in. */
export function Unlock() {
  const text = useText();
  const state = useVaultState();
  const names = useVaultNames();
  const hidden = useHidden();
  const [page, setPage] = useState<Page>('open');
  const onBack = () => setPage('open');
  return (
    <Gate>
      {state.isError && <Problem failure={failureOf(state.error)} />}
      {state.data && !state.data.exists && <CreateVault />}
      {state.data?.exists && page === 'open' && (
        <OpenVault onLost={() => setPage('lost')} onAnother={() => setPage('another')} />
      )}
      {state.data?.exists && page === 'another' && <CreateVault another={{ suggested: names.next, onBack }} />}
      {state.data?.exists && page === 'lost' && (
        <Suspense fallback={<p className="gate-busy">{text('app.loading')}</p>}>
          <Recover onBack={onBack} />
        </Suspense>
      )}
      <GateFoot />
      <Help covered={hidden} inside={false} />
    </Gate>
  );
}
