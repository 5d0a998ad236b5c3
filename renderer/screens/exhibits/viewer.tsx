import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { saySize } from '../../../src/i18n/numbers.ts';
import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { type ExhibitView, viewOf } from '../../../src/interview/exhibit-media.ts';
import { call, failureOf } from '../../bridge.ts';
import { useLanguage, useText } from '../../i18n/text.ts';
import { Problem } from '../../ui/problem.tsx';
import './view.css';

/** The readers of PDF, HEIC and mail are large and each only needed for its own kind. */
const PdfView = lazy(() => import('./pdf-view.tsx').then(({ PdfView }) => ({ default: PdfView })));
const HeicView = lazy(() => import('./heic-view.tsx').then(({ HeicView }) => ({ default: HeicView })));
const MailView = lazy(() => import('./mail-view.tsx').then(({ MailView }) => ({ default: MailView })));
const TextView = lazy(() => import('./text-view.tsx').then(({ TextView }) => ({ default: TextView })));

/** What every view needs: where the bytes are, and whom to tell when they cannot be shown. */
export type ViewProperties = {
  readonly exhibit: Exhibit;
  readonly address: string;
  readonly onBroken: () => void;
};

/** The picture, page or mail is held in memory as a whole: larger ones are not opened. */
const largest: Partial<Record<ExhibitView, number>> = {
  picture: 200_000_000,
  heic: 100_000_000,
  pdf: 150_000_000,
  mail: 60_000_000,
};

function View({ view, ...rest }: ViewProperties & { readonly view: ExhibitView }) {
  const { exhibit, address, onBroken } = rest;
  switch (view) {
    case 'picture':
      return <img className="picture" src={address} alt={exhibit.description || exhibit.title} onError={onBroken} />;
    case 'heic':
      return <HeicView {...rest} />;
    case 'pdf':
      return <PdfView {...rest} />;
    case 'audio':
      return (
        // biome-ignore lint/a11y/useMediaCaption: the recording has none; what is said in it stands in the interview
        <audio
          className="sound"
          controls
          controlsList="nodownload noremoteplayback"
          preload="metadata"
          src={address}
          aria-label={exhibit.title}
          onError={onBroken}
        />
      );
    case 'video':
      return (
        // biome-ignore lint/a11y/useMediaCaption: the film has none; what it shows is told in its description
        <video
          className="film"
          controls
          controlsList="nodownload noremoteplayback"
          disablePictureInPicture
          preload="metadata"
          src={address}
          aria-label={exhibit.title}
          onError={onBroken}
        />
      );
    case 'text':
      return <TextView {...rest} />;
    case 'mail':
      return <MailView {...rest} />;
    default:
      return null;
  }
}

/** Shows an exhibit from memory: nothing of it is written in clear. */
export function Viewer({ exhibit }: { readonly exhibit: Exhibit }) {
  const text = useText();
  const language = useLanguage();
  const { id, mediaType, size, state } = exhibit;
  const view = viewOf(mediaType);
  const isLarge = size > (largest[view] ?? Number.POSITIVE_INFINITY);
  const canShow = view !== 'none' && !isLarge && (state === 'whole' || state === 'cut-off');
  const [broken, setBroken] = useState(false);
  const onBroken = useCallback(() => setBroken(true), []);
  const look = useQuery({
    queryKey: ['exhibit-look', id],
    queryFn: () => call('exhibits.look', { id }),
    gcTime: 0,
    enabled: canShow,
  });
  const waiting = <p className="waiting">{text('exhibits.opening')}</p>;
  if (look.isError) return <Problem failure={failureOf(look.error)} />;
  if (state === 'damaged' || state === 'missing' || state === 'growing') return null;
  if (isLarge)
    return <p className="quiet view-note">{text('exhibits.view-large', { size: saySize(size, language) })}</p>;
  if (view === 'none') return <p className="quiet view-note">{text('exhibits.view-none')}</p>;
  if (broken) return <p className="quiet view-note">{text('exhibits.view-broken')}</p>;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      className={`view view-${view}`}
      aria-label={text('exhibits.view')}
    >
      {look.data ? (
        <Suspense fallback={waiting}>
          <View view={view} exhibit={exhibit} address={look.data.address} onBroken={onBroken} />
        </Suspense>
      ) : (
        waiting
      )}
    </section>
  );
}
