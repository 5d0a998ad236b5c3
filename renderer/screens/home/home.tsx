import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FileTrigger, Input, SearchField } from 'react-aria-components';
import type { InterviewSummary } from '../../../src/bridge/calls/interview-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useSummaries } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Scene } from '../../ui/scene.tsx';
import { CaseRow } from './case-row.tsx';
import { NewInterview } from './new-interview.tsx';
import { RemoveInterview } from './remove-interview.tsx';
import { TopBar } from './top-bar.tsx';
import { Unreadable } from './unreadable.tsx';
import './home.css';
import { useArrival } from '../../ui/arrival.ts';

function Empty({ onNew }: { readonly onNew: () => void }) {
  const text = useText();
  return (
    <section className="empty">
      <div className="empty-scene">
        <Scene />
      </div>
      <div className="empty-words">
        <h2>{text('home.empty-title')}</h2>
        <p className="quiet">{text('home.empty')}</p>
        <Button look="go" icon="plus" onPress={onNew}>
          {text('home.new')}
        </Button>
      </div>
    </section>
  );
}

const newestFirst = (summaries: readonly InterviewSummary[]) =>
  [...summaries].sort((a, b) => b.changedAt.localeCompare(a.changedAt));

function useImport(onDone: (name: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (file: File) => call('interviews.import', { json: await file.text() }),
    onSuccess: async (summary) => {
      await client.invalidateQueries({ queryKey: ['summaries'] });
      onDone(summary.codeName);
    },
  });
}

/** All interviews of the vault, by code name. */
export function Home({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const go = useGo();
  const summaries = useSummaries();
  const [wanted, setWanted] = useState('');
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState<InterviewSummary>();
  const [news, setNews] = useState('');
  const incoming = useImport((name) => setNews(text('home.imported', { name })));
  const all = newestFirst(summaries.data ?? []);
  const shown = all.filter(({ codeName }) => codeName.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <div className="page">
      <TopBar onLock={onLock} />
      <main className="home scroll">
        <div className="home-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('home.title')}
          </h1>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            onSelect={(files) => files?.[0] && incoming.mutate(files[0])}
          >
            <Button icon="import">{text('home.import')}</Button>
          </FileTrigger>
          {all.length > 0 && (
            <Button look="go" icon="plus" onPress={() => setAsking(true)}>
              {text('home.new')}
            </Button>
          )}
        </div>
        {news !== '' && (
          <Notice tone="good" live="status">
            {news}
          </Notice>
        )}
        {incoming.isError && <Problem failure={failureOf(incoming.error)} />}
        {summaries.isError && <Problem failure={failureOf(summaries.error)} />}
        <Unreadable summaries={all} onRemove={setLeaving} />
        {summaries.data && all.length === 0 && <Empty onNew={() => setAsking(true)} />}
        {all.length > 0 && (
          <SearchField className="home-search" aria-label={text('home.search')} value={wanted} onChange={setWanted}>
            <Icon name="search" />
            <Input className="input" placeholder={text('home.search')} />
          </SearchField>
        )}
        {all.length > 0 && shown.length === 0 && (
          <p className="quiet" role="status">
            {text('home.none-found', { text: wanted })}
          </p>
        )}
        <ul className="case-list">
          {shown.map((summary) => (
            <CaseRow
              key={summary.id}
              summary={summary}
              onOpen={() => go({ screen: 'interview', interview: summary.id })}
              onRemove={() => setLeaving(summary)}
            />
          ))}
        </ul>
      </main>
      {asking && <NewInterview isOpen onClose={() => setAsking(false)} />}
      {leaving && (
        <RemoveInterview
          summary={leaving}
          onClose={() => setLeaving(undefined)}
          onRemoved={() => {
            setNews(text('home.removed', { name: leaving.codeName }));
            setLeaving(undefined);
          }}
        />
      )}
    </div>
  );
}
