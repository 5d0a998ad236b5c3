import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { VaultState } from '../../../src/bridge/calls/vault-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { call, failureOf } from '../../bridge.ts';
import { type Text, useText } from '../../i18n/text.ts';
import { CopyArea } from '../../ui/area.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Renew } from './renew.tsx';

type Way = 'recovery' | 'shares';
const sheetLength = 12;
const [fewest, most] = [2, 8];
const wordsIn = (typed: string): number => typed.match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;

type Entry<Typed> = { readonly typed: Typed; readonly onType: (typed: Typed) => void; readonly isReadOnly: boolean };
/** What is wrong with one of the shares; it stands at the field of that share. */
type Wrong = { readonly index: number; readonly sentence: string };

function WordsEntry({ typed, onType, isReadOnly }: Entry<string>) {
  const text = useText();
  return (
    <CopyArea
      label={text('recover.words')}
      hint={text('recover.words-typed', { typed: wordsIn(typed), total: sheetLength })}
      value={typed}
      maxLength={1000}
      onChange={onType}
      isReadOnly={isReadOnly}
      autoFocus
    />
  );
}

function SharesEntry({
  typed,
  onType,
  isReadOnly,
  wrong,
}: Entry<readonly string[]> & { readonly wrong?: Wrong | undefined }) {
  const text = useText();
  return (
    <div className="shares-entry">
      {typed.map((share, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are told apart by their place
          key={index}
          label={text('recover.share', { number: index + 1 })}
          value={share}
          maxLength={200}
          onChange={(changed) => onType(typed.with(index, changed))}
          isReadOnly={isReadOnly}
          autoFocus={index === 0}
          spoken={{ lang: 'en', dir: 'ltr' }}
          {...(wrong?.index === index ? { error: wrong.sentence } : {})}
        />
      ))}
      {typed.length < most && (
        <Button slim look="quiet" icon="plus" onPress={() => onType([...typed, ''])}>
          {text('recover.another-share')}
        </Button>
      )}
    </div>
  );
}

/** The field that a failure is about: the main process counts only those that are filled in. */
function wrongShare(text: Text, failure: Failure | undefined, shares: readonly string[]): Wrong | undefined {
  const at = failure?.values?.at;
  if (!failure || typeof at !== 'number') return undefined;
  const filled = shares.flatMap((share, index) => (share.trim() === '' ? [] : [index]));
  return { index: filled[at - 1] ?? 0, sentence: text(`error.${failure.code}`, failure.values) };
}

/** The way in for whoever has lost the passphrase; ends at a new one. */
export function Recover({ onBack }: { readonly onBack: () => void }) {
  const text = useText();
  const [way, setWay] = useState<Way>('recovery');
  const [words, setWords] = useState('');
  const [shares, setShares] = useState<readonly string[]>(Array<string>(fewest).fill(''));
  const [opened, setOpened] = useState<VaultState>();
  const enter = useMutation({
    mutationFn: () =>
      way === 'recovery'
        ? call('vault.recover', { words })
        : call('vault.combine', { shares: shares.filter((share) => share.trim() !== '') }),
    onSuccess: setOpened,
  });
  const failure = enter.isError ? failureOf(enter.error) : undefined;
  const wrong = wrongShare(text, failure, shares);
  const type = (typed: readonly string[]) => {
    enter.reset();
    setShares(typed);
  };
  const blank = way === 'recovery' ? words.trim() === '' : shares.every((share) => share.trim() === '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!blank && !enter.isPending) enter.mutate();
  };
  if (opened) return <Renew opened={opened} />;
  return (
    <form className="gate-card wide" onSubmit={submit}>
      <h1>{text('recover.title')}</h1>
      <p className="quiet">{text(`recover.lead.${way}`)}</p>
      <Segmented
        label={text('recover.way')}
        labelUnseen
        segments={(['recovery', 'shares'] as const).map((id) => ({ id, content: text(`recover.way.${id}`) }))}
        chosen={way}
        onChoose={(chosen) => {
          enter.reset();
          setWay(chosen);
        }}
      />
      {way === 'recovery' ? (
        <WordsEntry typed={words} onType={setWords} isReadOnly={enter.isPending} />
      ) : (
        <SharesEntry typed={shares} onType={type} isReadOnly={enter.isPending} wrong={wrong} />
      )}
      {failure && !wrong && <Problem failure={failure} />}
      <Button look="go" type="submit" icon="lock" isDisabled={blank || enter.isPending}>
        {text('unlock.open')}
      </Button>
      <Button look="quiet" icon="back" isDisabled={enter.isPending} onPress={onBack}>
        {text('common.back')}
      </Button>
    </form>
  );
}
