import { type QueryKey, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { CallOutput } from '../../../src/bridge/contract.ts';
import { failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Problem } from '../../ui/problem.tsx';
import { MissedExhibits } from './missed-exhibits.tsx';

/** The reader of PDF files is large and only needed here. */
const PdfPages = lazy(() => import('./pdf-pages.tsx').then(({ PdfPages }) => ({ default: PdfPages })));

/** Pages, and of packets with exhibits what is missing in them. */
type Made = {
  readonly pdf: Uint8Array;
  readonly incomplete?: CallOutput<'packets.preview'>['incomplete'];
  readonly withExhibits?: boolean;
};
type Properties = {
  readonly className: string;
  readonly of: QueryKey;
  readonly make: () => Promise<Made>;
};

/** The pages exactly as they will be written, made in memory by the same code as the export. */
export function Preview({ className, of, make }: Properties) {
  const text = useText();
  const pages = useQuery({ queryKey: ['preview', ...of], queryFn: make, staleTime: 0, gcTime: 0 });
  const waiting = <p className="waiting">{text('packet.making')}</p>;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
      className={`${className} scroll`}
      aria-label={text('packet.preview')}
      aria-busy={pages.isFetching}
    >
      {pages.isError && <Problem failure={failureOf(pages.error)} />}
      {pages.data?.incomplete && <MissedExhibits missed={pages.data.incomplete} />}
      {pages.data?.withExhibits === false && (
        <Notice tone="plain">
          <p>{text('packet.preview-without')}</p>
        </Notice>
      )}
      {pages.data ? (
        <Suspense fallback={waiting}>
          <PdfPages bytes={pages.data.pdf} />
        </Suspense>
      ) : (
        !pages.isError && waiting
      )}
    </section>
  );
}
