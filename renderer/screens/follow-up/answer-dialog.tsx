import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isCalendarDay } from '../../../src/base/calendar-day.ts';
import type { Filing } from '../../../src/interview/filings.ts';
import {
  type AnswerOfOffice,
  type AnswerWhat,
  answersOfOffices,
  type FiledWay,
  filedWays,
} from '../../../src/interview/follow-up-entry.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useActs } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { keepWhole } from '../../ui/passage.tsx';
import { Problem } from '../../ui/problem.tsx';
import { dayHere } from './day.ts';
import { useOfficeName, useOffices } from './offices.ts';

const goesOn = (came: AnswerOfOffice): boolean => came === 'handed-back' || came === 'referred' || came === 'declined';
/** Where what the Inspector General gives back usually goes. */
const usualNext = (came: AnswerOfOffice, channel: string): string | undefined =>
  came === 'handed-back' && channel === 'oig' ? 'opr' : undefined;

function useAnswerForm(filing: Filing) {
  const [came, setCame] = useState<AnswerOfOffice>('acknowledged');
  const [on, setOn] = useState(dayHere());
  const [way, setWay] = useState<FiledWay>('email');
  const [reference, setReference] = useState('');
  const [to, setTo] = useState<string>();
  const [toOn, setToOn] = useState('');
  const [toReference, setToReference] = useState('');
  const [words, setWords] = useState('');
  const next = to ?? usualNext(came, filing.channel);
  const what = (): AnswerWhat | undefined =>
    !isCalendarDay(on)
      ? undefined
      : {
          kind: 'answer',
          filing: filing.id,
          on,
          way,
          came,
          ...(reference.trim() !== '' && { reference: reference.trim() }),
          ...(goesOn(came) && next !== undefined && { to: next }),
          ...(goesOn(came) && isCalendarDay(toOn) && { toOn }),
          ...(goesOn(came) && toReference.trim() !== '' && { toReference: toReference.trim() }),
          ...(words.trim() !== '' && { words: words.trim() }),
        };
  return {
    fields: { came, on, way, reference, next, toOn, toReference, words },
    what,
    set: { setCame, setOn, setWay, setReference, setTo, setToOn, setToReference, setWords },
  };
}

/** Where it went, on which day and under which number; what is not said is to be asked for in writing. */
function WhereTo({ form }: { readonly form: ReturnType<typeof useAnswerForm> }) {
  const text = useText();
  const offices = useOffices(['opr', 'crcl', 'cbpopr', 'operator']);
  const { fields, set } = form;
  return (
    <section className="follow-where">
      <Choose
        label={text('follow.to')}
        items={offices}
        chosen={fields.next}
        placeholder={text('follow.to-unknown')}
        onChoose={set.setTo}
      />
      <div className="follow-row">
        <Field label={text('follow.to-on')} type="date" value={fields.toOn} onChange={set.setToOn} />
        <Field
          label={text('follow.to-reference')}
          value={fields.toReference}
          onChange={set.setToReference}
          maxLength={300}
        />
      </div>
      <p className="small quiet">{keepWhole(text('follow.to-ask'))}</p>
    </section>
  );
}

/** Writes down what an office let know about one filing. */
export function AnswerDialog({ filing, onClose }: { readonly filing: Filing; readonly onClose: () => void }) {
  const text = useText();
  const name = useOfficeName();
  const { follow } = useActs();
  const form = useAnswerForm(filing);
  const { fields, what, set } = form;
  const note = useMutation({
    mutationFn: async () => {
      const answer = what();
      if (answer) await follow(answer);
    },
    onSuccess: onClose,
  });
  const future = isCalendarDay(fields.on) && fields.on > dayHere();
  return (
    <Dialog title={text('follow.answer.title', { office: name(filing.channel) })} isOpen wide onClose={onClose}>
      <div className="follow-form">
        <Choose
          label={text('follow.came')}
          items={answersOfOffices.map((id) => ({ id, name: text(`follow.came.${id}`) }))}
          chosen={fields.came}
          onChoose={(id) => set.setCame(id as AnswerOfOffice)}
        />
        {fields.came === 'closed' && (
          <Notice tone="care" live="status" title={text('follow.closed-title')}>
            <p>{keepWhole(text('follow.closed'))}</p>
          </Notice>
        )}
        <div className="follow-row">
          <Field
            label={text('follow.on')}
            type="date"
            value={fields.on}
            onChange={set.setOn}
            {...(future ? { error: text('follow.future') } : {})}
          />
          <Choose
            label={text('follow.way')}
            items={filedWays.map((id) => ({ id, name: text(`follow.way.${id}`) }))}
            chosen={fields.way}
            onChoose={(id) => set.setWay(id as FiledWay)}
          />
          <Field
            label={text('follow.reference')}
            value={fields.reference}
            onChange={set.setReference}
            maxLength={300}
          />
        </div>
        {goesOn(fields.came) && <WhereTo form={form} />}
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
