import type { Dots } from '../../../src/base/heif-picture.ts';
import HeicWorker from './heic-worker.ts?worker';
import { fetchBytes } from './use-bytes.ts';

/** Draws a HEIC picture onto a canvas. The reader runs in a thread of the sandboxed page and is ended afterwards. */
export async function readHeic(address: string): Promise<HTMLCanvasElement> {
  const bytes = await fetchBytes(address);
  const worker = new HeicWorker();
  try {
    const drawn = await new Promise<Dots | null>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Dots | null>) => resolve(data);
      worker.onerror = () => reject(new Error('The reader of HEIC ended'));
      worker.postMessage(bytes, [bytes.buffer]);
    });
    if (!drawn) throw new Error('Not a picture');
    const canvas = document.createElement('canvas');
    canvas.width = drawn.width;
    canvas.height = drawn.height;
    canvas.getContext('2d')?.putImageData(new ImageData(drawn.data, drawn.width, drawn.height), 0, 0);
    return canvas;
  } finally {
    worker.terminate();
  }
}
