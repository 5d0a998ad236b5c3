import {
  GlobalWorkerOptions,
  getDocument,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import type { PrintedHeading } from '../../../src/packet/contents.ts';
import { useText } from '../../i18n/text.ts';
import type { PagesRead, PageWish } from './use-pages.ts';
import './preview.css';

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
    <li tabIndex={-1} data-page={number}>
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

type Bookmark = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** Every bookmark of a file with the page that it leads to, in the order of the file. */
async function headingsOf(pages: PDFDocumentProxy): Promise<readonly PrintedHeading[]> {
  const each = async ({ title, dest, items }: Bookmark): Promise<readonly PrintedHeading[]> => {
    const place = typeof dest === 'string' ? await pages.getDestination(dest) : dest;
    const inside = (await Promise.all(items.map(each))).flat();
    if (!place) return inside;
    return [{ title, page: (await pages.getPageIndex(place[0])) + 1 }, ...inside];
  };
  return (await Promise.all(((await pages.getOutline()) ?? []).map(each))).flat();
}

/** The one worker opens no file while it closes another. */
let closing: Promise<void> = Promise.resolve();

type Properties = {
  readonly bytes: Uint8Array;
  readonly onBroken?: () => void;
  /** Told once the file has been read. */
  readonly onRead?: (read: PagesRead) => void;
  readonly wish?: PageWish;
};

/** The pages of a PDF as they will be printed. The bytes stay in memory. */
export function PdfPages({ bytes, onBroken, onRead, wish }: Properties) {
  const text = useText();
  const [pages, setPages] = useState<PDFDocumentProxy>();
  const list = useRef<HTMLOListElement>(null);
  const tell = useRef(onRead);
  tell.current = onRead;
  useEffect(() => {
    let left = false;
    const read = async (task: PDFDocumentLoadingTask): Promise<void> => {
      const found = await task.promise.catch(() => undefined);
      if (left) return;
      if (!found) return onBroken?.();
      setPages(found);
      const headings = await headingsOf(found).catch(() => []);
      if (!left) tell.current?.({ count: found.numPages, headings });
    };
    const opened = closing.then(() => {
      if (left) return undefined;
      const task = getDocument({ data: bytes.slice(), useWasm: false, useWorkerFetch: false, stopAtErrors: true });
      void read(task);
      return task;
    });
    return () => {
      left = true;
      closing = opened.then((task) => task?.destroy());
    };
  }, [bytes, onBroken]);
  useEffect(() => {
    const page = list.current?.children[(wish?.page ?? 0) - 1];
    if (!(page instanceof HTMLElement)) return;
    page.scrollIntoView({ block: 'start' });
    page.focus({ preventScroll: true });
  }, [wish]);
  if (!pages) return <p className="waiting">{text('packet.making')}</p>;
  const numbers = Array.from({ length: pages.numPages }, (_, index) => index + 1);
  return (
    <ol className="sheets" ref={list}>
      {numbers.map((number) => (
        <Page key={number} of={pages} number={number} count={pages.numPages} />
      ))}
    </ol>
  );
}
