import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Where Chromium keeps what it cannot be kept from writing: all of it in one folder, so that it can be thrown away whole. */
const folderName = 'browser';
/** Made before this program is asked; no report is ever written into it. */
const crashFolder = 'Crashpad';

/** Must run before the app is ready. The folders are emptied before the start and at the end; no page ever writes into them. */
export function confineBrowserFiles(): void {
  const data = app.getPath('userData');
  const folder = join(data, folderName);
  const throwAway = (): void => {
    for (const path of [folder, join(data, crashFolder)]) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  };
  throwAway();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', folder);
  app.setPath('crashDumps', join(folder, 'crashes'));
  app.on('quit', throwAway);
}
