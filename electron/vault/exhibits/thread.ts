import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread of this folder: as source in tests, as its own file beside the bundle in the app. */
export function startThread(name: 'crypt-worker' | 'inspect-worker', options: WorkerOptions = {}): Worker {
  const here = fileURLToPath(import.meta.url);
  return new Worker(new URL(`./${name}${extname(here)}`, import.meta.url), options);
}
