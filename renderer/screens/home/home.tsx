import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { FileTrigger, Input, SearchField } from 'react-aria-components';
import type { HomeList, HomeRow } from '../../../src/bridge/calls/home-calls.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { asksFor } from '../../key-map.ts';
import { useGo } from '../../place.ts';
import { useHomeList, useWaitingLinks } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Scene } from '../../ui/scene.tsx';
import { CaseRow } from './case-row.tsx';
import { DueStrip } from './due-strip.tsx';
import { Found } from './found.tsx';
import { LazyRows } from './lazy-rows.tsx';
import { ListFilters } from './list-filters.tsx';
import { everything, type ListWish, leavesOut, showRows } from './list-wish.ts';
import { NewInterview } from './new-interview.tsx';
import { ReceiveButton } from './receive-button.tsx';
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

/** Ctrl+F from anywhere, and a slash outside of fields, go to the search. */
function useSearchKeys(seat: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!asksFor('search', event)) return;
      const field = seat.current?.querySelector('input');
      if (!field || document.querySelector('[role=dialog], [role=alertdialog]')) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [seat]);
}

/** A value once it has stood still for some milliseconds: nobody wants to see what half a word finds. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), value === '' ? 0 : milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** What of the list is shown stays as it was chosen until the vault is locked. */
function useWish() {
  const client = useQueryClient();
  const [wish, setWish] = useState(() => client.getQueryData<ListWish>(['list-wish']) ?? everything);
  return [
    wish,
    (next: ListWish) => {
      client.setQueryData(['list-wish'], next);
      setWish(next);
    },
  ] as const;
}

type ListProperties = { readonly list: HomeList; readonly onRemove: (row: HomeRow) => void };

/** The rows, and what of them is shown. */
function List({ list, onRemove }: ListProperties) {
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const [wish, setWish] = useWish();
  const waiting = useWaitingLinks(list.left === 0).data?.counts ?? {};
  const [now] = useState(() => Date.now());
  const shown = useMemo(() => showRows(list.rows, wish, now, language), [list, wish, now, language]);
  return (
    <>
      <DueStrip due={list.due} now={now} />
      <ListFilters rows={list.rows} wish={wish} onWish={setWish} />
      <p className={leavesOut(wish) || list.left > 0 ? 'small quiet' : 'unseen'} role="status">
        {leavesOut(wish) && text('home.shown', { count: shown.length, all: list.rows.length })}{' '}
        {list.left > 0 && text('home.left', { count: list.left })}
      </p>
      {shown.length === 0 && (
        <Notice
          title={text('home.no-fit')}
          actions={<Button onPress={() => setWish({ ...everything, sort: wish.sort })}>{text('home.show-all')}</Button>}
        />
      )}
      <LazyRows
        className="case-list"
        name={JSON.stringify(wish)}
        rows={shown}
        draw={(row) => (
          <CaseRow
            key={row.id}
            row={row}
            now={now}
            links={waiting[row.id] ?? 0}
            onOpen={() => go({ screen: 'interview', interview: row.id })}
            onLinks={() => go({ screen: 'links', interview: row.id })}
            onRemove={() => onRemove(row)}
          />
        )}
      />
    </>
  );
}

/** All interviews of the vault, by code name, and the search over everything in them. */
export function Home({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const list = useHomeList();
  const search = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const wanted = useSettled(typed.trim(), 120);
  const [asking, setAsking] = useState(false);
  const [leaving, setLeaving] = useState<HomeRow>();
  const [news, setNews] = useState('');
  const incoming = useImport((name) => setNews(text('home.imported', { name })));
  useSearchKeys(search);
  const any = (list.data?.rows.length ?? 0) > 0;
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
          <ReceiveButton onTaken={(name) => setNews(text('home.imported', { name }))} />
          {any && (
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
        {list.isError && <Problem failure={failureOf(list.error)} />}
        <Unreadable summaries={list.data?.rows ?? []} onRemove={setLeaving} />
        {list.data && !any && <Empty onNew={() => setAsking(true)} />}
        {any && (
          <div ref={search}>
            <SearchField className="home-search" aria-label={text('home.search')} value={typed} onChange={setTyped}>
              <Icon name="search" />
              <Input
                className="input"
                placeholder={text('home.search')}
                maxLength={200}
                {...(typed === '' ? {} : { dir: 'auto' })}
              />
              <kbd>Ctrl F</kbd>
            </SearchField>
          </div>
        )}
        {wanted !== '' && <Found wanted={wanted} />}
        {list.data && any && wanted === '' && <List list={list.data} onRemove={setLeaving} />}
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
