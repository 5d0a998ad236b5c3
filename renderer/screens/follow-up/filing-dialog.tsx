import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isCalendarDay } from '../../../src/base/calendar-day.ts';
import type { SentExport } from '../../../src/bridge/calls/document-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import {
  type FiledMatter,
  type FiledWay,
  type FilingWhat,
  filedMatters,
  filedWays,
} from '../../../src/interview/follow-up-entry.ts';
import { call, failureOf } from '../../bridge.ts';
import { type Text, useLanguage, useText } from '../../i18n/text.ts';
import { useSettings } from '../../queries.ts';
import { useFindings } from '../../sitting/findings.tsx';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field, Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { dayHere } from './day.ts';
import { useOffices } from './offices.ts';

/** What is known of a filing before the form is opened. */
export type FilingStart = Partial<Pick<FilingWhat, 'matter' | 'channel' | 'told' | 'act' | 'on' | 'reference'>>;

const notChosen = 'none';

/** How something that was written out is called in a list. */
function nameOfSent({ document, on, sha256 = '' }: SentExport, text: Text, language: string): string {
  const what = document === undefined ? text('follow.packet') : text(`documents.kind.${document}`);
  return `${what} · ${sayPoint(on, language)} · ${sha256.slice(0, 8)}`;
}

function useSent(id: string, channel: string | undefined): readonly SentExport[] {
  const sent = useQuery({ queryKey: ['sent', id], queryFn: () => call('documents.sent', { id }), staleTime: 0 });
  return (sent.data ?? []).filter(
    ({ to, sha256 }) => sha256 !== undefined && channel !== undefined && to.includes(channel),
  );
}

type FormProperties = { readonly start: FilingStart; readonly onClose: () => void };

function useFilingForm(start: FilingStart) {
  const [matter, setMatter] = useState<FiledMatter>(start.matter ?? 'report');
  const [channel, setChannel] = useState<string | undefined>(start.channel);
  const [on, setOn] = useState(start.on ?? dayHere());
  const [time, setTime] = useState('');
  const [way, setWay] = useState<FiledWay>('email');
  const [reference, setReference] = useState(start.reference ?? '');
  const [noneGiven, setNoneGiven] = useState(false);
  const settings = useSettings().data;
  const [filedBy, setFiledBy] = useState(settings?.interviewer ?? '');
  const [sent, setSent] = useState<string>();
  const [words, setWords] = useState('');
  const what = (): FilingWhat | undefined =>
    channel === undefined || !isCalendarDay(on)
      ? undefined
      : {
          kind: 'filing',
          matter,
          channel,
          on,
          ...(/^\d\d:\d\d$/.test(time) && { time }),
          way,
          ...(reference.trim() !== '' ? { reference: reference.trim() } : noneGiven ? { noneGiven } : {}),
          filedBy: filedBy.trim(),
          ...(sent !== undefined && { sent }),
          ...(start.told !== undefined && { told: start.told }),
          ...(start.act !== undefined && { act: start.act }),
          ...(words.trim() !== '' && { words: words.trim() }),
        };
  const fields = { matter, channel, on, time, way, reference, noneGiven, filedBy, sent, words };
  return {
    fields,
    what,
    set: { setMatter, setChannel, setOn, setTime, setWay, setReference, setNoneGiven, setFiledBy, setSent, setWords },
  };
}

/** Writes down what was sent to an office. */
export function FilingDialog({ start, onClose }: FormProperties) {
  const text = useText();
  const language = useLanguage();
  const { follow } = useActs();
  const { interview } = useSitting();
  const { consents, decision } = useFindings();
  const agreed = consents.map(({ grant }) => grant.recipient);
  const offices = useOffices([...agreed, ...decision.mustTell.map((each) => each.channel)]);
  const { fields, what, set } = useFilingForm(start);
  const { channel, matter, on } = fields;
  const exports = useSent(interview.id, channel);
  const note = useMutation({
    mutationFn: async () => {
      const filing = what();
      if (filing) await follow(filing);
    },
    onSuccess: onClose,
  });
  const future = isCalendarDay(on) && on > dayHere();
  return (
    <Dialog title={text('follow.filing.title')} isOpen wide onClose={onClose}>
      <div className="follow-form">
        <Choose
          label={text('follow.matter')}
          items={filedMatters.map((id) => ({ id, name: text(`follow.matter.${id}`) }))}
          chosen={matter}
          onChoose={(id) => set.setMatter(id as FiledMatter)}
        />
        <Choose
          label={text('follow.channel')}
          items={offices}
          chosen={channel}
          placeholder={text('follow.choose')}
          onChoose={(id) => {
            set.setChannel(id);
            set.setSent(undefined);
          }}
        />
        {channel !== undefined && !agreed.includes(channel) && (
          <Notice tone="care">
            <p>{text('follow.no-consent')}</p>
          </Notice>
        )}
        <div className="follow-row">
          <Field
            label={text('follow.on')}
            type="date"
            value={on}
            onChange={set.setOn}
            {...(future ? { error: text('follow.future') } : {})}
          />
          <Field label={text('follow.time')} type="time" value={fields.time} onChange={set.setTime} />
          <Choose
            label={text('follow.way')}
            items={filedWays.map((id) => ({ id, name: text(`follow.way.${id}`) }))}
            chosen={fields.way}
            onChoose={(id) => set.setWay(id as FiledWay)}
          />
        </div>
        <Field
          label={text('follow.reference')}
          hint={text('follow.reference-hint')}
          value={fields.reference}
          onChange={set.setReference}
          maxLength={300}
        />
        {fields.reference.trim() === '' && (
          <Tick isSelected={fields.noneGiven} onChange={set.setNoneGiven}>
            {text('follow.none-given')}
          </Tick>
        )}
        <Field label={text('follow.filed-by')} value={fields.filedBy} onChange={set.setFiledBy} maxLength={300} />
        {exports.length > 0 && (
          <Choose
            label={text('follow.sent')}
            items={[
              { id: notChosen, name: text('follow.sent-none') },
              ...exports.map((each) => ({ id: each.sha256 ?? '', name: nameOfSent(each, text, language) })),
            ]}
            chosen={fields.sent ?? notChosen}
            onChoose={(id) => set.setSent(id === notChosen ? undefined : id)}
          />
        )}
        <Field label={text('follow.words')} value={fields.words} onChange={set.setWords} maxLength={5000} />
      </div>
      {note.isError && <Problem failure={failureOf(note.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button look="go" isDisabled={note.isPending || future || what() === undefined} onPress={() => note.mutate()}>
          {text('follow.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
