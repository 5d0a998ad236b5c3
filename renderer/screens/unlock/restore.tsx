import { useMutation, useQueryClient } from '@tanstack/react-query';
import { About } from '../../backup/about.tsx';
import { LongWork } from '../../backup/long-work.tsx';
import { OpenBackupDialog, type OpenedBackup, useChosenBackup } from '../../backup/open-backup.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

function Restoring({ opened, onClose }: { readonly opened: OpenedBackup; readonly onClose: () => void }) {
  const text = useText();
  const client = useQueryClient();
  const { file, opening, about } = opened;
  const restore = useMutation({
    mutationFn: () => call('backup.restore', { file, opening }),
    onSuccess: () => client.invalidateQueries(),
  });
  const failure = restore.isError ? failureOf(restore.error) : undefined;
  return (
    <>
      {restore.isSuccess ? (
        <Notice tone="good" live="status" title={text('restore.done-title')}>
          <p>{text('restore.done')}</p>
        </Notice>
      ) : (
        <p>{text('restore.lead')}</p>
      )}
      <About about={about} />
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
      {restore.isPending && <LongWork label={text('restore.working')} />}
      <DialogActions>
        <Button look={restore.isSuccess ? 'go' : 'quiet'} isDisabled={restore.isPending} onPress={onClose}>
          {restore.isSuccess ? text('common.close') : text('common.cancel')}
        </Button>
        {!restore.isSuccess && (
          <Button look="go" icon="import" isDisabled={restore.isPending} onPress={() => restore.mutate()}>
            {text('restore.begin')}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

/** The way back from a backup: always into a vault of its own. */
export function Restore() {
  const text = useText();
  const chosen = useChosenBackup();
  return (
    <>
      <Button look="quiet" slim icon="import" isDisabled={chosen.isPending} onPress={() => chosen.mutate()}>
        {text('restore.title')}
      </Button>
      {chosen.isError && <Problem failure={failureOf(chosen.error)} />}
      {chosen.data && (
        <OpenBackupDialog title={text('restore.title')} chosen={chosen.data} onClose={() => chosen.reset()}>
          {(opened) => <Restoring opened={opened} onClose={() => chosen.reset()} />}
        </OpenBackupDialog>
      )}
    </>
  );
}
