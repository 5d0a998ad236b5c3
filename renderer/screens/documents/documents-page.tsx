import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { DocumentState } from '../../../src/bridge/calls/document-calls.ts';
import { documentKinds } from '../../../src/packet/documents/document-shape.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Preview } from '../packet/preview.tsx';
import { usePages } from '../packet/use-pages.ts';
import { HandoutButton } from '../routing/handout.tsx';
import { type Choices, DocumentForm, Refused } from './document-form.tsx';
import '../packet/packet.css';
import './documents.css';

const shown = [...documentKinds, 'handout'] as const;
type Shown = (typeof shown)[number];

function KindRow({ kind, state }: { readonly kind: Shown; readonly state: DocumentState | undefined }) {
  const text = useText();
  return (
    <Radio value={kind} className="candidate document-row">
      <span className="candidate-name">{text(`documents.kind.${kind}`)}</span>
      {state?.refused && (
        <Tag small colour="plain">
          {text('documents.not-ready')}
        </Tag>
      )}
    </Radio>
  );
}

/** The page for the person is made on the page of the routing; here it only has its place among the others. */
function Handout() {
  const text = useText();
  return (
    <>
      <p className="document-for">{text('documents.for.handout')}</p>
      <HandoutButton />
    </>
  );
}

/** The papers that stand by themselves: what each is for, what it rests on, what it lacks, its pages, and the way out of the vault. */
export function DocumentsPage({ first }: { readonly first: string | undefined }) {
  const text = useText();
  const heading = useArrival();
  const { interview } = useSitting();
  const { id, changedAt } = interview;
  const [wantedKind, wantedOffice] = first?.split(' ') ?? [];
  const [kind, setKind] = useState<Shown>(shown.find((each) => each === wantedKind) ?? 'preservation');
  const [choices, setChoices] = useState<Choices>(wantedOffice ? { recipient: wantedOffice } : {});
  const list = useQuery({
    queryKey: ['documents', id, changedAt, choices.recipient, choices.include],
    queryFn: () =>
      call('documents.list', {
        id,
        ...(choices.recipient !== undefined && { recipient: choices.recipient }),
        ...(choices.include !== undefined && { include: [...choices.include] }),
      }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const go = useGo();
  const stateOf = (wanted: Shown) => list.data?.find((each) => each.kind === wanted);
  const state = stateOf(kind);
  const isMade = kind === 'handout' || (state !== undefined && !state.refused);
  const wanted = {
    id,
    ...(choices.recipient !== undefined && state?.recipients.includes(choices.recipient)
      ? { recipient: choices.recipient }
      : {}),
    ...(choices.signedOutside !== undefined && { signedOutside: choices.signedOutside }),
    ...(choices.include !== undefined && { include: [...choices.include] }),
  };
  const pages = usePages(
    `document ${id} ${kind}`,
    [wanted, changedAt],
    () => (kind === 'handout' ? call('handout.preview', { id }) : call('documents.preview', { ...wanted, kind })),
    isMade,
  );
  return (
    <main className="packet">
      <div className="packet-side scroll">
        <div className="packet-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('documents.title')}
          </h1>
          <p className="small quiet">{text('documents.lead')}</p>
        </div>
        {list.isError && <Problem failure={failureOf(list.error)} />}
        <RadioGroup className="candidates documents" value={kind} onChange={(next) => setKind(next as Shown)}>
          <Label className="field-label">{text('documents.pick')}</Label>
          {shown.map((each) => (
            <KindRow key={each} kind={each} state={stateOf(each)} />
          ))}
        </RadioGroup>
        {kind === 'handout' && <Handout />}
        {kind !== 'handout' && state && (
          <DocumentForm
            key={kind}
            state={state}
            choices={choices}
            onChoose={setChoices}
            wanted={{ ...wanted, kind }}
            pages={pages.read?.count}
            onSent={(step) => go({ screen: 'follow-up', interview: id, step })}
          />
        )}
      </div>
      {isMade ? (
        <Preview className="preview" of={pages} />
      ) : (
        <section className="preview document-none">{state?.refused && <Refused of={state.refused} />}</section>
      )}
    </main>
  );
}
