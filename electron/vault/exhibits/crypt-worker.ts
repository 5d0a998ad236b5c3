import { parentPort } from 'node:worker_threads';
import { type ChunkRun, openChunks, sealChunks } from './chunk-cipher.ts';

export type CryptTask = ChunkRun & {
  readonly id: number;
  readonly kind: 'seal' | 'open';
  readonly bytes: Uint8Array<ArrayBuffer>;
};
/** Without `bytes`: the chunks are not what was sealed. */
export type CryptReply = { readonly id: number; readonly bytes?: Uint8Array<ArrayBuffer> };

function work({ id, kind, bytes, ...run }: CryptTask): CryptReply {
  try {
    return { id, bytes: kind === 'seal' ? sealChunks(bytes, run) : openChunks(bytes, run) };
  } catch {
    return { id };
  }
}

parentPort?.on('message', (task: CryptTask) => {
  const reply = work(task);
  parentPort?.postMessage(reply, reply.bytes ? [reply.bytes.buffer] : []);
});
