import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { IdentityMode } from '../../../src/interview/answers.ts';
import { call, failureOf } from '../../bridge.ts';
import { useText } from '../../i18n/text.ts';
import { Problem } from '../../ui/problem.tsx';

/** The reader of PDF files is large and only needed here. */
const PdfPages = lazy(() => import('./pdf-pages.tsx').then(({ PdfPages }) => ({ default: PdfPages })));

type Properties = { readonly interview: string; readonly channel: string; readonly identity: IdentityMode };

/** The pages exactly as the office will get them, made in memory by the same code as the export. */
export function Preview({ interview, channel, identity }: Properties) {
  const text = useText();
  const pages = useQuery({
    queryKey: ['preview', interview, channel, identity],
    queryFn: () => call('packets.preview', { id: interview, channel, identity }),
    staleTime: 0,
    gcTime: 0,
  });
  const waiting = <p className="waiting">{text('packet.making')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section tabIndex={0} className="preview scroll" aria-label={text('packet.preview')} aria-busy={pages.isFetching}>
      {pages.isError && <Problem failure={failureOf(pages.error)} />}
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
