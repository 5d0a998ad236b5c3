import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session as sessions } from 'electron';
import { createHandlers } from './handlers/handlers.ts';
import { openHouse } from './house.ts';
import { lockWhenLeft } from './idle-lock.ts';
import { closeSession } from './lockdown.ts';
import { serveFiles } from './origin.ts';
import { isTestRuntime } from './runtime.ts';
import { serve } from './serve.ts';
import { openWindow } from './window.ts';

/** Runs the app with its window until the window is closed. `out` is the folder of the built parts. */
export async function runScreen(out: string): Promise<void> {
  await app.whenReady();
  const session = sessions.fromPartition('constancia', { cache: false });
  closeSession(sessions.defaultSession, []);
  closeSession(session, isTestRuntime() ? ['app://', 'blob:app://', 'devtools://'] : ['app://', 'blob:app://']);
  serveFiles(session, join(out, 'renderer'));
  const house = openHouse(app.getPath('userData'));
  nativeTheme.themeSource = house.settings.read().theme;
  serve(createHandlers(house));
  const window = openWindow(session, join(out, 'preload'), isTestRuntime());
  lockWhenLeft(house, window);
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => {
    house.vaults.lock();
    app.quit();
  });
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
