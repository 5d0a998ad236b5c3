import { type DragEvent, useState } from 'react';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { useSitting } from '../../sitting/provider.tsx';
import { useArrival } from '../../ui/arrival.ts';
import { Problem } from '../../ui/problem.tsx';
import { Scene } from '../../ui/scene.tsx';
import { ExhibitDetail } from './exhibit-detail.tsx';
import { ExhibitList } from './exhibit-list.tsx';
import { IntakeCard } from './intake-card.tsx';
import { useExhibitDeed, useExhibits, useIntake } from './use-exhibits.ts';
import './exhibits.css';

/** Files that are dragged over the page and let go on it. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over,
    dropping: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.currentTarget === event.target) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      },
    },
  };
}

function Nothing() {
  const text = useText();
  return (
    <section className="empty exhibits-empty">
      <div className="empty-scene">
        <Scene />
      </div>
      <div className="empty-words">
        <h2>{text('exhibits.empty-title')}</h2>
        <p className="quiet">{text('exhibits.empty')}</p>
      </div>
    </section>
  );
}

/** The files of an interview: the way in, their order, and the one that is being looked at; `first` is the one to begin with. */
export function ExhibitsPage({ first: begin }: { readonly first: string | undefined }) {
  const text = useText();
  const heading = useArrival();
  const { id: interview } = useSitting().interview;
  const list = useExhibits(interview);
  const [wanted, setWanted] = useState(begin);
  const [news, setNews] = useState('');
  const intake = useIntake(interview, ({ added }) => {
    if (added.length > 0) setNews(text('exhibits.taken', { count: added.length }));
    const [first] = added;
    if (first) setWanted(first.id);
  });
  const { over, dropping } = useDrop((files) => !intake.intake.isPending && intake.intake.mutate(files));
  const move = useExhibitDeed(interview, ({ exhibit, position }: { exhibit: Exhibit; position: number }) =>
    call('exhibits.move', { id: exhibit.id, position }),
  );
  const exhibits = list.data ?? [];
  const chosen = exhibits.find(({ id }) => id === wanted) ?? exhibits[0];
  return (
    <main className={over ? 'exhibits over' : 'exhibits'} {...dropping}>
      <div className="exhibits-side scroll">
        <div className="exhibits-head">
          <h1 ref={heading} tabIndex={-1}>
            {text('exhibits.title')}
          </h1>
          <p className="small quiet">{text('exhibits.lead')}</p>
        </div>
        <IntakeCard {...intake} />
        <p className="unseen" role="status">
          {news}
        </p>
        {list.isError && <Problem failure={failureOf(list.error)} />}
        {move.isError && <Problem failure={failureOf(move.error)} />}
        <ExhibitList
          exhibits={exhibits}
          chosen={chosen?.id}
          onChoose={setWanted}
          onMove={(exhibit, position) => {
            move.mutate({ exhibit, position });
            setNews(text('exhibits.moved', { title: exhibit.title, position }));
          }}
        />
      </div>
      {chosen ? (
        <ExhibitDetail key={chosen.id} exhibit={chosen} others={exhibits} onShow={setWanted} onNews={setNews} />
      ) : (
        list.data && <Nothing />
      )}
      {over && (
        <p className="drop-veil" aria-hidden="true">
          {text('exhibits.drop-now')}
        </p>
      )}
    </main>
  );
}
