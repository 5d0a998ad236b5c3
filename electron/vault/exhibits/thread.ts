import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

export type ThreadName = 'copy-worker' | 'crypt-worker' | 'inspect-worker' | 'scrypt-worker';

/** Starts a thread of this folder: as source in tests, as its own file beside the bundle in the app. */
export function startThread(name: ThreadName, options: WorkerOptions = {}): Worker {
  const here = fileURLToPath(import.meta.url);
  return new Worker(new URL(`./${name}${extname(here)}`, import.meta.url), options);
}
