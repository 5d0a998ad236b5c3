import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Field, Tick } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Writes what is due as a calendar file whose titles say nothing; of one interview, or of all. */
export function CalendarDialog({ id, onClose }: { readonly id?: string; readonly onClose: () => void }) {
  const text = useText();
  const [title, setTitle] = useState(text('follow.calendar.default'));
  const [withCode, setWithCode] = useState(false);
  const write = useMutation({
    mutationFn: () => call('follow-up.calendar', { ...(id !== undefined && { id }), withCode, title: title.trim() }),
  });
  const cancelled = write.isError && failureOf(write.error).code === 'cancelled';
  return (
    <Dialog title={text('follow.calendar')} isOpen wide onClose={onClose}>
      <p>{text('follow.calendar.lead')}</p>
      <div className="follow-form">
        <Field
          label={text('follow.calendar.title')}
          hint={text('follow.calendar.title-hint')}
          value={title}
          onChange={setTitle}
          maxLength={60}
        />
        <Tick isSelected={withCode} onChange={setWithCode}>
          {text('follow.calendar.with-code')}
        </Tick>
      </div>
      {write.isSuccess && (
        <Notice tone="good" live="status" title={text('follow.calendar.done')}>
          <p>
            <bdi>{write.data.folder}</bdi>
          </p>
        </Notice>
      )}
      {write.isError && !cancelled && <Problem failure={failureOf(write.error)} />}
      <DialogActions>
        <Button onPress={onClose}>{text('common.close')}</Button>
        <Button
          look="go"
          icon="export"
          isDisabled={write.isPending || title.trim() === ''}
          onPress={() => write.mutate()}
        >
          {text('follow.calendar.write')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
