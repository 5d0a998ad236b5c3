import { useMutation } from '@tanstack/react-query';
import type { Subject } from '../../../src/interview/answers.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useActs } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = { readonly subject: Subject; readonly name: string; readonly onClose: () => void };

/** Asks once more before one incident, person, report or event is taken out. */
export function RemoveSubject({ subject, name, onClose }: Properties) {
  const text = useText();
  const acts = useActs();
  const remove = useMutation({
    mutationFn: async () => {
      await acts.flush();
      await acts.removeSubject(subject.id);
    },
    onSuccess: onClose,
  });
  return (
    <Dialog role="alertdialog" title={text('another.remove-title', { name })} isOpen onClose={onClose}>
      <p>{text('another.remove-text')}</p>
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('common.cancel')}
        </Button>
        <Button look="danger" icon="bin" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
          {text('another.remove-confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
