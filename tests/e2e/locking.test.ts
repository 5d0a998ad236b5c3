import { expect, type Page } from '@playwright/test';
import { beginAccount, call, createVault, openCase, unlockVault } from './desk.ts';
import { type Launched, launch, test } from './launch.ts';
import { idleFor, isAlive, machineSays, processOf, shownWords } from './window-facts.ts';

/** Waits until the app stands locked, in another process, with the old one gone; gives the new one. */
async function expectLocked(launched: Launched, before: number): Promise<number> {
  const { page } = launched;
  await expect.poll(() => processOf(launched)).not.toBe(before);
  await expect.poll(() => isAlive(before)).toBe(false);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  const now = await processOf(launched);
  expect(await call(page, 'vault.state', {})).toEqual({ exists: true, open: false });
  return now;
}

async function openNewAccount(page: Page): Promise<string> {
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);
  return id;
}
/** All that is kept of an interview, as text. */
const readAccount = async (page: Page, id: string): Promise<string> =>
  JSON.stringify(await call(page, 'interviews.open', { id }));

test('locking commits what was typed, drops the page with its process, and the way in works at once, ten times', async ({
  launched,
}) => {
  const { app, page } = launched;
  await createVault(page);
  const id = await openNewAccount(page);
  await page.locator('textarea').first().pressSequentially('hasta la última palabra');
  const ways: readonly (() => Promise<unknown>)[] = [
    () => page.keyboard.press('Control+l'),
    () => machineSays(launched, 'suspend'),
    () => machineSays(launched, 'lock-screen'),
    () => idleFor(launched, 5 * 60 + 1),
  ];
  const processes = [await processOf(launched)];
  const origins = new Set([new URL(page.url()).host]);
  for (let round = 0; round < 10; round += 1) {
    await ways[round % ways.length]?.();
    processes.push(await expectLocked(launched, processes.at(-1) ?? 0));
    origins.add(new URL(page.url()).host);
    await idleFor(launched, 0);
    await unlockVault(page);
  }
  expect(new Set(processes).size).toBe(11);
  expect(origins.size).toBe(11);
  expect(await readAccount(page, id)).toContain('hasta la última palabra');
  const history = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length(),
  );
  expect(history).toBe(1);
});

test('nothing that is open keeps the vault from being locked', async ({ launched }) => {
  const { app, page } = launched;
  await createVault(page);
  const id = await openNewAccount(page);
  const lockWith = async (open: () => Promise<unknown>) => {
    const before = await processOf(launched);
    await open();
    await machineSays(launched, 'lock-screen');
    await expectLocked(launched, before);
    await unlockVault(page);
  };
  await lockWith(async () => {
    await page.locator('textarea').first().pressSequentially('antes del menú');
    await page.locator('.pair-button').click();
    await page.getByRole('dialog').getByRole('button', { expanded: false }).first().click();
    await expect(page.getByRole('option').first()).toBeVisible();
  });
  expect(await readAccount(page, id)).toContain('antes del menú');
  await lockWith(() => page.getByRole('button', { name: 'New interview' }).first().click());
  await lockWith(async () => {
    await page.locator('.case-open').first().click();
    await page.keyboard.press('F6');
    await expect(page.getByRole('button', { name: 'Go on F6' })).toBeVisible();
  });
  // A picker of the system, which is still open after the lock and is then answered: it comes to nothing.
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        Object.assign(globalThis, { answerPicker: () => resolve({ canceled: false, filePaths: ['/nowhere'] }) });
      });
  });
  await lockWith(async () => {
    await page.evaluate(() => {
      void (window as unknown as { bridge: { call: (...args: unknown[]) => unknown } }).bridge.call('content.look', {});
    });
    await expect.poll(() => app.evaluate(() => 'answerPicker' in globalThis)).toBe(true);
  });
  await app.evaluate(() => (globalThis as unknown as { answerPicker: () => void }).answerPicker());
});

test('a page that hangs or breaks is locked and started anew without losing what was saved', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  const id = await openNewAccount(page);
  await page.locator('textarea').first().pressSequentially('guardado antes');
  await expect.poll(() => readAccount(page, id)).toContain('guardado antes');
  const before = await processOf(launched);
  const hung = expect(
    page.evaluate(() => {
      for (;;);
    }),
  ).rejects.toThrow();
  await page.waitForTimeout(200);
  const started = Date.now();
  await machineSays(launched, 'suspend');
  await expect.poll(() => isAlive(before)).toBe(false);
  await expect.poll(() => shownWords(launched)).toContain('Open the vault');
  expect(Date.now() - started).toBeLessThan(6_000);
  await hung;

  const after = await processOf(launched);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(() => processOf(launched)).not.toBe(after);
  await expect.poll(() => shownWords(launched)).toContain('The screen had to be started again');
  await app.close();
  const again = await launch(dataFolder);
  await unlockVault(again.page);
  expect(await readAccount(again.page, id)).toContain('guardado antes');
  await again.app.close();
});

test('closing the window commits what was typed', async ({ launched, dataFolder }) => {
  await createVault(launched.page);
  const id = await openNewAccount(launched.page);
  await launched.page.locator('textarea').first().pressSequentially('antes de cerrar');
  const gone = new Promise((resolve) => launched.app.process().once('exit', resolve));
  await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
  const again = await launch(dataFolder);
  await unlockVault(again.page);
  expect(await readAccount(again.page, id)).toContain('antes de cerrar');
  // Also while one page is being exchanged for another.
  await again.page.keyboard.press('Control+l');
  await again.app.close();
});
