import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { CopyArea } from '../../ui/area.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

type Properties = { readonly kind: 'recovery' | 'shares'; readonly onClose: () => void };

/** Tries a paper that should be valid; nothing is opened and nothing is changed. */
export function RehearseDialog({ kind, onClose }: Properties) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const rehearse = useMutation({
    mutationFn: async () => {
      if (kind === 'shares') return call('keys.rehearse-share', { share: typed });
      await call('keys.rehearse-sheet', { words: typed });
      return undefined;
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '' && !rehearse.isPending) rehearse.mutate();
  };
  return (
    <Dialog title={text(`rehearse.title.${kind}`)} isOpen onClose={onClose}>
      <form className="steps-frame" onSubmit={submit}>
        <p>{text(`rehearse.lead.${kind}`)}</p>
        <CopyArea
          label={text(kind === 'recovery' ? 'recover.words' : 'rehearse.share')}
          value={typed}
          maxLength={1000}
          onChange={setTyped}
          autoFocus
        />
        {rehearse.isError && <Problem failure={failureOf(rehearse.error)} />}
        {rehearse.isSuccess && (
          <Notice tone="good" live="status">
            <p>{rehearse.data ? text('rehearse.good.shares', rehearse.data) : text('rehearse.good.recovery')}</p>
          </Notice>
        )}
        <DialogActions>
          <Button look="quiet" onPress={onClose}>
            {text('common.close')}
          </Button>
          <Button look="go" type="submit" isDisabled={typed.trim() === '' || rehearse.isPending}>
            {text('sheet.check')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
