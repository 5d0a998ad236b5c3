import type { Failure } from '../../src/bridge/result.ts';
import type { Answer, AnswerKey } from '../../src/interview/answers.ts';

/** Whether everything on the screen is in the vault, as the vault itself said. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads what stands in a field now; `undefined` when nothing does. */
export type ReadAnswer = () => Answer | undefined;

type Tools = {
  /** Commits one answer (or its absence) and says when it is safe. */
  readonly save: (key: AnswerKey, answer: Answer | undefined) => Promise<{ readonly savedAt: string }>;
  readonly failureOf: (error: unknown) => Failure;
  /** Called with words as they are taken for saving, so that the rest of the screen can follow. */
  readonly onTyped: (key: AnswerKey, answer: Answer | undefined) => void;
  /** Milliseconds of quiet before words are saved, and the most that may pass while someone types without a pause. */
  readonly quietMs?: number;
  readonly mostMs?: number;
};

/** Saves answers in the order in which they were given; of several versions of one answer only the last. */
export function createAutosave({ save, failureOf, onTyped, quietMs = 400, mostMs = 800 }: Tools) {
  const fields = new Map<AnswerKey, { read: ReadAnswer; since: number; timer: ReturnType<typeof setTimeout> }>();
  const queue = new Map<AnswerKey, Answer | undefined>();
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'untouched' };
  let running: Promise<void> | undefined;

  const become = (next: SaveState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function work(): Promise<void> {
    for (const [key, answer] of queue) {
      queue.delete(key);
      try {
        const { savedAt } = await save(key, answer);
        if (queue.size === 0) become({ kind: 'saved', at: savedAt });
      } catch (error) {
        if (!queue.has(key)) queue.set(key, answer);
        become({ kind: 'failed', failure: failureOf(error) });
        return;
      }
    }
  }

  const start = (): Promise<void> => {
    if (running) return running;
    become({ kind: 'saving' });
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };

  const settle = (): Promise<void> => (queue.size === 0 && !running ? Promise.resolve() : start().then(again));
  const again = (): Promise<void> => (state.kind === 'failed' || queue.size === 0 ? Promise.resolve() : settle());

  const take = (key: AnswerKey): void => {
    const field = fields.get(key);
    if (!field) return;
    clearTimeout(field.timer);
    fields.delete(key);
    const answer = field.read();
    onTyped(key, answer);
    put(key, answer);
  };

  /** An answer that is complete: saved at once. */
  function put(key: AnswerKey, answer: Answer | undefined): void {
    const field = fields.get(key);
    if (field) {
      clearTimeout(field.timer);
      fields.delete(key);
    }
    queue.set(key, answer);
    void settle();
  }

  /** Words that are being typed: saved after a moment of quiet, and in any case before `mostMs` have passed. */
  function touch(key: AnswerKey, read: ReadAnswer, now: number): void {
    const field = fields.get(key);
    const since = field?.since ?? now;
    if (field) clearTimeout(field.timer);
    const wait = Math.max(0, Math.min(quietMs, since + mostMs - now));
    fields.set(key, { read, since, timer: setTimeout(() => take(key), wait) });
  }

  /** Saves everything that is on its way; resolves when it is safe or has failed. */
  function flush(): Promise<void> {
    for (const key of [...fields.keys()]) take(key);
    return settle();
  }

  return {
    put,
    touch,
    /** Saves the words of one field now, if there are any on their way. */
    take,
    flush,
    /** Tries again what could not be saved. */
    retry: settle,
    state: (): SaveState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type Autosave = ReturnType<typeof createAutosave>;
