import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/text.ts';

GlobalWorkerOptions.workerPort ??= new PdfWorker();

const widest = 760;

function Page({
  of,
  number,
  count,
}: {
  readonly of: PDFDocumentProxy;
  readonly number: number;
  readonly count: number;
}) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const seat = canvas.current;
    if (!seat) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setNear(true), {
      rootMargin: '800px',
    });
    watch.observe(seat);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const seat = canvas.current;
    if (!near || !seat) return;
    let drawing: { cancel: () => void } | undefined;
    let left = false;
    void of.getPage(number).then((page) => {
      if (left) return;
      const natural = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (widest / natural.width) * window.devicePixelRatio });
      seat.width = viewport.width;
      seat.height = viewport.height;
      const task = page.render({ canvas: seat, viewport });
      drawing = task;
      task.promise.catch(() => undefined);
    });
    return () => {
      left = true;
      drawing?.cancel();
    };
  }, [near, of, number]);
  return (
    <li>
      <canvas
        ref={canvas}
        dir="ltr"
        className="sheet"
        role="img"
        aria-label={text('packet.page', { page: number, pages: count })}
      />
      <p className="sheet-number">{text('packet.page', { page: number, pages: count })}</p>
    </li>
  );
}

/** The pages of a PDF as they will be printed. The bytes stay in memory. */
export function PdfPages({ bytes, onBroken }: { readonly bytes: Uint8Array; readonly onBroken?: () => void }) {
  const text = useText();
  const [pages, setPages] = useState<PDFDocumentProxy>();
  useEffect(() => {
    const task = getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false, stopAtErrors: true });
    let left = false;
    task.promise.then(
      (found) => !left && setPages(found),
      () => !left && onBroken?.(),
    );
    return () => {
      left = true;
      void task.destroy();
    };
  }, [bytes, onBroken]);
  if (!pages) return <p className="waiting">{text('packet.making')}</p>;
  const numbers = Array.from({ length: pages.numPages }, (_, index) => index + 1);
  return (
    <ol className="sheets">
      {numbers.map((number) => (
        <Page key={number} of={pages} number={number} count={pages.numPages} />
      ))}
    </ol>
  );
}
