import { scryptSync } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

export type ScryptTask = { readonly passphrase: string; readonly salt: Uint8Array; readonly workFactor: number };
/** Without `key`: there was not enough memory. */
export type ScryptReply = { readonly key?: Uint8Array<ArrayBuffer> };

const r = 8;

/** The key of a passphrase, as the age format wants it: 32 bytes. */
function derive({ passphrase, salt, workFactor }: ScryptTask): ScryptReply {
  const N = 2 ** workFactor;
  try {
    const key = scryptSync(passphrase, salt, 32, { N, r, p: 1, maxmem: 128 * r * N + 2 ** 24 });
    const own = Uint8Array.from(key);
    key.fill(0);
    return { key: own };
  } catch {
    return {};
  }
}

parentPort?.once('message', (task: ScryptTask) => {
  const reply = derive(task);
  parentPort?.postMessage(reply, reply.key ? [reply.key.buffer] : []);
});
