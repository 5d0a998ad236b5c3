import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';

const useUnreadable = () =>
  useQuery({
    queryKey: ['unreadable'],
    queryFn: () => call('rescue.unreadable', {}),
    staleTime: 0,
    refetchInterval: 5000,
  });

/** Part of the vault turned out to be damaged while it was open. */
function DamageFound() {
  const text = useText();
  const [found, setFound] = useState(false);
  useEffect(() => window.bridge.on('vault.damaged', () => setFound(true)), []);
  if (!found) return null;
  return (
    <Notice tone="danger" live="alert" title={text('damage.found-title')}>
      <p>{text('damage.found')}</p>
    </Notice>
  );
}

function Row({ summary, onRemove }: { readonly summary: InterviewSummary; readonly onRemove: () => void }) {
  const text = useText();
  const raw = useMutation({ mutationFn: () => call('rescue.export-raw', { id: summary.id }) });
  const failure = raw.isError ? failureOf(raw.error) : undefined;
  return (
    <Notice
      tone="danger"
      title={text('unreadable.title', { name: summary.codeName })}
      actions={
        <>
          <Button slim icon="export" isDisabled={raw.isPending} onPress={() => raw.mutate()}>
            {text('unreadable.raw')}
          </Button>
          <Button slim look="danger" icon="bin" onPress={onRemove}>
            {text('home.remove-confirm')}
          </Button>
        </>
      }
    >
      <p>{text('unreadable.text')}</p>
      {raw.isSuccess && <p role="status">{text('unreadable.written', { folder: raw.data.folder })}</p>}
      {failure && failure.code !== 'cancelled' && <Problem failure={failure} />}
    </Notice>
  );
}

type Properties = {
  readonly summaries: readonly InterviewSummary[];
  readonly onRemove: (summary: InterviewSummary) => void;
};

/** Interviews that cannot be read: each costs only itself. */
export function Unreadable({ summaries, onRemove }: Properties) {
  const client = useQueryClient();
  const ids = useUnreadable().data?.interviews ?? [];
  return (
    <>
      <DamageFound />
      {summaries
        .filter(({ id }) => ids.includes(id))
        .map((summary) => (
          <Row
            key={summary.id}
            summary={summary}
            onRemove={() => {
              onRemove(summary);
              void client.invalidateQueries({ queryKey: ['unreadable'] });
            }}
          />
        ))}
    </>
  );
}
