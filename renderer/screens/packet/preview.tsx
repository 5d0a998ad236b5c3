import { lazy, Suspense } from 'react';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { Progress } from '../../ui/progress.tsx';
import { MissedExhibits } from './missed-exhibits.tsx';
import type { Pages } from './use-pages.ts';
import './preview.css';

/** The reader of PDF files is large and only needed here. */
const PdfPages = lazy(() => import('./pdf-pages.tsx').then(({ PdfPages }) => ({ default: PdfPages })));

/** Why there are no pages; somebody who has called them off can have them after all. */
function NoPages({ of: { query } }: { readonly of: Pages }) {
  const text = useText();
  const failure = failureOf(query.error);
  if (failure.code !== 'cancelled') return <Problem failure={failure} />;
  const again = (
    <Button slim icon="file" onPress={() => void query.refetch()}>
      {text('packet.make-pages')}
    </Button>
  );
  return (
    <Notice live="status" actions={again}>
      <p>{text('packet.preview-stopped')}</p>
    </Notice>
  );
}

function Making({ of: { share, stop, isWatched } }: { readonly of: Pages }) {
  const text = useText();
  return (
    <div className="preview-making">
      <Progress label={text('packet.making')} value={share} />
      {isWatched && (
        <Button slim look="quiet" icon="stop" onPress={stop}>
          {text('packet.stop-pages')}
        </Button>
      )}
    </div>
  );
}

/** The pages exactly as they will be written. */
export function Preview({ className, of }: { readonly className: string; readonly of: Pages }) {
  const text = useText();
  const { query, pageWish, onRead } = of;
  const { data, isFetching, isError, isPlaceholderData } = query;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      className={`${className} scroll`}
      aria-label={text('packet.preview')}
      aria-busy={isFetching}
    >
      {isFetching && <Making of={of} />}
      {isError && !isFetching && <NoPages of={of} />}
      {data?.incomplete && !isPlaceholderData && <MissedExhibits missed={data.incomplete} />}
      {data?.withExhibits === false && (
        <Notice tone="plain">
          <p>{text('packet.preview-without')}</p>
        </Notice>
      )}
      {data && (
        <Suspense fallback={null}>
          <div className={isPlaceholderData ? 'sheets-old' : undefined}>
            <PdfPages
              bytes={data.pdf}
              onRead={(read) => onRead({ ...read, of: data.pdf })}
              {...(pageWish && { wish: pageWish })}
            />
          </div>
        </Suspense>
      )}
    </section>
  );
}
