import type { Exhibit } from '../../../src/interview/exhibit.ts';
import { viewOf } from '../../../src/interview/exhibit-media.ts';
import { call } from '../../bridge.ts';

async function drawPicture(address: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  return canvas;
}

const bytesOf = (canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) =>
        blob
          ? blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)), reject)
          : reject(new Error('The picture was not drawn')),
      'image/jpeg',
      0.95,
    ),
  );

/** Draws a picture anew and keeps it as a copy: nothing but what can be seen goes into it. */
export async function drawAnew({ id, mediaType }: Exhibit): Promise<Exhibit> {
  const { address } = await call('exhibits.look', { id });
  const draw = viewOf(mediaType) === 'heic' ? (await import('./read-heic.ts')).readHeic : drawPicture;
  return call('exhibits.keep-redrawn', { id, bytes: await bytesOf(await draw(address)) });
}
