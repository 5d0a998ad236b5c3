import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useHomeList } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Choose } from '../../ui/choose.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { CustodyList } from './custody-list.tsx';
import { CustodyStanding } from './custody-standing.tsx';
import './custody.css';

type Properties = {
  /** The interview that it is about; without it, the whole vault, with a choice. */
  readonly interview?: string;
  readonly onClose: () => void;
};

function useWrite(interview: string | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (format: 'text' | 'json') =>
      call('custody.export', { format, ...(interview !== undefined && { interview }) }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['custody'] }),
  });
}

const everything = 'all';

function Filter({ chosen, onChoose }: { readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const text = useText();
  const rows = useHomeList().data?.rows ?? [];
  const items = [
    { id: everything, name: text('custody.all') },
    ...rows.map(({ id, codeName }) => ({ id, name: codeName })),
  ];
  return <Choose label={text('custody.filter')} items={items} chosen={chosen} onChoose={onChoose} />;
}

/** The custody log: how it stands, what it says, and the way to take it along. */
export function CustodyDialog({ interview, onClose }: Properties) {
  const text = useText();
  const [chosen, setChosen] = useState(interview ?? everything);
  const wanted = chosen === everything ? {} : { interview: chosen };
  const write = useWrite(wanted.interview);
  return (
    <Dialog title={text('custody.title')} isOpen wide onClose={onClose}>
      <p className="quiet">{text('custody.lead')}</p>
      <CustodyStanding {...wanted} />
      {interview === undefined && <Filter chosen={chosen} onChoose={setChosen} />}
      <CustodyList {...wanted} />
      {write.isError && failureOf(write.error).code !== 'cancelled' && <Problem failure={failureOf(write.error)} />}
      {write.data && (
        <Notice tone="good" live="status">
          <p>{text('custody.written', { folder: write.data.folder, file: write.data.files.join(', ') })}</p>
        </Notice>
      )}
      <DialogActions>
        <Button look="quiet" onPress={onClose}>
          {text('common.close')}
        </Button>
        <Button icon="export" isDisabled={write.isPending} onPress={() => write.mutate('json')}>
          {text('custody.as-json')}
        </Button>
        <Button icon="export" isDisabled={write.isPending} onPress={() => write.mutate('text')}>
          {text('custody.as-text')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
