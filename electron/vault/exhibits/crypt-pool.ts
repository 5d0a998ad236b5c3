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
  /** The bytes are handed over: the caller cannot use them afterwards. */
  readonly seal: (bytes: Bytes, run: ChunkRun) => Promise<Bytes>;
  /** Fails with `exhibit-damaged` when a chunk is not what was sealed. */
  readonly open: (bytes: Bytes, run: ChunkRun) => Promise<Bytes>;
  readonly close: () => void;
};

type Waiting = {
  readonly task: CryptTask;
  readonly resolve: (bytes: Bytes) => void;
  readonly reject: (e: unknown) => void;
};
/** Threads that nobody has needed for this long are ended. */
const idleMs = 20_000;

/** No thread is started before the first chunk. */
export function createCryptPool(width = Math.max(1, Math.min(4, availableParallelism()))): CryptPool {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const queue: Waiting[] = [];
  let count = 0;
  let closed = false;
  let rest: NodeJS.Timeout | undefined;

  const end = (worker: Worker): void => {
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  };

  const start = (): Worker => {
    const worker = startThread('crypt-worker');
    worker.unref();
    worker.on('message', ({ bytes }: CryptReply) => {
      const done = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      if (bytes) done?.resolve(bytes);
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
      worker.postMessage(waiting.task, [waiting.task.bytes.buffer]);
    }
    for (const worker of idle) worker.unref();
    if (busy.size === 0) {
      rest = setTimeout(retire, idleMs);
      rest.unref();
    }
  }

  const give = (kind: CryptTask['kind'], bytes: Bytes, run: ChunkRun): Promise<Bytes> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new ExhibitFault('vault-locked'));
        return;
      }
      count += 1;
      // A view of a larger buffer would take the rest of it along.
      const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
      queue.push({ task: { id: count, kind, bytes: own, ...run }, resolve, reject });
      next();
    });

  return {
    width,
    seal: (bytes, run) => give('seal', bytes, run),
    open: (bytes, run) => give('open', bytes, run),
    close: () => {
      closed = true;
      clearTimeout(rest);
      const lost = [...busy.values(), ...queue.splice(0)];
      for (const worker of [...idle, ...busy.keys()]) end(worker);
      for (const { reject } of lost) reject(new ExhibitFault('vault-locked'));
    },
  };
}
