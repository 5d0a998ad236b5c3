import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { HoldButton } from '../../ui/hold-button.tsx';
import { Problem } from '../../ui/problem.tsx';
import './erase.css';

/** What may be known when there is no vault: nothing of a case. */
const staying = ['settings', 'info', 'vault'];

/** Says what erasing does and what it cannot promise, and erases when the button was held. */
export function EraseDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const client = useQueryClient();
  const erase = useMutation({
    mutationFn: (heldMilliseconds: number) => call('erase.vault', { heldMilliseconds }),
    onSuccess: (state) => {
      client.setQueryData(['vault'], state);
      client.removeQueries({ predicate: ({ queryKey }) => !staying.includes(String(queryKey[0])) });
      onClose();
    },
  });
  return (
    <Dialog role="alertdialog" title={text('erase.title')} isOpen onClose={onClose}>
      <p>{text('erase.does')}</p>
      <section className="erase-limits">
        <h3>{text('erase.limits-title')}</h3>
        <ul>
          <li>{text('erase.limit.drive')}</li>
          <li>{text('erase.limit.outside')}</li>
          <li>{text('erase.limit.traces')}</li>
        </ul>
      </section>
      <p className="small quiet">{text('erase.lawyer')}</p>
      {erase.isError && <Problem failure={failureOf(erase.error)} />}
      <HoldButton label={text('erase.hold')} isDisabled={erase.isPending} onHeld={(held) => erase.mutate(held)} />
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('common.cancel')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
