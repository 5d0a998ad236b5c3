import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { ChunkRun } from './chunk-cipher.ts';
import type { CryptReply, CryptTask } from './crypt-worker.ts';
import { ExhibitFault } from './exhibit-fault.ts';
import { startThread } from './thread.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** Threads that seal and open chunks, so that the process that draws and answers never waits for a cipher. */
export type CryptPool = {
  /** How many runs can be under way without one waiting for another. */
  readonly width: number;
  /**
   * The bytes are handed over: the caller cannot use them afterwards. Large files would fill the memory with buffers faster than it is
   * tidied: `into` is a buffer for the result, `spare` gives that of the bytes back.
   */
  readonly seal: (bytes: Bytes, run: ChunkRun, into?: ArrayBuffer) => Promise<{ sealed: Bytes; spare: ArrayBuffer }>;
  /** Fails with `exhibit-damaged` when a chunk is not what was sealed. */
  readonly open: (bytes: Bytes, run: ChunkRun) => Promise<Bytes>;
  readonly close: () => void;
};

type Done = { readonly bytes: Bytes; readonly spare: ArrayBuffer };
type Waiting = {
  readonly task: CryptTask;
  readonly resolve: (done: Done) => void;
  readonly reject: (e: unknown) => void;
};
/** Threads that nobody has needed for this long are ended. */
const idleMs = 20_000;

/** No thread is started before the first chunk. */
export function createCryptPool(width = Math.max(1, Math.min(4, availableParallelism()))): CryptPool {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const queue: Waiting[] = [];
  let closed = false;
  let rest: NodeJS.Timeout | undefined;

  const end = (worker: Worker): void => {
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  };

  const start = (): Worker => {
    // A cipher leaves no rubbish behind that would need room.
    const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };
    const worker = startThread('crypt-worker', { resourceLimits });
    worker.unref();
    worker.on('message', ({ bytes, spare }: CryptReply) => {
      const done = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if (bytes) done?.resolve({ bytes, spare });
      else done?.reject(new ExhibitFault('exhibit-damaged'));
      next();
    });
    worker.on('error', (error) => {
      const lost = busy.get(worker);
      end(worker);
      lost?.reject(error);
      next();
    });
    return worker;
  };

  const retire = (): void => {
    for (const worker of [...idle]) end(worker);
  };

  function next(): void {
    clearTimeout(rest);
    while (queue.length > 0 && busy.size < width) {
      const waiting = queue.shift();
      if (!waiting) return;
      const worker = idle.pop() ?? start();
      worker.ref();
      busy.set(worker, waiting);
      const { bytes, into } = waiting.task;
      worker.postMessage(waiting.task, into ? [bytes.buffer, into] : [bytes.buffer]);
    }
    for (const worker of idle) worker.unref();
    if (busy.size === 0) {
      rest = setTimeout(retire, idleMs);
      rest.unref();
    }
  }

  const give = (kind: CryptTask['kind'], bytes: Bytes, run: ChunkRun, into?: ArrayBuffer): Promise<Done> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new ExhibitFault('vault-locked'));
        return;
      }
      queue.push({ task: { kind, bytes, ...run, ...(into && { into }) }, resolve, reject });
      next();
    });

  return {
    width,
    seal: async (bytes, run, into) => {
      const { bytes: sealed, spare } = await give('seal', bytes, run, into);
      return { sealed, spare };
    },
    open: async (bytes, run) => (await give('open', bytes, run)).bytes,
    close: () => {
      closed = true;
      clearTimeout(rest);
      const lost = [...busy.values(), ...queue.splice(0)];
      for (const worker of [...idle, ...busy.keys()]) end(worker);
      for (const { reject } of lost) reject(new ExhibitFault('vault-locked'));
    },
  };
}
