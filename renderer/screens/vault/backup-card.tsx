import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupState } from '../../../src/bridge/calls/backup-calls.ts';
import { saySize } from '../../../src/i18n/numbers.ts';
import { sayAge } from '../../backup/about.tsx';
import { useChosenBackup } from '../../backup/open-backup.tsx';
import { call, failureOf } from '../../bridge.ts';
import { sayWhen } from '../../i18n/dates.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { BackupDialog } from './backup-dialog.tsx';
import { CheckBackupDialog } from './check-backup-dialog.tsx';

/** How copies and backups stand; a reminder where it is time. */
function Standing({ state }: { readonly state: BackupState }) {
  const text = useText();
  const language = useLanguage();
  const [newest] = state.copies;
  return (
    <>
      {state.health === 'damaged' && (
        <Notice tone="danger" title={text('damage.found-title')}>
          <p>{text('damage.found')}</p>
        </Notice>
      )}
      {state.isDue && (
        <Notice tone="care" title={text('backup.due-title')}>
          <p>{text('backup.due', { count: state.daysWithout })}</p>
        </Notice>
      )}
      <p>
        {state.lastBackup === undefined
          ? text('backup.none-yet')
          : text('backup.last', { age: sayAge(state.lastBackup, text) })}
      </p>
      <p className="quiet">
        {newest === undefined
          ? text('backup.no-copies')
          : text('backup.copies', {
              count: state.copies.length,
              when: sayWhen(newest.at, new Date(), language),
              size: saySize(state.copiesSize, language),
            })}
      </p>
    </>
  );
}

/** Backups to a place of one's own, and the copies that keep themselves. */
export function BackupCard() {
  const text = useText();
  const client = useQueryClient();
  const state = useQuery({ queryKey: ['backup-state'], queryFn: () => call('backup.state', {}), staleTime: 0 });
  const refresh = () => client.invalidateQueries({ queryKey: ['backup-state'] });
  const chosen = useChosenBackup();
  const forget = useMutation({ mutationFn: () => call('backup.forget', {}), onSuccess: refresh });
  const [writing, setWriting] = useState(false);
  return (
    <section className="card" aria-labelledby="backup-title">
      <h2 id="backup-title">{text('backup.title')}</h2>
      {state.data && <Standing state={state.data} />}
      {state.isError && <Problem failure={failureOf(state.error)} />}
      <div className="backup-ways">
        <Button icon="export" onPress={() => setWriting(true)}>
          {text('backup.write')}
        </Button>
        <Button icon="check" isDisabled={chosen.isPending} onPress={() => chosen.mutate()}>
          {text('backup.check')}
        </Button>
        <Button look="quiet" icon="bin" isDisabled={forget.isPending} onPress={() => forget.mutate()}>
          {text('backup.forget')}
        </Button>
      </div>
      <p className="small quiet">{text('backup.forget-hint')}</p>
      {chosen.isError && <Problem failure={failureOf(chosen.error)} />}
      {forget.isError && <Problem failure={failureOf(forget.error)} />}
      <p className="small quiet" role="status">
        {forget.isSuccess ? text('backup.forgot', { count: forget.data.removed }) : ''}
      </p>
      {writing && (
        <BackupDialog
          onClose={() => {
            setWriting(false);
            void refresh();
          }}
        />
      )}
      {chosen.data && <CheckBackupDialog chosen={chosen.data} onClose={() => chosen.reset()} />}
    </section>
  );
}
