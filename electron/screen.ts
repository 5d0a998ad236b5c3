import { join } from 'node:path';
import { app, type BrowserWindow, session as sessions } from 'electron';
import { createExhibitShow } from './exhibit-show.ts';
import { closeSession } from './lockdown.ts';
import { createAddress, serveFiles } from './origin.ts';
import { mayInspect } from './runtime.ts';
import { type Office, serve } from './serve.ts';
import { openWindow } from './window.ts';

/** Runs the app with its window until the window is closed. `out` is the folder of the built parts. */
export async function runScreen(out: string): Promise<void> {
  await app.whenReady();
  const session = sessions.fromPartition('constancia', { cache: false });
  closeSession(sessions.defaultSession, []);
  closeSession(session, ['app://', 'blob:app://', ...(mayInspect() ? ['devtools://'] : [])]);
  const address = createAddress();
  const show = createExhibitShow();
  serveFiles(session, join(out, 'renderer'), address, show.answer);
  const window = openWindow(session, join(out, 'preload'), address.origin, mayInspect());
  let office: Promise<Office> | undefined;
  const openOffice = (): Promise<Office> => {
    office ??= import('./back-office.ts').then(({ openBackOffice }) => openBackOffice(window, address, show));
    return office;
  };
  serve(window.webContents.id, address, openOffice);
  // Loading takes a tenth of a second in which no file is served: the first sight comes before it.
  window.once('ready-to-show', () => void openOffice());
  app.on('second-instance', () => bringForward(window));
  app.on('window-all-closed', () => app.quit());
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
