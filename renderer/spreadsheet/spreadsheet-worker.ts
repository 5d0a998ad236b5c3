import { readSpreadsheet } from './read-spreadsheet.ts';

// A thread of its own: whatever the file does to it, the screen goes on.
const port = self as unknown as { readonly postMessage: (answer: unknown) => void };

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readSpreadsheet(new Uint8Array(data)).then((read) => port.postMessage(read));
});
