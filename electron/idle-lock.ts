import { type BrowserWindow, powerMonitor } from 'electron';
import type { House } from './house.ts';

/** How long the screen may take to hand over unsaved words before the vault is locked without it. */
const graceMs = 2_000;
const lookEveryMs = 5_000;

/** Locks the vault when nobody is there: idle time, suspend, screen lock, shutdown. The screen first commits what is unsaved. */
export function lockWhenLeft({ vaults, settings }: House, window: BrowserWindow): void {
  const lock = (): void => {
    if (!vaults.state().open) return;
    if (!window.isDestroyed()) window.webContents.send('event:vault.locking', {});
    setTimeout(() => {
      if (!vaults.state().open) return;
      vaults.lock();
      if (!window.isDestroyed()) window.webContents.send('event:vault.locked', {});
    }, graceMs);
  };
  setInterval(() => {
    if (powerMonitor.getSystemIdleTime() >= settings.read().lockAfterMinutes * 60) lock();
  }, lookEveryMs).unref();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('shutdown', () => vaults.lock());
}
