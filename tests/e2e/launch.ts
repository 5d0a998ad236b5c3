import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronArgs, readRuntime, startDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';

/** A passphrase for throw-away vaults. */
export const passphrase = 'seven quiet herons cross the river';

export type Launched = { readonly app: ElectronApplication; readonly page: Page; readonly dataFolder: string };

/** Starts the built app on a data folder of its own. */
export async function launch(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  switches: readonly string[] = [],
): Promise<Launched> {
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(root), `--user-data-dir=${dataFolder}`, ...switches],
    env: { ...process.env, LANG: 'en_US.UTF-8', TZ: 'America/Los_Angeles', ...env } as Record<string, string>,
  });
  const page = await app.firstWindow();
  await page.locator('input').first().waitFor();
  return { app, page, dataFolder };
}

/** A screen for each worker, and for each test a fresh data folder and the app on it, closed and removed after the test. */
export const test = base.extend<{ dataFolder: string; launched: Launched }, { ownScreen: undefined }>({
  // Tests that run at the same time must not share a clipboard or take the focus from each other.
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: the fixture form of the test runner asks for it
    async ({}, use) => {
      const display = await startDisplay();
      Object.assign(process.env, display.env);
      await use(undefined);
      await display.stop();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: the fixture form of the test runner asks for it
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'constancia-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launched: async ({ dataFolder }, use) => {
    const launched = await launch(dataFolder);
    await use(launched);
    await launched.app.close();
  },
});
