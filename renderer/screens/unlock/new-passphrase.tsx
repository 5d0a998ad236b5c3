import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { PassphraseField } from '../../ui/field.tsx';
import { StrengthMeter } from './strength-meter.tsx';
import './new-passphrase.css';

const Suggestion = lazy(() => import('./suggestion.tsx').then(({ Suggestion }) => ({ default: Suggestion })));

const shortest = 12;
const lengthOf = (passphrase: string): number => [...passphrase.normalize('NFC')].length;

type Fault = 'create.short' | 'create.differs';

/** A new passphrase while it is being chosen, typed twice. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [fault, setFault] = useState<Fault>();
  const check = (): boolean => {
    // The same word may have been typed composed once and decomposed the other time.
    const differs = passphrase.normalize('NFC') !== again.normalize('NFC');
    const found = lengthOf(passphrase) < shortest ? 'create.short' : differs ? 'create.differs' : undefined;
    setFault(found);
    return found === undefined;
  };
  return { passphrase, setPassphrase, again, setAgain, fault, check };
}

type Properties = {
  readonly chosen: ReturnType<typeof useNewPassphrase>;
  readonly isReadOnly: boolean;
  readonly autoFocus?: boolean;
};

/** The fields for a new passphrase, with words to be had for the asking and an estimate of how long it would hold. */
export function NewPassphrase({ chosen, isReadOnly, autoFocus = false }: Properties) {
  const text = useText();
  const [suggesting, setSuggesting] = useState(false);
  const { passphrase, setPassphrase, again, setAgain, fault } = chosen;
  const show = { showName: text('unlock.show'), hideName: text('unlock.hide'), isReadOnly };
  const use = (words: string) => {
    setPassphrase(words);
    setAgain('');
    setSuggesting(false);
  };
  return (
    <div className="new-passphrase">
      <PassphraseField
        label={text('create.passphrase')}
        hint={passphrase === '' ? text('create.hint') : text('create.length', { count: lengthOf(passphrase) })}
        value={passphrase}
        onChange={setPassphrase}
        autoFocus={autoFocus}
        {...show}
        {...(fault === 'create.short' ? { error: text(fault) } : {})}
      />
      <StrengthMeter passphrase={passphrase} />
      {suggesting ? (
        <Suspense>
          <Suggestion onUse={use} />
        </Suspense>
      ) : (
        <Button slim look="quiet" icon="note" isDisabled={isReadOnly} onPress={() => setSuggesting(true)}>
          {text('suggest.begin')}
        </Button>
      )}
      <PassphraseField
        label={text('create.again')}
        value={again}
        onChange={setAgain}
        {...show}
        {...(fault === 'create.differs' ? { error: text(fault) } : {})}
      />
    </div>
  );
}
