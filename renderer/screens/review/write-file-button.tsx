import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useActs, useSitting } from '../../sitting/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

/** Writes the interview as one file in clear, for another program or another office; says first what that means. */
export function WriteFileButton() {
  const text = useText();
  const { id } = useSitting().interview;
  const { flush } = useActs();
  const [asking, setAsking] = useState(false);
  const write = useMutation({
    mutationFn: async () => {
      await flush();
      return call('interviews.export', { id });
    },
  });
  const close = () => {
    setAsking(false);
    write.reset();
  };
  const failure = write.isError ? failureOf(write.error) : undefined;
  return (
    <div>
      <Button slim icon="export" onPress={() => setAsking(true)}>
        {text('file.write')}
      </Button>
      <Dialog title={text('file.write')} isOpen={asking} onClose={close}>
        <p>{text('file.what')}</p>
        <Notice tone="care">
          <p>{text('file.warning')}</p>
        </Notice>
        {write.isSuccess && (
          <Notice tone="good" live="status" title={text('file.written')}>
            <p>
              <bdi>{[write.data.folder, ...write.data.files].join(' / ')}</bdi>
            </p>
          </Notice>
        )}
        {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
        <DialogActions>
          <Button onPress={close}>{text(write.isSuccess ? 'common.close' : 'common.cancel')}</Button>
          {!write.isSuccess && (
            <Button look="go" icon="export" isDisabled={write.isPending} onPress={() => write.mutate()}>
              {text('file.choose')}
            </Button>
          )}
        </DialogActions>
      </Dialog>
    </div>
  );
}
