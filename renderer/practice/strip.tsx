import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../bridge.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/problem.tsx';
import { saveBeforeLocking } from '../waiting.ts';
import './strip.css';

function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const remove = useMutation({ mutationFn: () => call('practice.remove', {}) });
  return (
    <Dialog title={text('practice.remove-title')} isOpen onClose={onClose}>
      <p>{text('practice.remove-says')}</p>
      {remove.isError && <Problem failure={failureOf(remove.error)} />}
      <DialogActions>
        <Button look="quiet" onPress={onClose} autoFocus>
          {text('common.cancel')}
        </Button>
        <Button look="danger" icon="bin" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
          {text('practice.remove')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Above every screen of a practice vault: that nothing in it is real, and the two ways out. */
export function PracticeStrip() {
  const text = useText();
  const [removing, setRemoving] = useState(false);
  const leave = () => void saveBeforeLocking().then(() => call('practice.leave', {}));
  return (
    <aside className="practice-strip" aria-label={text('practice.vault')}>
      <Icon name="pencil" size={16} />
      <strong>{text('practice.vault')}</strong>
      <span className="practice-says">{text('practice.strip')}</span>
      <span className="push" />
      <Button look="quiet" slim onPress={leave}>
        {text('practice.leave')}
      </Button>
      <Button look="quiet" slim onPress={() => setRemoving(true)}>
        {text('practice.remove')}
      </Button>
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </aside>
  );
}
