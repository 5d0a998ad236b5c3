import { useState } from 'react';
import { useText } from '../../i18n/text.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { CustodyButton } from './custody-button.tsx';
import { ReadingView } from './reading-view.tsx';
import { RecordView } from './record-view.tsx';
import { VersionsView } from './versions-view.tsx';
import { WriteFileButton } from './write-file-button.tsx';
import './review.css';

const views = ['record', 'reading', 'versions'] as const;
type View = (typeof views)[number];

/** The whole record in both languages: to be looked through, to be read back, and to be kept as it was. */
export function ReviewPage() {
  const text = useText();
  const heading = useArrival();
  const [view, setView] = useState<View>('record');
  const [freezing, setFreezing] = useState(false);
  const look = (next: View, withFreeze = false) => {
    setView(next);
    setFreezing(withFreeze);
  };
  return (
    <main className="review scroll">
      <div className="review-top">
        <h1 ref={heading} tabIndex={-1}>
          {text('review.title')}
        </h1>
        <Segmented
          label={text('review.views')}
          labelUnseen
          segments={views.map((id) => ({ id, content: text(`review.view.${id}`) }))}
          chosen={view}
          onChoose={(next) => look(next)}
        />
        <p className="quiet">{text(`review.lead.${view}`)}</p>
      </div>
      {view === 'record' && (
        <RecordView
          aside={
            <>
              <WriteFileButton />
              <CustodyButton />
            </>
          }
        />
      )}
      {view === 'reading' && <ReadingView onFreeze={() => look('versions', true)} />}
      {view === 'versions' && <VersionsView freezing={freezing} />}
    </main>
  );
}
