import { parentPort } from 'node:worker_threads';
import type { Dots } from '../../../src/base/heif-picture.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { Binder, type Binding, type Printed } from './binder.ts';
import { fileWordsOf } from './file-words.ts';
import { fileOutlet, type Outlet, piecesOutlet, type Written } from './parts-outlet.ts';
import type { Parts } from './pdf-stream.ts';
import { type Loaded, type Printable, type Survey, survey } from './printable.ts';
import { readHeic } from './read-heic.ts';
import { bytesOf, fileReader, type Source } from './source.ts';
import { type TextSheet, textPages } from './text-pages.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the thread can be asked to do. */
export type BindTask =
  | { readonly kind: 'survey'; readonly printable: Printable }
  | { readonly kind: 'read'; readonly view: 'text' | 'mail'; readonly source: Source; readonly sheet: TextSheet }
  | { readonly kind: 'words'; readonly source: Source }
  | { readonly kind: 'heic'; readonly source: Source }
  /** Begins a bound file: a new one at a place, or as pieces. */
  | { readonly kind: 'open'; readonly binding: Binding; readonly into?: string }
  | { readonly kind: 'add'; readonly sheet: number; readonly printable: Printable }
  | { readonly kind: 'end'; readonly printed: Printed }
  /** Lets go of a bound file that nobody wants any more. */
  | { readonly kind: 'drop' };
export type BindReply = {
  readonly survey?: Survey;
  readonly pages?: PrintRequest | UnprintedReason;
  readonly dots?: Dots;
  readonly words?: readonly string[];
  readonly piece?: Bytes;
  readonly written?: Written;
  /** It did not work out; with the code of the disk's error where there was one. */
  readonly failed?: string;
};

/** One task at a time: what was read for one is not needed by the next. */
const read = fileReader();
const loaded = ({ kind, source }: Printable): Loaded => ({ kind, bytes: read(source) });

let binding: { readonly binder: Binder; readonly outlet: Outlet } | undefined;

const isPdf = (bytes: Bytes): boolean => Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');

/** The reader of PDF files is large: it is loaded when a packet has to be looked through. */
const wordsOf = async (bytes: Bytes): Promise<readonly string[]> =>
  isPdf(bytes) ? (await import('./pdf-words.ts')).pdfWords(bytes) : fileWordsOf(bytes);

function drop(): void {
  binding?.outlet.close();
  binding = undefined;
}

function begin({ binding: wanted, into }: BindTask & { kind: 'open' }): BindReply {
  drop();
  const binder = new Binder(wanted);
  binding = { binder, outlet: into === undefined ? piecesOutlet : fileOutlet(into) };
  return out(binding.outlet, binder.head());
}

function out(outlet: Outlet, parts: Parts): BindReply {
  const piece = outlet.take(parts);
  return piece ? { piece } : {};
}

async function bind(task: BindTask & { kind: 'add' | 'end' }): Promise<BindReply> {
  if (!binding) return { failed: '' };
  const { binder, outlet } = binding;
  if (task.kind === 'add') return out(outlet, await binder.add(task.sheet, loaded(task.printable)));
  const last = out(outlet, await binder.end(task.printed));
  const written = outlet.end();
  binding = undefined;
  return { ...last, ...(written && { written }) };
}

async function answer(task: BindTask): Promise<BindReply> {
  switch (task.kind) {
    case 'survey':
      return { survey: await survey(loaded(task.printable)) };
    case 'read':
      return { pages: await textPages(task.view, read(task.source), task.sheet) };
    case 'words':
      return { words: await wordsOf(bytesOf(task.source)) };
    case 'heic':
      return { dots: await readHeic(read(task.source)) };
    case 'open':
      return begin(task);
    case 'drop':
      drop();
      return {};
    default:
      return bind(task);
  }
}

/** Errors of the disk alone: what a foreign file does to its readers is no fault of the disk. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code)
    ? error.code
    : '';

parentPort?.on('message', (task: BindTask) => {
  answer(task)
    .catch((error: unknown): BindReply => ({ failed: codeOf(error) }))
    .then((reply) =>
      parentPort?.postMessage(
        reply,
        [reply.piece, reply.dots?.data].flatMap((bytes) => bytes?.buffer ?? []),
      ),
    );
});
