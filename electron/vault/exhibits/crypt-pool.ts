import { availableParallelism } from 'node:os';
import type { ChunkRun } from './chunk-cipher.ts';
import type { Copied, CopyReply, CopyTask } from './copy-worker.ts';
import type { CryptReply, CryptTask } from './crypt-worker.ts';
import { ExhibitFault } from './exhibit-fault.ts';
import { createThreadPool } from './thread-pool.ts';

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
  /**
   * Opens all of a sealed file into a new one; its bytes never come here. Fails with `exhibit-damaged` when they are not what was sealed,
   * with `cancelled`, or with the error of the disk; the new file then stays behind unfinished.
   */
  readonly copy: (task: Omit<CopyTask, 'stop'>, signal?: AbortSignal) => Promise<Copied>;
  readonly close: () => void;
};

/** Threads for whole files are others than those for chunks: who records or listens meanwhile does not wait for a film. */
export function createCryptPool(width = Math.max(1, Math.min(4, availableParallelism()))): CryptPool {
  // A cipher leaves no rubbish behind that would need room.
  const limits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 64 };
  const chunks = createThreadPool<CryptTask, CryptReply>('crypt-worker', width, limits);
  const files = createThreadPool<CopyTask, CopyReply>('copy-worker', width, limits);

  const give = async (kind: CryptTask['kind'], bytes: Bytes, run: ChunkRun, into?: ArrayBuffer) => {
    const task = { kind, bytes, ...run, ...(into && { into }) };
    const done = await chunks.run(task, into ? [bytes.buffer, into] : [bytes.buffer]);
    if (!done.bytes) throw new ExhibitFault('exhibit-damaged');
    return { bytes: done.bytes, spare: done.spare };
  };

  return {
    width,
    seal: async (bytes, run, into) => {
      const { bytes: sealed, spare } = await give('seal', bytes, run, into);
      return { sealed, spare };
    },
    open: async (bytes, run) => (await give('open', bytes, run)).bytes,
    copy: async (task, signal) => {
      const stop = new Int32Array(new SharedArrayBuffer(4));
      const stopIt = (): void => void Atomics.store(stop, 0, 1);
      if (signal?.aborted) stopIt();
      signal?.addEventListener('abort', stopIt, { once: true });
      const reply = await files.run({ ...task, stop }).finally(() => signal?.removeEventListener('abort', stopIt));
      if ('sha256' in reply) return reply;
      throw 'fault' in reply ? new ExhibitFault(reply.fault) : Object.assign(new Error(reply.code), reply);
    },
    close: () => {
      chunks.close();
      files.close();
    },
  };
}
