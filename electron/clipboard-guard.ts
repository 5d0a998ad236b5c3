import { createHash } from 'node:crypto';
import { clipboard } from 'electron';

/** Two places where copied words can lie; the second one exists on Linux only and follows every selection. */
export type CopyPlace = 'clipboard' | 'selection';

/** How long copied words stay where every other program can read them. */
export const clearedAfterSeconds = 60;

type Board = { readonly readText: () => string | Promise<string>; readonly clear: () => void };
/** Older runtimes answer at once and take the place as a word. */
type OldClipboard = { readonly readText: (where: CopyPlace) => string; readonly clear: (where: CopyPlace) => void };

function boardAt(where: CopyPlace): Board | undefined {
  if (where === 'clipboard') return clipboard;
  if (process.platform !== 'linux') return undefined;
  if ('selection' in clipboard) return clipboard.selection;
  const old = clipboard as unknown as OldClipboard;
  return { readText: () => old.readText(where), clear: () => old.clear(where) };
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('base64');

/** Clears what was copied from the app, but only if it is still there: what someone else has copied since is not ours to take. */
export function guardClipboard(afterMs = clearedAfterSeconds * 1_000) {
  const ours = new Map<CopyPlace, { readonly sum: string; readonly timer: NodeJS.Timeout }>();

  const forgetAt = async (where: CopyPlace): Promise<void> => {
    const held = ours.get(where);
    const board = boardAt(where);
    if (!held || !board) return;
    clearTimeout(held.timer);
    ours.delete(where);
    if (sumOf(await board.readText()) === held.sum) board.clear();
  };

  return {
    /** The page says that it has just put something there. */
    note: async (where: CopyPlace): Promise<void> => {
      const text = await boardAt(where)?.readText();
      if (text === undefined || text === '') return;
      clearTimeout(ours.get(where)?.timer);
      const timer = setTimeout(() => void forgetAt(where), afterMs).unref();
      ours.set(where, { sum: sumOf(text), timer });
    },
    /** Clears at once, when the vault is locked or the app is left. */
    forget: async (): Promise<void> => {
      await Promise.all([...ours.keys()].map(forgetAt));
    },
  };
}
export type ClipboardGuard = ReturnType<typeof guardClipboard>;
