import type { ResourceLimits, Worker } from 'node:worker_threads';
import { ExhibitFault } from './exhibit-fault.ts';
import { startThread, type ThreadName } from './thread.ts';

/** Threads of one kind; each does one task at a time, and the first that is free takes the next. */
export type ThreadPool<Task, Reply> = {
  /** How many tasks can be under way without one waiting for another. */
  readonly width: number;
  /** Buffers that are given with a task are handed over: the caller cannot use them afterwards. */
  readonly run: (task: Task, given?: readonly ArrayBuffer[]) => Promise<Reply>;
  readonly close: () => void;
};

type Waiting<Task, Reply> = {
  readonly task: Task;
  readonly given: readonly ArrayBuffer[];
  readonly resolve: (reply: Reply) => void;
  readonly reject: (error: unknown) => void;
};
/** Threads that nobody has needed for this long are ended. */
const idleMs = 20_000;

/** No thread is started before the first task. */
export function createThreadPool<Task, Reply>(
  name: ThreadName,
  width: number,
  resourceLimits: ResourceLimits,
): ThreadPool<Task, Reply> {
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting<Task, Reply>>();
  const queue: Waiting<Task, Reply>[] = [];
  let closed = false;
  let rest: NodeJS.Timeout | undefined;

  const end = (worker: Worker): void => {
    busy.delete(worker);
    const at = idle.indexOf(worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  };

  const start = (): Worker => {
    const worker = startThread(name, { resourceLimits });
    worker.unref();
    worker.on('message', (reply: Reply) => {
      const done = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      done?.resolve(reply);
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
      worker.postMessage(waiting.task, waiting.given);
    }
    for (const worker of idle) worker.unref();
    if (busy.size === 0) {
      rest = setTimeout(retire, idleMs);
      rest.unref();
    }
  }

  return {
    width,
    run: (task, given = []) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new ExhibitFault('vault-locked'));
          return;
        }
        queue.push({ task, given, resolve, reject });
        next();
      }),
    close: () => {
      closed = true;
      clearTimeout(rest);
      const lost = [...busy.values(), ...queue.splice(0)];
      for (const worker of [...idle, ...busy.keys()]) end(worker);
      for (const { reject } of lost) reject(new ExhibitFault('vault-locked'));
    },
  };
}
