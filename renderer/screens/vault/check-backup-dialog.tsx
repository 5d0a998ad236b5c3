import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { About, sayAge } from '../../backup/about.tsx';
import { LongWork } from '../../backup/long-work.tsx';
import { OpenBackupDialog, type OpenedBackup } from '../../backup/open-backup.tsx';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

function Checking({ opened, onClose }: { readonly opened: OpenedBackup; readonly onClose: () => void }) {
  const text = useText();
  const { mutate, ...check } = useMutation({
    mutationFn: ({ file, opening }: OpenedBackup) => call('backup.check', { file, opening }),
  });
  const { file, name, opening, about } = opened;
  useEffect(() => mutate({ file, name, opening, about }), [mutate, file, name, opening, about]);
  return (
    <>
      {check.isPending && <LongWork label={text('backup.checking')} />}
      {check.isError && <Problem failure={failureOf(check.error)} />}
      {check.isSuccess && (
        <Notice tone="good" live="status" title={text('backup.whole-title')}>
          <p>{text('backup.whole', { age: sayAge(about.madeAt, text) })}</p>
        </Notice>
      )}
      <About about={about} />
      <DialogActions>
        <Button look={check.isPending ? 'quiet' : 'go'} onPress={onClose} autoFocus>
          {text('common.close')}
        </Button>
      </DialogActions>
    </>
  );
}

type Properties = { readonly chosen: { readonly file: string; readonly name: string }; readonly onClose: () => void };

/** Reads a backup to its end and says whether all of it is whole. */
export function CheckBackupDialog({ chosen, onClose }: Properties) {
  const text = useText();
  return (
    <OpenBackupDialog title={text('backup.check')} chosen={chosen} onClose={onClose}>
      {(opened) => <Checking opened={opened} onClose={onClose} />}
    </OpenBackupDialog>
  );
}
