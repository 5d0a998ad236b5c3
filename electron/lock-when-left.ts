import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { Locker } from './locker.ts';

const lookEveryMs = 2_000;

type Tools = {
  readonly window: BrowserWindow;
  readonly locker: Locker;
  readonly idleSeconds: () => number;
  readonly limitSeconds: () => number;
  readonly isOpen: () => boolean;
};

/** Locks when nobody is there any more, when the machine goes to sleep or to another user, and when it is switched off. */
export function lockWhenLeft({ window, locker, idleSeconds, limitSeconds, isOpen }: Tools): void {
  setInterval(() => {
    if (isOpen() && idleSeconds() >= limitSeconds()) locker.ask();
  }, lookEveryMs).unref();
  powerMonitor.on('suspend', locker.ask);
  powerMonitor.on('lock-screen', locker.ask);
  powerMonitor.on('user-did-resign-active', locker.ask);
  powerMonitor.on('shutdown', () => app.quit());
  // Windows ends a session without waiting: there is no time for more than this.
  window.on('session-end', locker.lock);
  // The page is not asked: it may just be exchanged for another, and Chromium would wait for the one that is gone.
  window.on('close', (event) => {
    event.preventDefault();
    locker.close();
  });
  window.on('closed', locker.lock);
}
