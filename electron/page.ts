import type { BrowserWindow } from 'electron';
import type { EventName } from '../src/bridge/contract.ts';
import type { Address } from './origin.ts';

/** What the window shows. The page can be exchanged for a new one that shares nothing with it, not even the process. */
export type Page = {
  readonly tell: (event: EventName) => void;
  /** Drops the process of the page with all that it held, and starts the app's first screen in another one. */
  readonly renew: () => Promise<void>;
  /** Whether the process of the page is the one that a new one is just replacing. */
  readonly isRenewing: () => boolean;
};

/** How long a page may take to let go. One that hangs is asked in vain: it is ended by force. */
const patienceMs = 1_000;

export function pageIn(window: BrowserWindow, address: Address): Page {
  const contents = window.webContents;
  let renewing: Promise<void> | undefined;

  /** Whether the present page lets a new one begin. */
  const letsGo = (): Promise<boolean> =>
    new Promise((resolve) => {
      const begun = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        contents.off('did-start-navigation', begun);
        resolve(false);
      }, patienceMs);
      contents.once('did-start-navigation', begun);
    });

  /** What is asked of a page before its process is really gone would be lost with it. */
  const endByForce = (): Promise<void> =>
    new Promise((resolve) => {
      if (contents.isCrashed()) return resolve();
      contents.once('render-process-gone', () => setImmediate(resolve));
      contents.forcefullyCrashRenderer();
    });

  const load = async (): Promise<void> => {
    const before = contents.getOSProcessId();
    const going = letsGo();
    const loaded = contents.loadURL(`${address.next()}/index.html`).then(
      () => true,
      () => false,
    );
    const arrived = (await going) && (await loaded);
    if (window.isDestroyed()) return;
    // Another site means another process; where that did not come about, the old one is ended by force.
    if (!arrived || contents.getOSProcessId() === before) {
      await endByForce();
      await contents.loadURL(`${address.next()}/index.html`);
    }
    // A history entry holds what stood in the fields of its page.
    contents.navigationHistory.clear();
    await forgetPages(window);
  };

  return {
    tell: (event) => {
      if (!window.isDestroyed() && !contents.isCrashed()) contents.send(`event:${event}`, {});
    },
    renew: () => {
      if (window.isDestroyed()) return Promise.resolve();
      renewing ??= load()
        .catch((error: unknown) => {
          if (!window.isDestroyed()) throw error;
        })
        .finally(() => {
          renewing = undefined;
        });
      return renewing;
    },
    isRenewing: () => renewing !== undefined,
  };
}

/** Whatever a page may have left in its session, which lives in memory only. */
async function forgetPages(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { session } = window.webContents;
  await Promise.all([
    session.clearStorageData(),
    session.clearCache(),
    session.clearCodeCaches({ urls: [] }),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
  ]);
}
