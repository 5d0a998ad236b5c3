import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { addDays } from '../../../src/base/calendar-day.ts';
import type { DueList, DueRow } from '../../../src/bridge/calls/follow-up-calls.ts';
import { type DueWhen, dueWhen, dueWhens } from '../../../src/follow-up/due-list.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { LazyRows } from '../home/lazy-rows.tsx';
import { TopBar } from '../home/top-bar.tsx';
import { CalendarDialog } from './calendar-dialog.tsx';
import { dayHere } from './day.ts';
import { DueTitle, sayLeft, useDueDay } from './due-item.tsx';
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

function DueLine({ row, now }: { readonly row: DueRow; readonly now: number }) {
  const text = useText();
  const go = useGo();
  const day = useDueDay();
  return (
    <li className="due-line">
      <AriaButton className="due-open" onPress={() => go({ screen: 'follow-up', interview: row.interview })}>
        <bdi className="due-code">{row.codeName}</bdi>
        <span className="due-what">
          <DueTitle item={row} />
        </span>
        <span className="due-when">
          <b>{sayLeft(row, now, text)}</b>
          <span className="small quiet">{day(row)}</span>
        </span>
      </AriaButton>
    </li>
  );
}

function Group({
  when,
  rows,
  now,
}: {
  readonly when: DueWhen;
  readonly rows: readonly DueRow[];
  readonly now: number;
}) {
  const text = useText();
  if (rows.length === 0) return null;
  return (
    <section className={`follow-part due-group ${when}`} aria-labelledby={`due-${when}`}>
      <h2 id={`due-${when}`}>
        {text(`follow.when.${when}`)} <span className="quiet">{rows.length}</span>
      </h2>
      <LazyRows
        className="follow-due"
        name={when}
        rows={rows}
        draw={(row) => <DueLine key={`${row.interview} ${JSON.stringify(row)}`} row={row} now={now} />}
      />
    </section>
  );
}

/** Everything due in the vault, by urgency. */
export function DuePage({ onLock }: { readonly onLock: () => void }) {
  const text = useText();
  const heading = useArrival();
  const list = useDueList();
  const [now] = useState(() => new Date());
  const [writing, setWriting] = useState(false);
  const groups = useMemo(() => {
    const today = dayHere(now);
    const at = { now: now.toISOString(), today, week: addDays(today, 7) };
    const rows = (list.data?.rows ?? []).map((row) => ({ row, when: dueWhen(row, at) }));
    return dueWhens.map((when) => ({ when, rows: rows.filter((each) => each.when === when).map(({ row }) => row) }));
  }, [list.data, now]);
  return (
    <div className="page">
      <TopBar onLock={onLock} back />
      <main className="follow scroll">
        <div className="follow-title">
          <h1 ref={heading} tabIndex={-1}>
            {text('follow.due')}
          </h1>
          <Button icon="clock" isDisabled={(list.data?.rows.length ?? 0) === 0} onPress={() => setWriting(true)}>
            {text('follow.calendar')}
          </Button>
          <p className="quiet">{text('follow.due-lead')}</p>
        </div>
        {list.isError && <Problem failure={failureOf(list.error)} />}
        {list.data && list.data.left > 0 && (
          <p className="small quiet" role="status">
            {text('home.left', { count: list.data.left })}
          </p>
        )}
        {list.data?.rows.length === 0 && <p className="quiet">{text('follow.due-none')}</p>}
        {groups.map(({ when, rows }) => (
          <Group key={when} when={when} rows={rows} now={now.getTime()} />
        ))}
        {writing && <CalendarDialog onClose={() => setWriting(false)} />}
      </main>
    </div>
  );
}
