import { parentPort } from 'node:worker_threads';
import type { Dots } from '../../../src/base/heif-picture.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { Binder, type Bound } from './binder.ts';
import { fileWordsOf } from './file-words.ts';
import { type Printable, type Survey, survey } from './printable.ts';
import { readHeic } from './read-heic.ts';
import { type TextSheet, textPages } from './text-pages.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the thread can be asked to do. */
export type BindTask =
  | { readonly kind: 'survey'; readonly printable: Printable }
  | { readonly kind: 'read'; readonly view: 'text' | 'mail'; readonly bytes: Bytes; readonly sheet: TextSheet }
  | { readonly kind: 'words'; readonly bytes: Bytes }
  | { readonly kind: 'heic'; readonly bytes: Bytes }
  | { readonly kind: 'open'; readonly bound: Bound }
  | { readonly kind: 'add'; readonly sheet: number; readonly printable: Printable }
  | { readonly kind: 'end' };
export type BindReply = {
  readonly survey?: Survey;
  readonly pages?: PrintRequest | UnprintedReason;
  readonly dots?: Dots;
  readonly words?: readonly string[];
  readonly piece?: Bytes;
  readonly failed?: true;
};

let binder: Binder | undefined;

const isPdf = (bytes: Bytes): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The reader of PDF files is large: it is loaded when a packet has to be looked through. */
const wordsOf = async (bytes: Bytes): Promise<readonly string[]> =>
  isPdf(bytes) ? (await import('./pdf-words.ts')).pdfWords(bytes) : fileWordsOf(bytes);

async function answer(task: BindTask): Promise<BindReply> {
  if (task.kind === 'survey') return { survey: await survey(task.printable) };
  if (task.kind === 'read') return { pages: await textPages(task.view, task.bytes, task.sheet) };
  if (task.kind === 'words') return { words: await wordsOf(task.bytes) };
  if (task.kind === 'heic') return { dots: await readHeic(task.bytes) };
  if (task.kind === 'open') {
    binder = await Binder.open(task.bound);
    return { piece: binder.head() };
  }
  if (!binder) return { failed: true };
  return { piece: task.kind === 'add' ? await binder.add(task.sheet, task.printable) : await binder.end() };
}

parentPort?.on('message', (task: BindTask) => {
  answer(task)
    .catch((): BindReply => ({ failed: true }))
    .then((reply) =>
      parentPort?.postMessage(
        reply,
        [reply.piece, reply.dots?.data].flatMap((bytes) => bytes?.buffer ?? []),
      ),
    );
});
