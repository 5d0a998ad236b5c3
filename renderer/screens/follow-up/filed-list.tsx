import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { FiledRow } from '../../../src/bridge/calls/follow-up-calls.ts';
import { sayPoint } from '../../../src/i18n/days.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { useGo } from '../../place.ts';
import { Choose } from '../../ui/choose.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Tag } from '../../ui/tag.tsx';
import { LazyRows } from '../home/lazy-rows.tsx';
import { useOfficeName } from './offices.ts';
import { standingColours } from './standing-colours.ts';
import './due-line.css';

const all = 'all';
type Wish = { readonly channel?: string; readonly standing?: string };

function FiledLine({ row }: { readonly row: FiledRow }) {
  const text = useText();
  const language = useLanguage();
  const go = useGo();
  const name = useOfficeName();
  const { codeName, channel, matter, on, way, number, noneGiven, standing } = row;
  return (
    <li className="due-line">
      <AriaButton className="due-open filed" onPress={() => go({ screen: 'follow-up', interview: row.interview })}>
        <bdi className="due-code">{codeName}</bdi>
        <span className="due-what">
          <b>{name(channel)}</b> <span className="small quiet">{text(`follow.matter.${matter}`)}</span>
          <br />
          <span className="small quiet">
            {sayPoint(on, language)} · {text(`follow.way.${way}`)} ·{' '}
            {number === undefined ? (
              text(noneGiven ? 'follow.none-given' : 'follow.number-open')
            ) : (
              <bdi className="follow-number">{number}</bdi>
            )}
          </span>
        </span>
        <Tag colour={standingColours[standing]}>{text(`follow.standing.${standing}`)}</Tag>
      </AriaButton>
    </li>
  );
}

function Filters({
  rows,
  wish,
  onWish,
}: {
  readonly rows: readonly FiledRow[];
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}) {
  const text = useText();
  const name = useOfficeName();
  const [channels, standings] = [
    [...new Set(rows.map(({ channel }) => channel))],
    [...new Set(rows.map(({ standing }) => standing))],
  ];
  return (
    <div className="follow-ways">
      <Choose
        slim
        label={text('follow.channel')}
        items={[{ id: all, name: text('home.filter.all') }, ...channels.map((id) => ({ id, name: name(id) }))]}
        chosen={wish.channel ?? all}
        onChoose={(id) =>
          onWish({
            ...(wish.standing !== undefined && { standing: wish.standing }),
            ...(id !== all && { channel: id }),
          })
        }
      />
      <Choose
        slim
        label={text('follow.standing')}
        items={[
          { id: all, name: text('home.filter.all') },
          ...standings.map((id) => ({ id, name: text(`follow.standing.${id}`) })),
        ]}
        chosen={wish.standing ?? all}
        onChoose={(id) =>
          onWish({ ...(wish.channel !== undefined && { channel: wish.channel }), ...(id !== all && { standing: id }) })
        }
      />
    </div>
  );
}

/** Everything that was filed in the vault, the last first. */
export function FiledList() {
  const text = useText();
  const [wish, setWish] = useState<Wish>({});
  const list = useQuery({
    queryKey: ['filed'],
    queryFn: async () => JSON.parse((await call('follow-up.filings', {})).json) as readonly FiledRow[],
    staleTime: 0,
    gcTime: 0,
    structuralSharing: false,
  });
  const rows = list.data ?? [];
  const shown = useMemo(
    () =>
      (list.data ?? []).filter(
        ({ channel, standing }) =>
          (wish.channel === undefined || channel === wish.channel) &&
          (wish.standing === undefined || standing === wish.standing),
      ),
    [list.data, wish],
  );
  return (
    <section className="follow-part" aria-label={text('follow.filed')}>
      {list.isError && <Problem failure={failureOf(list.error)} />}
      {list.data && rows.length === 0 && <p className="quiet">{text('follow.filed-none')}</p>}
      {rows.length > 0 && <Filters rows={rows} wish={wish} onWish={setWish} />}
      <p className="small quiet" role="status">
        {rows.length > 0 && text('follow.shown', { count: shown.length, all: rows.length })}
      </p>
      <LazyRows
        className="follow-due"
        name={JSON.stringify(wish)}
        rows={shown}
        draw={(row) => <FiledLine key={row.id} row={row} />}
      />
    </section>
  );
}
