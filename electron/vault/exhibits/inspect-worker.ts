import { parentPort } from 'node:worker_threads';
import type { FileFact } from '../../../src/interview/exhibit.ts';
import { mailFacts } from './inspect/mail-facts.ts';
import { mediaTypeOf } from './inspect/media-type.ts';
import { pdfFacts } from './inspect/pdf-facts.ts';
import { pictureFacts } from './inspect/picture-facts.ts';
import { movieFacts, wavFacts, webmFacts } from './inspect/sound-facts.ts';
import { stripJpeg } from './inspect/strip-jpeg.ts';
import { stripPdf } from './inspect/strip-pdf.ts';
import { stripPng } from './inspect/strip-png.ts';
import { stripWebp } from './inspect/strip-webp.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type InspectTask =
  /** `head` is the whole file when it has `size` bytes; `movie` the `moov` box, where one was found. */
  | { readonly kind: 'describe'; readonly head: Bytes; readonly size: number; readonly movie?: Bytes }
  | { readonly kind: 'strip'; readonly mediaType: string; readonly bytes: Bytes };
export type InspectReply = {
  readonly mediaType?: string;
  readonly facts?: readonly FileFact[];
  /** The copy, where one could be made. */
  readonly bytes?: Bytes;
};

/** A parser may only see a whole file; the head of a larger one would look like damage. */
async function factsOf(
  mediaType: string,
  { head, size, movie }: Extract<InspectTask, { kind: 'describe' }>,
): Promise<readonly FileFact[]> {
  if (movie) return movieFacts(movie);
  if (mediaType === 'audio/wav') return wavFacts(head, size);
  if (mediaType.startsWith('image/')) return pictureFacts(head);
  if (head.length < size) return [];
  if (/\/(webm|matroska)$/.test(mediaType)) return webmFacts(head);
  if (mediaType === 'application/pdf') return pdfFacts(head);
  return mediaType === 'message/rfc822' ? mailFacts(head) : [];
}

async function strip(mediaType: string, bytes: Bytes): Promise<Bytes | undefined> {
  switch (mediaType) {
    case 'image/jpeg':
      return stripJpeg(bytes);
    case 'image/png':
    case 'image/apng':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case 'application/pdf':
      return stripPdf(bytes);
    default:
      return undefined;
  }
}

async function inspect(task: InspectTask): Promise<InspectReply> {
  if (task.kind === 'strip') {
    const bytes = await strip(task.mediaType, task.bytes);
    return bytes ? { bytes } : {};
  }
  const mediaType = await mediaTypeOf(task.head);
  return { mediaType, facts: await factsOf(mediaType, task) };
}

parentPort?.once('message', (task: InspectTask) => {
  void inspect(task).then((reply) => parentPort?.postMessage(reply));
});
