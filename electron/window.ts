import { join } from 'node:path';
import { BrowserWindow, Menu, type Session } from 'electron';

/** The colour of everything before a page is drawn. */
export const paper = '#f6f1e8';

/** Opens the one window: sandboxed, isolated, neutral title, shown only when it has something to show. */
export function openWindow(
  session: Session,
  preloadFolder: string,
  origin: string,
  developerTools: boolean,
): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 600,
    useContentSize: true,
    show: false,
    title: 'Constancia',
    backgroundColor: paper,
    webPreferences: {
      session,
      preload: join(preloadFolder, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: developerTools,
    },
  });
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${origin}/index.html`);
  return window;
}
