import { useMutation } from '@tanstack/react-query';
import type { FacilityBook, FacilityLook } from '../../../src/bridge/calls/facility-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import { FacilityLine, useFieldWords } from './facility-line.tsx';

type Properties = {
  readonly look: FacilityLook;
  readonly onClose: () => void;
  readonly onAccepted: (book: FacilityBook) => void;
};

/** What a list would change, before anything is changed. */
export function FacilityChangesDialog({ look, onClose, onAccepted }: Properties) {
  const text = useText();
  const date = sayPoint(look.asOf, useLanguage());
  const say = useFieldWords();
  const { added, changed, gone, same } = look.changes;
  const accept = useMutation({
    mutationFn: () => call('facilities.accept', { token: look.token }),
    onSuccess: onAccepted,
  });
  return (
    <Dialog title={text('facilities.look-title', { date })} isOpen wide onClose={onClose}>
      <p>
        {text('facilities.look-lead', {
          added: added.length,
          changed: changed.length,
          gone: gone.length,
          same,
        })}
      </p>
      <div className="facility-changes">
        {changed.length > 0 && (
          <details open={changed.length < 20}>
            <summary>{text('facilities.changed', { count: changed.length })}</summary>
            <ul>
              {changed.map(({ before, after, fields }) => (
                <li key={`${after.name} ${after.city}`}>
                  <bdi lang="en">{before.name}</bdi>
                  {fields.map((field) => (
                    <small key={field} className="quiet">
                      {text(`facilities.field.${field}`)}: {before[field] !== undefined && <s>{say(before, field)}</s>}{' '}
                      <b>{say(after, field)}</b>
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          </details>
        )}
        {gone.length > 0 && (
          <details open={gone.length < 20}>
            <summary>{text('facilities.gone', { count: gone.length })}</summary>
            <ul>
              {gone.map((facility) => (
                <li key={`${facility.name} ${facility.city}`}>
                  <FacilityLine of={facility} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {added.length > 0 && (
          <details open={added.length < 20}>
            <summary>{text('facilities.new', { count: added.length })}</summary>
            <ul>
              {added.map((facility) => (
                <li key={`${facility.name} ${facility.city}`}>
                  <FacilityLine of={facility} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <p className="small quiet">{text('facilities.gone-stay')}</p>
      {accept.isError && <Problem failure={failureOf(accept.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('facilities.leave')}
        </Button>
        <Button look="go" icon="check" isDisabled={accept.isPending} onPress={() => accept.mutate()}>
          {text('facilities.accept')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
