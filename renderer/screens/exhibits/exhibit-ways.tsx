import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { safeText } from '../../../src/export/safe-text.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Written } from '../packet/written.tsx';
import { useExhibitDeed } from './use-exhibits.ts';

type Properties = { readonly exhibit: Exhibit; readonly onNews: (news: string) => void };
type DialogProperties = { readonly exhibit: Exhibit; readonly onClose: () => void };

/** Says what it means to write a file outside the vault before it is done. */
function SaveOutside({ exhibit, onClose }: DialogProperties) {
  const text = useText();
  const remains = exhibit.state === 'damaged';
  const write = useMutation({
    mutationFn: () => call('exhibits.export', { id: exhibit.id, ...(remains && { remains }) }),
  });
  return (
    <Dialog title={text(remains ? 'exhibits.rescue' : 'exhibits.export')} isOpen onClose={onClose}>
      <p>{text('exhibits.export-warning')}</p>
      {remains && <p>{text('exhibits.rescue-note')}</p>}
      <Written of={write} title={text('exhibits.exported')} />
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text(write.isSuccess ? 'common.close' : 'common.cancel')}
        </Button>
        {!write.isSuccess && (
          <Button look="go" icon="export" isDisabled={write.isPending} onPress={() => write.mutate()}>
            {text('exhibits.export-go')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Asks once more before an exhibit is erased. */
export function RemoveExhibit({ exhibit, onClose, onNews }: DialogProperties & Properties) {
  const text = useText();
  const { id, title, interview } = exhibit;
  const remove = useExhibitDeed(
    interview,
    () => call('exhibits.remove', { id }),
    () => onNews(text('exhibits.removed', { title: safeText(title) })),
  );
  return (
    <Dialog
      role="alertdialog"
      title={text('exhibits.remove-title', { title: safeText(title) })}
      isOpen
      onClose={onClose}
    >
      <p>{text('exhibits.remove-text')}</p>
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('common.cancel')}
        </Button>
        <Button look="danger" icon="bin" isDisabled={remove.isPending} onPress={() => remove.mutate(undefined)}>
          {text('exhibits.remove-confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What can be done with an exhibit: check it, write it outside the vault, remove it. */
export function ExhibitWays({ exhibit, onNews }: Properties) {
  const text = useText();
  const [asking, setAsking] = useState<'export' | 'remove'>();
  const { id, interview, state } = exhibit;
  const verify = useExhibitDeed(interview, () => call('exhibits.verify', { id }));
  const close = () => setAsking(undefined);
  return (
    <section className="exhibit-part">
      <h3>{text('exhibits.ways')}</h3>
      <div className="exhibit-ways">
        {state !== 'growing' && (
          <Button slim icon="check" isDisabled={verify.isPending} onPress={() => verify.mutate(undefined)}>
            {text(verify.isPending ? 'exhibits.verifying' : 'exhibits.verify')}
          </Button>
        )}
        {state !== 'missing' && state !== 'growing' && (
          <Button slim icon="export" onPress={() => setAsking('export')}>
            {text(state === 'damaged' ? 'exhibits.rescue' : 'exhibits.export')}
          </Button>
        )}
        <Button slim look="danger" icon="bin" onPress={() => setAsking('remove')}>
          {text('exhibits.remove')}
        </Button>
      </div>
      {verify.isError && <Problem failure={failureOf(verify.error)} />}
      {verify.isSuccess && (verify.data.state === 'whole' || verify.data.state === 'cut-off') && (
        <Notice tone="good" live="status">
          <p>{text('exhibits.verified')}</p>
        </Notice>
      )}
      {asking === 'export' && <SaveOutside exhibit={exhibit} onClose={close} />}
      {asking === 'remove' && <RemoveExhibit exhibit={exhibit} onClose={close} onNews={onNews} />}
    </section>
  );
}
