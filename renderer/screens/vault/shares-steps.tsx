import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyList, NewShares } from '../../../src/bridge/calls/key-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Field, PassphraseField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper } from './paper.tsx';
import { PrintPages } from './print-pages.tsx';
import { StepsFrame, useDiscard } from './steps-frame.tsx';

type Properties = { readonly onLeave: () => void; readonly onDone: (list: KeyList) => void };
type Step = 'begin' | 'papers' | 'rehearsal' | 'done';
const [fewest, most] = [2, 8];
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: String(from + index), name: String(from + index) }));

/** One share at a time, so that each keeper sees only their own. */
function SharePapers({ shares }: { readonly shares: NewShares }) {
  const text = useText();
  const [at, setAt] = useState(0);
  const share = shares.shares[at];
  if (!share) return null;
  const total = shares.shares.length;
  return (
    <>
      <div className="share-turn">
        <strong>{text('share.title', { number: share.number, total })}</strong>
        <Button slim look="quiet" icon="back" isDisabled={at === 0} onPress={() => setAt(at - 1)}>
          {text('share.before')}
        </Button>
        <Button slim look="quiet" iconAfter="next" isDisabled={at === total - 1} onPress={() => setAt(at + 1)}>
          {text('share.next')}
        </Button>
      </div>
      <Paper kind="groups" signs={share.groups} language="en" qr={share.qr} />
    </>
  );
}

/** Office recovery from the number of keepers to the moment at which the shares are valid. */
export function SharesSteps({ onLeave, onDone }: Properties) {
  const text = useText();
  useDiscard();
  const [step, setStep] = useState<Step>('begin');
  const [total, setTotal] = useState(3);
  const [needed, setNeeded] = useState(2);
  const [passphrase, setPassphrase] = useState('');
  const [shares, setShares] = useState<NewShares>();
  const [typed, setTyped] = useState('');
  const begin = useMutation({
    mutationFn: () => call('keys.begin-shares', { current: passphrase, needed, total }),
    onSuccess: (begun) => {
      setPassphrase('');
      setShares(begun);
      setStep('papers');
    },
  });
  const confirm = useMutation({
    mutationFn: () => call('keys.confirm', { typed: [typed] }),
    onSuccess: () => setStep('done'),
  });

  if (step === 'begin' || !shares) {
    return (
      <StepsFrame
        place="dialog"
        isFirst
        title={text('share.offer-title')}
        failure={begin.isError ? failureOf(begin.error) : undefined}
        go={text('share.begin')}
        onGo={() => begin.mutate()}
        isBusy={begin.isPending}
        busy={text('sheet.beginning')}
        other={{ name: text('common.cancel'), onPress: onLeave }}
      >
        <p>{text('share.offer')}</p>
        <div className="count-fields">
          <Choose
            label={text('share.total')}
            items={numbers(fewest, most)}
            chosen={String(total)}
            onChoose={(id) => {
              setTotal(Number(id));
              setNeeded(Math.min(needed, Number(id)));
            }}
          />
          <Choose
            label={text('share.needed')}
            items={numbers(fewest, total)}
            chosen={String(needed)}
            onChoose={(id) => setNeeded(Number(id))}
          />
        </div>
        <p className="quiet">{text('share.says', { needed, total })}</p>
        <PassphraseField
          label={text('passphrase.current')}
          showName={text('unlock.show')}
          hideName={text('unlock.hide')}
          value={passphrase}
          onChange={setPassphrase}
          isReadOnly={begin.isPending}
        />
      </StepsFrame>
    );
  }
  if (step === 'papers') {
    return (
      <StepsFrame
        place="dialog"
        title={text('share.papers-title')}
        go={text('share.on-paper')}
        onGo={() => setStep('rehearsal')}
        other={{ name: text('common.cancel'), onPress: onLeave }}
      >
        <p>{text('share.papers')}</p>
        <SharePapers shares={shares} />
        <PrintPages />
      </StepsFrame>
    );
  }
  if (step === 'rehearsal') {
    return (
      <StepsFrame
        place="dialog"
        title={text('sheet.rehearsal-title')}
        failure={confirm.isError ? failureOf(confirm.error) : undefined}
        go={text('sheet.check')}
        onGo={() => confirm.mutate()}
        isBusy={confirm.isPending}
        other={{
          name: text('sheet.look-again'),
          onPress: () => {
            confirm.reset();
            setStep('papers');
          },
        }}
      >
        <p>{text('share.rehearsal', { number: shares.ask })}</p>
        <Field
          label={text('recover.share', { number: shares.ask })}
          value={typed}
          maxLength={200}
          onChange={setTyped}
          autoFocus
          spoken={{ lang: 'en', dir: 'ltr' }}
        />
      </StepsFrame>
    );
  }
  return (
    <StepsFrame
      place="dialog"
      title={text('share.done-title')}
      go={text('sheet.go-on')}
      onGo={() => confirm.data && onDone(confirm.data)}
    >
      <Notice tone="good">
        <p>{text('share.done')}</p>
      </Notice>
    </StepsFrame>
  );
}
