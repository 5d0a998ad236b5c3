import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { FileFact } from '../../../src/interview/exhibit.ts';
import { unknownType } from '../../../src/interview/exhibit-media.ts';
import type { InspectReply, InspectTask } from './inspect-worker.ts';
import type { OpenFile } from './open-file.ts';
import { startThread } from './thread.ts';

/** What was found in a file: what it is, and what it says about itself. */
export type Description = { readonly mediaType: string; readonly facts: readonly FileFact[] };

/** Files up to this size are given to a parser whole. */
const wholeSize = 24_000_000;
const headSize = 1_000_000;
const largestMovieBox = 16_000_000;
const limitMs = 30_000;
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

/** Takes a foreign file apart in a thread of its own, which is ended whatever the file does to it; nothing when it did not answer. */
function inspect(task: InspectTask, bytes: Uint8Array<ArrayBuffer>): Promise<InspectReply> {
  return new Promise((resolve) => {
    const thread = startThread('inspect-worker', { resourceLimits });
    const end = (reply: InspectReply): void => {
      clearTimeout(timer);
      resolve(reply);
      void thread.terminate();
    };
    const timer = setTimeout(() => end({}), limitMs);
    thread.once('message', end);
    thread.once('error', () => end({}));
    thread.once('exit', () => end({}));
    thread.postMessage(task, [bytes.buffer]);
  });
}

/** The `moov` box of a film, wherever in the file it stands. */
async function movieBox(file: OpenFile): Promise<Uint8Array<ArrayBuffer> | undefined> {
  for (let at = 0, boxes = 0; at + 16 <= file.size && boxes < 64; boxes += 1) {
    const head = Buffer.from(await file.read(at, 16));
    const name = head.toString('latin1', 4, 8);
    if (at === 0 && name !== 'ftyp' && name !== 'wide' && name !== 'moov') return undefined;
    const short = head.readUInt32BE(0);
    const length = short === 1 ? Number(head.readBigUInt64BE(8)) : short;
    if (name === 'moov') return length <= largestMovieBox ? file.read(at, length) : undefined;
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}

/** What a sealed file is and says about itself. Whatever cannot be understood is of unknown type and says nothing. */
export async function describeFile(file: OpenFile): Promise<Description> {
  const head = await file.read(0, file.size <= wholeSize ? file.size : headSize);
  const movie = await movieBox(file);
  const task = { kind: 'describe', head, size: file.size, ...(movie && { movie }) } as const;
  const { mediaType = unknownType, facts = [] } = await inspect(task, head);
  return { mediaType, facts };
}

/** A copy of a file without what it says about itself; `exhibit-no-copy` where that cannot be done. */
export async function stripBytes(
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, Failure>> {
  const { bytes: stripped } = await inspect({ kind: 'strip', mediaType, bytes }, bytes);
  return stripped ? ok(stripped) : fail({ code: 'exhibit-no-copy' });
}
