import { BrowserWindow } from 'electron';
import type { Page } from './page.ts';
import type { Vaults } from './vault/vault.ts';
import type { Veil } from './veil.ts';

/** How long the page may take to hand over unsaved words before the vault is locked without it. */
const graceMs = 2_000;

type Tools = {
  readonly vaults: Vaults;
  readonly window: BrowserWindow;
  readonly page: Page;
  readonly veil: Veil;
  /** What else has to be forgotten: the clipboard, open pickers, exhibits that are looked at. */
  readonly forget: () => Promise<void>;
  /** Told each time the vault has been opened. */
  readonly onOpened: () => void;
};

export type Locker = {
  /** Looks whether the vault was opened or closed by what was just done, and leaves the page when it was closed. */
  readonly follow: () => void;
  /** Covers the page, lets it commit what is unsaved, and locks; locks without it when it does not answer in time. */
  readonly ask: () => void;
  /** Locks at once and leaves. */
  readonly lock: () => void;
  /** The same as `ask`, then closes the window. */
  readonly close: () => void;
};

/** The one way in which the vault is left, whoever locks it. */
export function createLocker({ vaults, window, page, veil, forget, onOpened }: Tools): Locker {
  let waiting: NodeJS.Timeout | undefined;
  let closing = false;
  /** Whether there is something on the page that has to be left when the vault is closed. */
  let inside = false;

  const leave = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    inside = false;
    const forgotten = forget();
    if (closing || window.isDestroyed()) {
      void forgotten.finally(() => !window.isDestroyed() && window.destroy());
      return;
    }
    veil.lay();
    page.tell('vault.locked');
    // Pages that are being printed hold the words of an interview too.
    for (const other of BrowserWindow.getAllWindows()) if (other !== window) other.destroy();
    void page.renew();
  };

  const follow = (): void => {
    if (vaults.state().open) {
      if (!inside) onOpened();
      inside = true;
      // From now on there is something to cover.
      veil.prepare();
    } else if (inside) leave();
  };

  const lock = (): void => {
    vaults.lock();
    if (inside || closing) leave();
  };

  const ask = (): void => {
    if (waiting) return;
    // Also while it is being opened: the one who locks has the last word.
    if (!vaults.state().open) {
      lock();
      return;
    }
    veil.lay();
    page.tell('vault.locking');
    waiting = setTimeout(lock, graceMs);
  };

  return {
    ask,
    follow,
    lock,
    close: () => {
      closing = true;
      window.hide();
      ask();
    },
  };
}
