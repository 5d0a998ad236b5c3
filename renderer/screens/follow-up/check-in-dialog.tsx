import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isCalendarDay } from '../../../src/base/calendar-day.ts';
import { checkInResults, type FiledWay, filedWays } from '../../../src/interview/follow-up-entry.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useActs } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { dayHere } from './day.ts';

type Result = (typeof checkInResults)[number];
type Properties = {
  readonly onClose: () => void;
  /** Something was done to the person: it is taken down as an act of its own. */
  readonly onSomething: () => void;
};

/** Writes down that the person was asked again, and what it came to. */
export function CheckInDialog({ onClose, onSomething }: Properties) {
  const text = useText();
  const { follow } = useActs();
  const [on, setOn] = useState(dayHere());
  const [way, setWay] = useState<FiledWay>('in-person');
  const [result, setResult] = useState<Result>();
  const [words, setWords] = useState('');
  const note = useMutation({
    mutationFn: async (found: Result) =>
      follow({ kind: 'check-in', on, way, result: found, ...(words.trim() !== '' && { words: words.trim() }) }),
    onSuccess: (_, found) => (found === 'something' ? onSomething() : onClose()),
  });
  const valid = isCalendarDay(on) && on <= dayHere();
  return (
    <Dialog title={text('follow.check.title')} isOpen wide onClose={onClose}>
      <p>{text('follow.check.lead')}</p>
      <div className="follow-form">
        <div className="follow-row">
          <Field
            label={text('follow.on')}
            type="date"
            value={on}
            onChange={setOn}
            {...(isCalendarDay(on) && !valid ? { error: text('follow.future') } : {})}
          />
          <Choose
            label={text('follow.way')}
            items={filedWays.map((id) => ({ id, name: text(`follow.way.${id}`) }))}
            chosen={way}
            onChoose={(id) => setWay(id as FiledWay)}
          />
        </div>
        <Segmented
          label={text('follow.check.result')}
          segments={checkInResults.map((id) => ({ id, content: text(`follow.check.${id}`) }))}
          chosen={result}
          onChoose={setResult}
        />
        <Field label={text('follow.words')} value={words} onChange={setWords} maxLength={5000} />
      </div>
      {note.isError && <Problem failure={failureOf(note.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.cancel')}</Button>
        <Button
          look="go"
          isDisabled={note.isPending || !valid || result === undefined}
          onPress={() => result && note.mutate(result)}
        >
          {text(result === 'something' ? 'follow.check.go-on' : 'follow.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
