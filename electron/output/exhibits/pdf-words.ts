import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pdfStrings } from './pdf-strings.ts';

/** Strings anywhere in a plain value, whatever its shape. */
function stringsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth > 40) return [];
  if (value instanceof Map) return stringsIn([...value.entries()], depth + 1);
  if (ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap((item) => stringsIn(item, depth + 1));
}

async function wordsOfPage(pdf: PDFDocumentProxy, number: number): Promise<readonly string[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const shown = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  const [notes, tree] = [await page.getAnnotations(), await page.getStructTree().catch(() => null)];
  page.cleanup();
  return [shown, ...stringsIn(notes), ...stringsIn(tree)];
}

/** Everything that can be read in a PDF: on its pages, in their notes and tags, in its outline, what it says about itself, and what nothing shows. */
export async function pdfWords(bytes: Uint8Array): Promise<readonly string[]> {
  const [{ getDocument }, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // Without a page around it the library looks for its other half here.
  Object.assign(globalThis, { pdfjsWorker: worker });
  const hidden = await pdfStrings(bytes);
  const task = getDocument({
    data: bytes,
    useWasm: false,
    useWorkerFetch: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    const about = [
      await pdf.getMetadata(),
      await pdf.getOutline(),
      await pdf.getAttachments(),
      await pdf.getPageLabels(),
    ];
    const words: string[] = about.flatMap((each) => [...stringsIn(each)]);
    for (let number = 1; number <= pdf.numPages; number += 1) words.push(...(await wordsOfPage(pdf, number)));
    // Points of letters are drawn by themselves and stand for nothing.
    return [...words, ...hidden].map((text) => text.replaceAll('\0', '').normalize('NFKC'));
  } finally {
    await task.destroy();
  }
}
