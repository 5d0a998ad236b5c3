import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CheckboxGroup, Label } from 'react-aria-components';
import type { DocumentState } from '../../../src/bridge/calls/document-calls.ts';
import type { CallInput } from '../../../src/bridge/contract.ts';
import { channelKey } from '../../../src/i18n/content-key.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { filedMatters } from '../../../src/interview/follow-up-entry.ts';
import { documentKinds } from '../../../src/packet/documents/document-shape.ts';
import { recordHolders } from '../../../src/packet/documents/record-holders.ts';

import type { OptionalData } from '../../../src/packet/material.ts';
import { call } from '../../bridge.ts';
import { useSpeak } from '../../i18n/speak.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/text.ts';
import { findChannel } from '../../rule-book.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { FormatChoice } from '../packet/format-choice.tsx';
import { Written } from '../packet/written.tsx';
import { SignedPages } from '../review/signed-pages.tsx';
import { useStatementState } from '../review/statement-state.ts';
import '../packet/contents.css';

/** What was chosen about the documents; it stays while one goes from one to the other. */
export type Choices = {
  readonly recipient?: string;
  readonly signedOutside?: boolean;
  readonly include?: readonly OptionalData[];
};

type Note = DocumentState['missing'][number];
const optional = ['safety', 'immigration'] as const;

/** Days and names of offices inside a note, as the reader says them. */
function useNote() {
  const text = useText();
  const language = useLanguage();
  const office = useOffice();
  return (group: 'rests' | 'missing', { code, values = {} }: Note): string => {
    const said = Object.entries(values).map(([name, value]) => [
      name,
      name === 'channel' ? office(value) : /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayPoint(value, language) : value,
    ]);
    return text(`documents.${group}.${code}` as TextKey, Object.fromEntries(said));
  };
}

/** Name of an office, or of co-counsel, in the language of the reader. */
function useOffice() {
  const text = useText();
  const say = useSpeak(useLanguage());
  return (id: string): string => {
    if (id === 'co-counsel') return text('documents.co-counsel');
    const holder = recordHolders.find((each) => each === id);
    if (holder) return text(`documents.${holder}`);
    return say(channelKey(id, 'shortName'), findChannel(id)?.shortName ?? id).text;
  };
}

