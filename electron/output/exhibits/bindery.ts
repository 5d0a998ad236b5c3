import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Dots } from '../../../src/base/heif-picture.ts';
import type { PrintRequest } from '../../../src/export/format.ts';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import type { BindReply, BindTask } from './bind-worker.ts';
import type { Bound } from './binder.ts';
import type { Printable, Survey } from './printable.ts';
import type { TextSheet } from './text-pages.ts';

type Piece = Uint8Array<ArrayBuffer>;
/** Takes foreign documents apart and binds them, in a thread of its own, which is ended whatever they do to it. */
export type Bindery = {
  readonly survey: (printable: Printable) => Promise<Survey>;
  /** A text or mail as pages to be printed. */
  readonly read: (view: 'text' | 'mail', bytes: Piece, sheet: TextSheet) => Promise<PrintRequest | UnprintedReason>;
  /** Everything that can be read in a file; nothing where it could not be taken apart. */
  readonly words: (bytes: Piece) => Promise<readonly string[] | undefined>;
  /** The dots of a HEIC picture; nothing where it cannot be read. */
  readonly heic: (bytes: Piece) => Promise<Dots | undefined>;
  /** The pieces of the bound file, in order; each exhibit is asked for when its turn has come. Fails by throwing. */
  readonly bind: (bound: Bound, exhibits: readonly (() => Promise<Printable | undefined>)[]) => AsyncIterable<Piece>;
  readonly close: () => void;
};

const limitMs = 120_000;
const resourceLimits = { maxOldGenerationSizeMb: 768 };

function startThread(): Worker {
  const here = fileURLToPath(import.meta.url);
  return new Worker(new URL(`./bind-worker${extname(here)}`, import.meta.url), { resourceLimits });
}

/** One thread, started when it is first needed, and again after something has brought it down. */
export function openBindery(): Bindery {
  let thread: Worker | undefined;
  let closed = false;
  const end = (): void => {
    void thread?.terminate();
    thread = undefined;
  };

  const send = (task: BindTask, given: readonly Piece[]): Promise<BindReply> =>
    new Promise((resolve) => {
      // What was still to come when it was closed starts no new thread.
      if (closed) return resolve({ failed: true });
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
        done({ failed: true });
      };
      const timer = setTimeout(broken, limitMs);
      asked.on('message', done).on('error', broken).on('exit', broken);
      asked.postMessage(
        task,
        given.map(({ buffer }) => buffer),
      );
    });

  /** One task at a time: the answer to one that was called off must not be taken for that of the next. */
  let last: Promise<unknown> = Promise.resolve();
  const ask = (task: BindTask, given: readonly Piece[] = []): Promise<BindReply> => {
    const turn = last.then(() => send(task, given));
    last = turn;
    return turn;
  };

  const piece = async (task: BindTask, given: readonly Piece[] = []): Promise<Piece> => {
    const reply = await ask(task, given);
    if (!reply.piece) throw new Error('Exhibits could not be bound');
    return reply.piece;
  };

  return {
    survey: async (printable) => {
      const { survey } = await ask({ kind: 'survey', printable }, [printable.bytes]);
      return survey ?? { why: 'broken' };
    },
    read: async (view, bytes, sheet) => (await ask({ kind: 'read', view, bytes, sheet }, [bytes])).pages ?? 'broken',
    words: async (bytes) => (await ask({ kind: 'words', bytes }, [bytes])).words,
    heic: async (bytes) => (await ask({ kind: 'heic', bytes }, [bytes])).dots,
    bind: async function* (bound, exhibits) {
      const add = async (sheet: number): Promise<Piece | undefined> => {
        const printable = await exhibits[sheet]?.();
        return printable && piece({ kind: 'add', sheet, printable }, [printable.bytes]);
      };
      yield await piece({ kind: 'open', bound });
      let coming = add(0);
      for (const sheet of exhibits.keys()) {
        const added = await coming;
        // While one exhibit is being written, the next is made.
        coming = add(sheet + 1);
        coming.catch(() => undefined);
        if (added) yield added;
      }
      yield await piece({ kind: 'end' });
    },
    close: () => {
      closed = true;
      end();
    },
  };
}
