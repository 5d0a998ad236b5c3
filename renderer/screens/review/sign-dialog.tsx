import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { signatureWays, type Version } from '../../../src/bridge/calls/statement-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { useStatementDeed } from './statement-state.ts';

type Way = (typeof signatureWays)[number];

/** Notes how a version was signed, or that it was not. Nothing that was noted before is changed. */
export function SignDialog({ of: version, onClose }: { readonly of: Version; readonly onClose: () => void }) {
  const text = useText();
  const { id } = useSitting().interview;
  const [way, setWay] = useState<Way>('paper');
  const [witness, setWitness] = useState('');
  const [interpreter, setInterpreter] = useState('');
  const [on, setOn] = useState('');
  const sign = useStatementDeed(() =>
    call('statements.sign', {
      id,
      statement: version.id,
      signature: {
        way,
        witness: way === 'mark' || way === 'spoken' ? witness : '',
        interpreter: way === 'spoken' ? interpreter : '',
        ...(on !== '' && way !== 'unsigned' && { on }),
      },
    }),
  );
  const complete = (way !== 'mark' || witness.trim() !== '') && (way !== 'spoken' || interpreter.trim() !== '');
  return (
    <Dialog title={text('sign.title', { number: version.number })} isOpen onClose={onClose}>
      {!version.isCurrent && (
        <Notice tone="care">
          <p>{text('sign.not-current')}</p>
        </Notice>
      )}
      <p className="small quiet">{text('sign.lead')}</p>
      <RadioGroup className="sign-ways" value={way} onChange={(value) => setWay(value as Way)}>
        <Label className="field-label">{text('sign.how')}</Label>
        {signatureWays.map((each) => (
          <Radio key={each} value={each} className="sign-way">
            <strong>{text(`sign.way.${each}`)}</strong>
            <span className="small quiet">{text(`sign.hint.${each}`)}</span>
          </Radio>
        ))}
      </RadioGroup>
      {(way === 'mark' || way === 'spoken') && (
        <Field
          label={text('sign.witness')}
          value={witness}
          onChange={setWitness}
          isRequired={way === 'mark'}
          maxLength={200}
        />
      )}
      {way === 'spoken' && (
        <Field
          label={text('reading.interpreter')}
          value={interpreter}
          onChange={setInterpreter}
          isRequired
          maxLength={200}
        />
      )}
      {way !== 'unsigned' && <Field label={text('sign.day')} type="date" value={on} onChange={setOn} />}
      {sign.isError && <Problem failure={failureOf(sign.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.cancel')}
        </Button>
        <Button
          look="go"
          icon="check"
          isDisabled={!complete || sign.isPending}
          onPress={() => sign.mutate(undefined, { onSuccess: onClose })}
        >
          {text('sign.note')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
