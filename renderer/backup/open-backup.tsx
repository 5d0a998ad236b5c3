import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { BackupAbout } from '../../src/bridge/calls/backup-calls.ts';
import { call, failureOf } from '../bridge.ts';
import { useText } from '../i18n/text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { PassphraseField } from '../ui/field.tsx';
import { Problem } from '../ui/problem.tsx';
import './backup.css';

/** What opens a backup: an age identity is known by how it begins. */
const openingOf = (secret: string) =>
  secret.trim().toUpperCase().startsWith('AGE-SECRET-KEY-1') ? { identity: secret.trim() } : { passphrase: secret };

export type OpenedBackup = {
  readonly file: string;
  readonly name: string;
  readonly opening: ReturnType<typeof openingOf>;
  readonly about: BackupAbout;
};

/** The file that a person chooses; nothing when they close the dialog. */
export const useChosenBackup = () =>
  useMutation({
    mutationFn: async () => {
      try {
        return await call('backup.choose', {});
      } catch (error) {
        if (failureOf(error).code === 'cancelled') return undefined;
        throw error;
      }
    },
  });

type Properties = {
  readonly title: string;
  readonly chosen: { readonly file: string; readonly name: string };
  readonly onClose: () => void;
  /** What comes once the backup has said what it is. */
  readonly children: (opened: OpenedBackup) => ReactNode;
};

/** Asks for what opens a backup, then shows what stands in it. */
export function OpenBackupDialog({ title, chosen, onClose, children }: Properties) {
  const text = useText();
  const [secret, setSecret] = useState('');
  const preview = useMutation({
    mutationFn: async (typed: string) => {
      const opening = openingOf(typed);
      const about = await call('backup.preview', { file: chosen.file, opening });
      return { ...chosen, opening, about };
    },
    onError: () => setSecret(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret !== '' && !preview.isPending) preview.mutate(secret);
  };
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {preview.data ? (
        children(preview.data)
      ) : (
        <form className="backup-form" onSubmit={submit}>
          <p className="quiet">
            <bdi>{chosen.name}</bdi>
          </p>
          <PassphraseField
            label={text('backup.secret')}
            hint={text('backup.secret-hint')}
            showName={text('unlock.show')}
            hideName={text('unlock.hide')}
            value={secret}
            onChange={setSecret}
            isReadOnly={preview.isPending}
            autoFocus
          />
          {preview.isError && <WrongSecret error={preview.error} />}
          <DialogActions>
            <Button look="quiet" onPress={onClose}>
              {text('common.cancel')}
            </Button>
            <Button look="go" type="submit" isDisabled={preview.isPending}>
              {preview.isPending ? text('backup.looking') : text('backup.look')}
            </Button>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

/** The sentence about a wrong passphrase speaks of the vault; here it is about a file. */
function WrongSecret({ error }: { readonly error: unknown }) {
  const failure = failureOf(error);
  return <Problem failure={failure.code === 'wrong-passphrase' ? { code: 'backup-locked' } : failure} />;
}
