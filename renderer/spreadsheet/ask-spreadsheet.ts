import type { SpreadsheetRead } from './read-spreadsheet.ts';
import { largestFile } from './spreadsheet-limits.ts';

const patience = 20_000;

/** Has a file read beside the screen; one that takes too long is given up. */
export async function askSpreadsheet(file: File): Promise<SpreadsheetRead> {
  if (file.size > largestFile) return { ok: false, code: 'list-too-large' };
  const bytes = await file.arrayBuffer();
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<SpreadsheetRead>((resolve) => {
    const end = (read: SpreadsheetRead): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(read);
    };
    const timer = setTimeout(() => end({ ok: false, code: 'list-too-large' }), patience);
    worker.addEventListener('message', ({ data }: MessageEvent<SpreadsheetRead>) => end(data));
    worker.addEventListener('error', () => end({ ok: false, code: 'list-unreadable' }));
    worker.postMessage(bytes, [bytes]);
  });
}
