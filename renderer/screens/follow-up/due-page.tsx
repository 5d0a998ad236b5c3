import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { DueList, DueRow } from '../../../src/bridge/calls/follow-up-calls.ts';
import { type DueWhen, dueWhens } from '../../../src/follow-up/due-list.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { LazyRows } from '../home/lazy-rows.tsx';
import { TopBar } from '../home/top-bar.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { DueLine } from './due-line.tsx';
import { FiledList } from './filed-list.tsx';
import './follow-up.css';

/** What is due in the whole vault; it asks again for as long as some interviews have not been read. */
const useDueList = () =>
  useQuery({
    queryKey: ['due'],
    queryFn: async () => JSON.parse((await call('follow-up.due', {})).json) as DueList,
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
    refetchInterval: ({ state }) => ((state.data?.left ?? 0) > 0 ? 1000 : false),
  });

type GroupProperties = {
  readonly when: DueWhen;
  readonly rows: readonly DueRow[];
  /** How many there are, also where rows were left out. */
  readonly count: number;
  readonly now: number;
};

function Group({ when, rows, count, now }: GroupProperties) {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <section className={`follow-part due-group ${when}`} aria-labelledby={`due-${when}`}>
      <h2 id={`due-${when}`}>
        {text(`follow.when.${when}`)} <span className="quiet">{count}</span>
      </h2>
      <LazyRows
        className="follow-due"
        name={when}
        rows={rows}
        draw={(row) => <DueLine key={`${row.interview} ${JSON.stringify(row)}`} row={row} now={now} />}
      />
      {count > rows.length && <p className="small quiet">{text('follow.more', { count: count - rows.length })}</p>}
    </section>
  );
}

/** Everything due in the vault, by urgency. */
function Due() {
  const text = useText();
  const list = useDueList();
  const [now] = useState(() => new Date());
  const [writing, setWriting] = useState(false);
  const groups = useMemo(
    () => dueWhens.map((when) => ({ when, rows: (list.data?.rows ?? []).filter((row) => row.when === when) })),
    [list.data],
  );
  return (
    <>
      <div className="follow-title">
        <p className="quiet">{text('follow.due-lead')}</p>
        <Button icon="clock" isDisabled={(list.data?.rows.length ?? 0) === 0} onPress={() => setWriting(true)}>
          {text('follow.calendar')}
        </Button>
      </div>
      {list.isError && <Problem failure={failureOf(list.error)} />}
      {list.data && list.data.left > 0 && (
        <p className="small quiet" role="status">
          {text('home.left', { count: list.data.left })}
        </p>
      )}
      {list.data?.rows.length === 0 && <p className="quiet">{text('follow.due-none')}</p>}
      {groups.map(({ when, rows }) => (
        <Group key={when} when={when} rows={rows} count={list.data?.counts[when] ?? 0} now={now.getTime()} />
      ))}
      {writing && <CalendarDialog onClose={() => setWriting(false)} />}
    </>
  );
}

/** The follow-up of the whole vault: what is due, and what was filed. */
export function DuePage({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const [view, setView] = useState<'due' | 'filed'>('due');
  return (
    <div className="page">
      <TopBar onLock={onLock} back />
      <main className="follow scroll">
        <div className="follow-title">
          <h1 ref={heading} tabIndex={-1}>
            {text('follow.title')}
          </h1>
          <Segmented
            label={text('follow.view')}
            labelUnseen
            segments={[
              { id: 'due', content: text('follow.due') },
              { id: 'filed', content: text('follow.filed') },
            ]}
            chosen={view}
            onChoose={setView}
          />
        </div>
        {view === 'due' ? <Due /> : <FiledList />}
      </main>
    </div>
  );
}
