import { join } from 'node:path';
import { app, type BrowserWindow, session as sessions } from 'electron';
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
  const begun = serveFiles(session, join(out, 'renderer'));
  const window = openWindow(session, join(out, 'preload'), isTestRuntime());
  serve(begun.then(() => import('./back-office.ts')).then(({ openBackOffice }) => openBackOffice(window)));
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