/** To whom the document goes, and as whom the person appears in it. */
function Standing({ state: { to, identity } }: { readonly state: DocumentState }) {
  const text = useText();
  const office = useOffice();
  return (
    <dl className="packet-standing">
      <div>
        <dt>{text('packet.goes-to')}</dt>
        {to.length === 0 && <dd>{text('documents.stays')}</dd>}
        {to.map((id) => (
          <dd key={id}>{office(id)}</dd>
        ))}
      </div>
      {identity && (
        <div>
          <dt>{text('packet.as-whom')}</dt>
          <dd>{text(`identity.${identity}`)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Pages that the person signed by hand and that came back: exhibits that belong to the version they sign. */
function CameBack() {
  const text = useText();
  const [newest] = useStatementState().data?.versions ?? [];
  if (!newest) return null;
  return (
    <section className="packet-part">
      <h2>{text('documents.came-back')}</h2>
      <p className="small quiet">{text('documents.came-back-note', { number: newest.number })}</p>
      <SignedPages of={newest} always />
    </section>
  );
}

/** Kinds that are printed, signed and scanned back. */
const signedByHand: readonly DocumentState['kind'][] = ['declaration', 'signature-page'];

function Notes({ state }: { readonly state: DocumentState }) {
  const text = useText();
  const note = useNote();
  return (
    <>
      <section className="packet-part">
        <h2>{text('documents.rests-on')}</h2>
        <ul className="document-notes">
          {state.restsOn.map((each) => (
            <li key={note('rests', each)}>{note('rests', each)}</li>
          ))}
        </ul>
      </section>
      <section className="packet-part">
        <h2>{text('documents.lacks')}</h2>
        {state.missing.length === 0 && <p className="small quiet">{text('documents.lacks-none')}</p>}
        <ul className="document-notes lacking">
          {state.missing.map((each) => (
            <li key={note('missing', each)}>{note('missing', each)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

type Properties = {
  readonly state: DocumentState;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  readonly wanted: CallInput<'documents.preview'>;
  /** How many pages it has; nothing while they are being made. */
  readonly pages: number | undefined;
};

function ChoicesView({ state, choices, onChoose }: Omit<Properties, 'wanted' | 'pages'>) {
  const text = useText();
  const office = useOffice();
  const has = (choice: DocumentState['choices'][number]): boolean => state.choices.includes(choice);
  const chosen = state.recipients.find((id) => id === choices.recipient) ?? state.recipients[0];
  return (
    <>
      {has('recipient') && chosen !== undefined && (
        <Choose
          label={text('documents.recipient')}
          items={state.recipients.map((id) => ({ id, name: office(id) }))}
          chosen={chosen}
          onChoose={(recipient) => onChoose({ ...choices, recipient })}
        />
      )}
      {has('signed-outside') && (
        <Segmented
          label={text('documents.signed')}
          segments={[
            { id: 'inside', content: text('documents.signed-inside') },
            { id: 'outside', content: text('documents.signed-outside') },
          ]}
          chosen={choices.signedOutside ? 'outside' : 'inside'}
          onChoose={(where) => onChoose({ ...choices, signedOutside: where === 'outside' })}
        />
      )}
      {has('include') && (
        <CheckboxGroup
          className="packet-part"
          value={[...(choices.include ?? [])]}
          onChange={(include) => onChoose({ ...choices, include: optional.filter((kind) => include.includes(kind)) })}
        >
          <Label className="packet-label">{text('documents.include')}</Label>
          {optional.map((kind) => (
            <Tick key={kind} value={kind}>
              {text(`documents.include.${kind}`)}
            </Tick>
          ))}
        </CheckboxGroup>
      )}
    </>
  );
}

/** Why there is no such document, in the place where its pages would be. */
export function Refused({ of }: { readonly of: Note }) {
  const text = useText();
  return (
    <Notice tone="care" live="status">
      <p>{text(`error.${of.code}` as TextKey, of.values ?? {})}</p>
    </Notice>
  );
}

/** Documents that are sent somewhere, and what they are called when it is noted that they were. */
const sentAs = filedMatters.filter((matter) => documentKinds.some((kind) => kind === matter));

type FormProperties = Properties & {
  /** Goes to the place where it is noted that it was sent. */
  readonly onSent: (step: string) => void;
};

/** One kind of document: what it is for, why there is none yet or what it rests on, the choices about it, and writing it. */
export function DocumentForm({ state, choices, onChoose, wanted, pages, onSent }: FormProperties) {
  const text = useText();
  const [formats, setFormats] = useState<readonly string[]>(['pdf']);
  const write = useMutation({ mutationFn: () => call('documents.export', { ...wanted, formats: [...formats] }) });
  return (
    <>
      <p className="document-for">{text(`documents.for.${state.kind}`)}</p>
      <ChoicesView state={state} choices={choices} onChoose={onChoose} />
      {!state.refused && (
        <>
          <Standing state={state} />
          <Notes state={state} />
          {signedByHand.includes(state.kind) && <CameBack />}
          <FormatChoice formats={formats} onChange={setFormats} />
          <Written of={write} title={text('documents.done')} />
          {write.isSuccess && sentAs.some((matter) => matter === state.kind) && (
            <Button
              icon="pencil"
              onPress={() => onSent([state.kind, wanted.recipient ?? state.recipients[0] ?? ''].join(' '))}
            >
              {text('follow.do.note-sent')}
            </Button>
          )}
          <div className="packet-go">
            <p className="small quiet packet-sum">
              {pages && <span>{text('packet.contents.pages', { count: pages })}</span>}
            </p>
            <Button
              look="go"
              icon="export"
              isDisabled={write.isPending || formats.length === 0}
              onPress={() => write.mutate()}
            >
              {text(write.isPending ? 'packet.exporting' : 'documents.export')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
