import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyList, NewSheet } from '../../../src/bridge/calls/key-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Field, PassphraseField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { wordLanguageFor, wordLanguages } from '../unlock/suggestion.tsx';
import { Paper } from './paper.tsx';
import { PrintPages } from './print-pages.tsx';
import { type Place, StepsFrame, useDiscard } from './steps-frame.tsx';

type Properties = {
  readonly place: Place;
  /** The passphrase, where it was typed a moment ago; else it is asked for. */
  readonly current?: string;
  readonly leave: 'sheet.later' | 'common.cancel';
  readonly onLeave: () => void;
  readonly onDone: (list: KeyList) => void;
};
type Step = 'begin' | 'paper' | 'rehearsal' | 'done';

/** A recovery sheet from the first word about it to the moment at which it is valid. */
export function SheetSteps({ place, current, leave, onLeave, onDone }: Properties) {
  const text = useText();
  useDiscard();
  const [step, setStep] = useState<Step>('begin');
  const [language, setLanguage] = useState(wordLanguageFor(useLanguage()));
  const [passphrase, setPassphrase] = useState('');
  const [sheet, setSheet] = useState<NewSheet>();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const begin = useMutation({
    mutationFn: () => call('keys.begin-sheet', { current: current ?? passphrase, language }),
    onSuccess: (begun) => {
      setPassphrase('');
      setSheet(begun);
      setTyped(begun.ask.map(() => ''));
      setStep('paper');
    },
  });
  const confirm = useMutation({
    mutationFn: () => call('keys.confirm', { typed }),
    onSuccess: () => setStep('done'),
  });
  const frame = { place };

  if (step === 'begin' || !sheet) {
    return (
      <StepsFrame
        {...frame}
        isFirst
        title={text('sheet.offer-title')}
        failure={begin.isError ? failureOf(begin.error) : undefined}
        go={text('sheet.begin')}
        onGo={() => begin.mutate()}
        isBusy={begin.isPending}
        busy={text('sheet.beginning')}
        other={{ name: text(leave), onPress: onLeave }}
      >
        <p>{text('sheet.offer')}</p>
        {place === 'dialog' && <p>{text('sheet.replaces')}</p>}
        <Segmented
          label={text('sheet.words-language')}
          segments={wordLanguages}
          chosen={language}
          onChoose={setLanguage}
        />
        {current === undefined && (
          <PassphraseField
            label={text('passphrase.current')}
            showName={text('unlock.show')}
            hideName={text('unlock.hide')}
            value={passphrase}
            onChange={setPassphrase}
            isReadOnly={begin.isPending}
          />
        )}
      </StepsFrame>
    );
  }
  if (step === 'paper') {
    return (
      <StepsFrame
        {...frame}
        title={text('sheet.paper-title')}
        go={text('sheet.on-paper')}
        onGo={() => setStep('rehearsal')}
        other={{ name: text(leave), onPress: onLeave }}
      >
        <p>{text('sheet.paper')}</p>
        <Paper kind="words" signs={sheet.words} language={language} qr={sheet.qr} />
        <PrintPages />
      </StepsFrame>
    );
  }
  if (step === 'rehearsal') {
    return (
      <StepsFrame
        {...frame}
        title={text('sheet.rehearsal-title')}
        failure={confirm.isError ? failureOf(confirm.error) : undefined}
        go={text('sheet.check')}
        onGo={() => confirm.mutate()}
        isBusy={confirm.isPending}
        other={{
          name: text('sheet.look-again'),
          onPress: () => {
            confirm.reset();
            setStep('paper');
          },
        }}
      >
        <p>{text('sheet.rehearsal')}</p>
        <div className="rehearsal-fields">
          {sheet.ask.map((number, index) => (
            <Field
              key={number}
              label={text('sheet.word-number', { number })}
              value={typed[index] ?? ''}
              maxLength={40}
              onChange={(word) => setTyped(typed.with(index, word))}
              autoFocus={index === 0}
              spoken={{ lang: language, dir: 'ltr' }}
            />
          ))}
        </div>
      </StepsFrame>
    );
  }
  return (
    <StepsFrame
      {...frame}
      title={text('sheet.done-title')}
      go={text('sheet.go-on')}
      onGo={() => confirm.data && onDone(confirm.data)}
    >
      <Notice tone="good">
        <p>{text('sheet.done')}</p>
      </Notice>
    </StepsFrame>
  );
}
