import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = {
  readonly summary: InterviewSummary;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
};

/** Asks once more before an interview is erased. */
export function RemoveInterview({ summary, onClose, onRemoved }: Properties) {
  const text = useText();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call('interviews.remove', { id: summary.id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['summaries'] });
      onRemoved();
    },
  });
  return (
    <Dialog role="alertdialog" title={text('home.remove-title', { name: summary.codeName })} isOpen onClose={onClose}>
      <p>{text('home.remove-text')}</p>
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('common.cancel')}
        </Button>
        <Button look="danger" icon="bin" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
          {text('home.remove-confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
