import { app, type BrowserWindow } from 'electron';
import type { Locker } from './locker.ts';
import type { Page } from './page.ts';

/** How long a page that does not answer may still come back by itself. */
const patienceMs = 10_000;
const mostBreaks = 3;
const withinMs = 60_000;

type Tools = {
  readonly window: BrowserWindow;
  readonly page: Page;
  readonly locker: Locker;
  readonly isOpen: () => boolean;
};

/** When the page breaks or hangs: locks and starts it anew. Every answer was committed as it was given. */
export function mendPage({ window, page, locker, isOpen }: Tools) {
  let restarted = false;
  let breaks: readonly number[] = [];
  let patience: NodeJS.Timeout | undefined;

  const startAnew = (why: string): void => {
    process.stderr.write(`constancia: page ${why}\n`);
    const now = Date.now();
    breaks = [...breaks, now].filter((at) => now - at < withinMs);
    if (breaks.length > mostBreaks) {
      locker.lock();
      app.exit(1);
      return;
    }
    restarted = true;
    if (isOpen()) locker.lock();
    else void page.renew();
  };

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !page.isRenewing()) startAnew(reason);
  });
  window.webContents.on('unresponsive', () => {
    patience ??= setTimeout(() => startAnew('hangs'), patienceMs);
  });
  window.webContents.on('responsive', () => {
    clearTimeout(patience);
    patience = undefined;
  });
  return {
    /** Whether the page before this one broke; said until the vault is open again. */
    wasRestarted: () => restarted,
    settled: (): void => {
      restarted = false;
    },
  };
}
export type PageMender = ReturnType<typeof mendPage>;
