import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** Electron's major version that the product is built and released for. */
const releasedFor = 45;

/** True under an older Electron, which development machines may use; the window then shows a banner. */
export const isTestRuntime = (): boolean => Number(process.versions.electron?.split('.')[0] ?? 0) < releasedFor;

/** The SQLite driver built for a runtime whose Node-API is too old for the published one; absent where that one loads. */
export function sqliteBinding(appPath: string): string | undefined {
  if (Number(process.versions.napi) >= 10) return undefined;
  const places = [join(appPath, '.runtime', 'sqlite-napi9.node'), join(process.resourcesPath, 'sqlite-napi9.node')];
  return places.find((place) => existsSync(place));
}

/** The sandbox may be off only in a development tree on a machine that runs everything as root; never in an installed app. */
export const mayRunUnsandboxed = (): boolean => !app.isPackaged && process.getuid?.() === 0;

/** The page can be looked into from a development tree, never in an installed app. */
export const mayInspect = (): boolean => !app.isPackaged;
