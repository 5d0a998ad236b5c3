import { parentPort } from 'node:worker_threads';
import { type ChunkRun, openChunks, sealChunks } from './chunk-cipher.ts';

export type CryptTask = ChunkRun & {
  readonly kind: 'seal' | 'open';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where what is sealed goes. */
  readonly into?: ArrayBuffer;
};
/** Without `bytes`: the chunks are not what was sealed. `spare` is the buffer of what was given, to be used again. */
export type CryptReply = {
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly spare: ArrayBuffer;
};

function work({ kind, bytes, into, ...run }: CryptTask): CryptReply {
  const spare = bytes.buffer;
  try {
    return { bytes: kind === 'seal' ? sealChunks(bytes, run, into) : openChunks(bytes, run), spare };
  } catch {
    return { spare };
  }
}

parentPort?.on('message', (task: CryptTask) => {
  const reply = work(task);
  parentPort?.postMessage(reply, reply.bytes ? [reply.bytes.buffer, reply.spare] : [reply.spare]);
});
