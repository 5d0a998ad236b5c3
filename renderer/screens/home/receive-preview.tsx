import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandOverPreview } from '../../../src/bridge/calls/hand-over-calls.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import { call, failureOf } from '../../bridge.ts';
import { nameOf } from '../../i18n/languages.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { sayMoment } from '../vault/custody-words.ts';
import { Conflicts, type Decisions } from './receive-conflicts.tsx';
import '../vault/hand-over.css';

type Properties = {
  readonly preview: HandOverPreview;
  readonly onTaken: (codeName: string) => void;
  readonly onClose: () => void;
};

/** How many files come along, how many of them are new here, and how many had no file at the other end. */
function exhibitsIn({ exhibits }: HandOverPreview, text: Text, language: string): string {
  const { count, size, here, missing } = exhibits;
  const told = text('hand-over.exhibits-count', { count, size: saySize(size, language) });
  const known = here > 0 ? [text('hand-over.exhibits-here', { count: here })] : [];
  const gone = missing > 0 ? [text('hand-over.exhibits-missing', { count: missing })] : [];
  return [told, ...known, ...gone].join(' · ');
}

/** From whom, when, which interview; the sender is named by the file and not proven. */
function Facts({ of }: { readonly of: HandOverPreview }) {
  const text = useText();
  const language = useLanguage();
  const rows: readonly (readonly [string, string])[] = [
    [text('hand-over.from'), of.by === '' ? text('custody.nobody') : of.by],
    [text('hand-over.when'), sayMoment(of.at, language)],
    [text('hand-over.code-name'), of.codeName],
    ...(of.knownAs !== undefined && of.knownAs !== of.codeName
      ? [[text('hand-over.known-as'), of.knownAs] as const]
      : []),
    [
      text('hand-over.languages'),
      `${nameOf(of.workerLanguage, language)} · ${nameOf(of.intervieweeLanguage, language)}`,
    ],
    [text('hand-over.answers'), String(of.answers)],
    ...(of.exhibits.count > 0 ? [[text('hand-over.exhibits'), exhibitsIn(of, text, language)] as const] : []),
    ...(of.statements > 0 ? [[text('hand-over.statements'), String(of.statements)] as const] : []),
    ...(of.readings > 0 ? [[text('hand-over.readings'), String(of.readings)] as const] : []),
    ...(of.followUp > 0 ? [[text('hand-over.follow-up'), String(of.followUp)] as const] : []),
    [
      text('custody.title'),
      of.custody.breaks === 0
        ? text('hand-over.custody-fits', { count: of.custody.entries })
        : text('hand-over.custody-broken'),
    ],
  ];
  return (
    <dl className="received">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What taking in would mean, before anything is changed; then takes it in. */
export function ReceivePreview({ preview, onTaken, onClose }: Properties) {
  const text = useText();
  const [decisions, setDecisions] = useState<Decisions>({});
  const { standing, theirs, ours, conflicts } = preview;
  const take = useMutation({
    mutationFn: () => call('hand-over.take', { id: preview.id, decisions }),
    onSuccess: ({ codeName }) => onTaken(codeName),
  });
  const open = conflicts.filter(({ key }) => decisions[key] === undefined).length;
  return (
    <>
      <Facts of={preview} />
      <Notice tone={conflicts.length > 0 ? 'care' : 'plain'}>
        <p>{text(`hand-over.standing.${standing}`, { theirs, ours, both: conflicts.length })}</p>
      </Notice>
      {conflicts.length > 0 && (
        <Conflicts
          preview={preview}
          decisions={decisions}
          onDecide={(key, side) => setDecisions((now) => ({ ...now, [key]: side }))}
        />
      )}
      {take.isError && <Problem failure={failureOf(take.error)} />}
      <DialogActions>
        {open > 0 && <p className="small quiet">{text('hand-over.still-open', { count: open })}</p>}
        <Button look="quiet" onPress={onClose}>
          {text('hand-over.not-now')}
        </Button>
        <Button look="go" icon="check" isDisabled={take.isPending || open > 0} onPress={() => take.mutate()}>
          {text('hand-over.take')}
        </Button>
      </DialogActions>
    </>
  );
}
