import { Button as AriaButton } from 'react-aria-components';
import { safeText } from '../../../src/export/safe-text.ts';
import { type ContentsLine, type PlacedLine, placeContents } from '../../../src/packet/contents.ts';
import { batesDigits } from '../../../src/packet/exhibit-plan.ts';
import { useText } from '../../i18n/text.ts';
import { Tag } from '../../ui/tag.tsx';
import type { Pages } from './use-pages.ts';

type Missed = NonNullable<Pages['query']['data']>['incomplete'];

/** What a line is called in the language of the worker. */
function Name({ of: line, isMissed }: { readonly of: ContentsLine; readonly isMissed: boolean }) {
  const text = useText();
  if (line.kind === 'part') return <span className="contents-name">{text(`packet.part.${line.part}`)}</span>;
  const { mark, title, pages, numbers } = line;
  return (
    <span className="contents-name">
      <span>
        <bdi className="contents-mark">{mark}</bdi> <bdi>{safeText(title)}</bdi>
      </span>
      <span className="small quiet">
        {pages > 0 ? text('packet.contents.pages', { count: pages }) : text('packet.contents.no-pages')}
        {numbers && (
          <>
            {' · '}
            <bdi dir="ltr">
              {batesDigits(numbers.first)}
              {numbers.last > numbers.first && `–${batesDigits(numbers.last)}`}
            </bdi>
          </>
        )}
      </span>
      {isMissed && (
        <Tag small colour="gold">
          {text('packet.contents.missed')}
        </Tag>
      )}
    </span>
  );
}

function Line({ of: line, isMissed, onShow }: LineProperties) {
  const text = useText();
  const { from, to } = line;
  return (
    <li className={line.kind === 'exhibit' ? 'contents-exhibit' : undefined}>
      <AriaButton className="contents-line" onPress={onShow}>
        <Name of={line} isMissed={isMissed} />
        <span className="contents-page">
          <span className="unseen">{text('packet.contents.page')} </span>
          <bdi dir="ltr">{from === to ? from : `${from}–${to}`}</bdi>
        </span>
      </AriaButton>
    </li>
  );
}
type LineProperties = {
  readonly of: PlacedLine;
  readonly isMissed: boolean;
  readonly onShow: () => void;
};

/** Every document that goes into the packet with its pages; pressing one brings its first page into view. */
export function Contents({ of }: { readonly of: Pages }) {
  const text = useText();
  const { query, read, show } = of;
  const missed: Missed = query.data?.incomplete ?? [];
  const lines = read && placeContents(query.data?.contents ?? [], read.headings, read.count);
  return (
    <section className="packet-part" aria-busy={!lines}>
      <div className="contents-head">
        <h2>{text('packet.contents')}</h2>
        {read && <span className="small quiet">{text('packet.contents.pages', { count: read.count })}</span>}
      </div>
      {!lines && <p className="small quiet">{text(query.isError ? 'packet.contents.none' : 'packet.making')}</p>}
      <ol className="contents">
        {lines?.map((line) => (
          <Line
            key={line.heading}
            of={line}
            isMissed={line.kind === 'exhibit' && missed.some(({ mark }) => mark === line.mark)}
            onShow={() => show(line.from)}
          />
        ))}
      </ol>
    </section>
  );
}
