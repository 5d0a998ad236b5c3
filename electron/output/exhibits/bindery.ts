import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Dots } from '../../../src/base/heif-picture.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import type { BindReply, BindTask } from './bind-worker.ts';
import type { Binding, Printed } from './binder.ts';
import type { Written } from './parts-outlet.ts';
import type { Printable, Survey } from './printable.ts';
import { handedOver, type Source } from './source.ts';
import type { TextSheet } from './text-pages.ts';

type Piece = Uint8Array<ArrayBuffer>;
/** Everything that a bound file is made of, each part asked for when its turn has come. */
export type ToBind = Pick<Binding, 'paper'> & {
  readonly exhibits: readonly (() => Promise<Printable | undefined>)[];
  readonly printed: () => Promise<Printed>;
};
/** Takes foreign documents apart and binds them, in a thread of its own, which is ended whatever they do to it. */
export type Bindery = {
  readonly survey: (printable: Printable) => Promise<Survey>;
  /** A text or mail as pages to be printed. */
  readonly read: (view: 'text' | 'mail', source: Source, sheet: TextSheet) => Promise<PrintRequest | UnprintedReason>;
  /** Everything that can be read in a file; nothing where it could not be taken apart. */
  readonly words: (source: Source) => Promise<readonly string[] | undefined>;
  /** The dots of a HEIC picture; nothing where it cannot be read. */
  readonly heic: (source: Source) => Promise<Dots | undefined>;
  /** The pieces of the bound file, in order. Fails by throwing. */
  readonly bind: (what: ToBind) => AsyncIterable<Piece>;
  /** The same as a new file, which the thread writes itself; `step` is called before each exhibit and may end it by throwing. */
  readonly bindInto: (path: string, what: ToBind, step: () => void) => Promise<Written>;
  readonly close: () => void;
};

const limitMs = 120_000;
const resourceLimits = { maxOldGenerationSizeMb: 768 };

function startThread(): Worker {
  const here = fileURLToPath(import.meta.url);
  return new Worker(new URL(`./bind-worker${extname(here)}`, import.meta.url), { resourceLimits });
}

const failureOf = (code: string): Error =>
  Object.assign(new Error('Exhibits could not be bound'), code === '' ? {} : { code });

/** One thread, started when it is first needed, and again after something has brought it down. */
export function openBindery(): Bindery {
  let thread: Worker | undefined;
  let closed = false;
  const end = (): void => {
    void thread?.terminate();
    thread = undefined;
  };

  const send = (task: BindTask, given: readonly ArrayBuffer[]): Promise<BindReply> =>
    new Promise((resolve) => {
      // What was still to come when it was closed starts no new thread.
      if (closed) return resolve({ failed: '' });
      thread ??= startThread();
      const asked = thread;
      const done = (reply: BindReply): void => {
        clearTimeout(timer);
        asked.off('message', done).off('error', broken).off('exit', broken);
        resolve(reply);
      };
      const broken = (): void => {
        // A thread that fell over may still say so after somebody has stopped listening.
        asked.on('error', () => undefined);
        if (thread === asked) end();
        done({ failed: '' });
      };
      const timer = setTimeout(broken, limitMs);
      asked.on('message', done).on('error', broken).on('exit', broken);
      asked.postMessage(task, given);
    });

  /** One task at a time: the answer to one that was called off must not be taken for that of the next. */
  let last: Promise<unknown> = Promise.resolve();
  const ask = (task: BindTask, given: readonly ArrayBuffer[] = []): Promise<BindReply> => {
    const turn = last.then(() => send(task, given));
    last = turn;
    return turn;
  };

  const done = async (task: BindTask, given: readonly ArrayBuffer[] = []): Promise<BindReply> => {
    const reply = await ask(task, given);
    if (reply.failed === undefined) return reply;
    throw failureOf(reply.failed);
  };

  /** What comes of each step of binding, in order. */
  async function* binding({ paper, exhibits, printed }: ToBind, into?: string): AsyncIterable<BindReply> {
    const add = async (sheet: number): Promise<BindReply> => {
      const printable = await exhibits[sheet]?.();
      return printable ? done({ kind: 'add', sheet, printable }, handedOver(printable.source)) : {};
    };
    const wanted = { paper, sheets: exhibits.length };
    yield await done({ kind: 'open', binding: wanted, ...(into !== undefined && { into }) });
    let coming = add(0);
    for (const sheet of exhibits.keys()) {
      const added = await coming;
      // While one exhibit is being written, the next is made.
      coming = add(sheet + 1);
      coming.catch(() => undefined);
      yield added;
    }
    yield await done({ kind: 'end', printed: await printed() });
  }

  return {
    survey: async (printable) => {
      const { survey, failed } = await ask({ kind: 'survey', printable }, handedOver(printable.source));
      // A disk that cannot be read says nothing about the exhibit.
      if (failed) throw failureOf(failed);
      return survey ?? { why: 'broken' };
    },
    read: async (view, source, sheet) =>
      (await ask({ kind: 'read', view, source, sheet }, handedOver(source))).pages ?? 'broken',
    words: async (source) => (await ask({ kind: 'words', source }, handedOver(source))).words,
    heic: async (source) => (await ask({ kind: 'heic', source }, handedOver(source))).dots,
    bind: async function* (what) {
      for await (const { piece } of binding(what)) if (piece) yield piece;
    },
    bindInto: async (path, what, step) => {
      let written: Written | undefined;
      try {
        for await (const reply of binding(what, path)) {
          written = reply.written;
          if (!written) step();
        }
      } finally {
        if (!written && thread) await ask({ kind: 'drop' });
      }
      if (!written) throw new Error('Exhibits could not be bound');
      return written;
    },
    close: () => {
      closed = true;
      end();
    },
  };
}
