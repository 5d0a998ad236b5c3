import { BrowserWindow, nativeImage } from 'electron';
import { closedSession } from '../print.ts';
import type { PictureMaker } from './convert.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const origin = 'https://picture.invalid';
const policy = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'";
const quality = 92;
const limitMs = 30_000;

/** Draws the first picture of the file on white and gives it as a JPEG; the file says nothing about itself any more. */
const drawIt = `(async () => {
  const picture = new Image();
  picture.src = '/picture';
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/jpeg', ${quality / 100}).split(',')[1];
})()`;

let last: Promise<unknown> = Promise.resolve();

/** A page in a sandboxed window of its own, which can reach nothing but this one picture. */
async function drawOnce(mediaType: string, bytes: Bytes): Promise<Bytes | undefined> {
  const closed = closedSession('exhibit-picture', origin, (path) =>
    path === '/picture'
      ? new Response(bytes, { headers: { 'content-type': mediaType } })
      : new Response('<!doctype html><title>Picture</title>', {
          headers: { 'content-type': 'text/html', 'content-security-policy': policy },
        }),
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: closed, sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false },
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    await window.loadURL(`${origin}/`);
    const drawn: unknown = await Promise.race([window.webContents.executeJavaScript(drawIt), late]);
    return typeof drawn === 'string' && drawn !== '' ? new Uint8Array(Buffer.from(drawn, 'base64')) : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
    if (!window.isDestroyed()) window.destroy();
    closed.protocol.unhandle('https');
  }
}

/** Makes pictures with the browser that is there anyway, one at a time. */
export const pictureMaker: PictureMaker = {
  draw: (mediaType, bytes) => {
    const drawn = last.then(() => drawOnce(mediaType, bytes));
    last = drawn.catch(() => undefined);
    return drawn;
  },
  encode: ({ width, height, data }) => {
    const bitmap = Buffer.alloc(data.length);
    for (let at = 0; at < data.length; at += 4) {
      bitmap[at] = data[at + 2] ?? 0;
      bitmap[at + 1] = data[at + 1] ?? 0;
      bitmap[at + 2] = data[at] ?? 0;
      bitmap[at + 3] = 255;
    }
    return new Uint8Array(nativeImage.createFromBitmap(bitmap, { width, height }).toJPEG(quality));
  },
};
