import { expect } from '@playwright/test';
import { beginAccount, call, createVault, goOn, openCase, openSection, unlockVault } from './desk.ts';
import { type Launched, test } from './launch.ts';
import { lockVault } from './window-facts.ts';

const account = 'Esto es lo que pasó aquella noche, contado despacio y sin prisa, palabra por palabra, hasta el final.';

/** What every other program could read now. */
const clipboardOf = ({ app }: Launched): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText());
const fillClipboard = ({ app }: Launched, text: string): Promise<void> =>
  app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);

test('what is copied is warned of once, and cleared when locking, unless someone else copied since', async ({
  launched,
}) => {
  const { page } = launched;
  await createVault(page);
  const { codeName } = await call<{ codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  const copy = async () => {
    await page.locator('textarea').first().focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await expect.poll(() => clipboardOf(launched)).toBe(account);
  };
  const lock = async () => {
    // What was copied is known to the main process a moment later.
    await page.waitForTimeout(200);
    await lockVault(launched);
  };
  const notice = page.getByText('Other programs can read what you copied');
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);
  await page.locator('textarea').first().fill(account);
  await copy();
  await expect(notice).toBeVisible();
  await expect(page.locator('.copied')).toContainText('60 seconds');
  await page.locator('.copied').getByRole('button', { name: 'Close' }).click();
  await copy();
  await page.waitForTimeout(200);
  await expect(notice).toBeHidden();
  await lock();
  await expect.poll(() => clipboardOf(launched)).toBe('');

  await unlockVault(page);
  await openCase(page, codeName);
  await openSection(page, 'What happened');
  // Wherever in the section the interview goes on: the next field for words will do.
  const field = page.locator('textarea').first();
  for (let step = 0; step < 4 && !(await field.isVisible()); step += 1) await goOn(page);
  await field.fill(account);
  await copy();
  await fillClipboard(launched, 'a shopping list');
  await lock();
  await unlockVault(page);
  expect(await clipboardOf(launched)).toBe('a shopping list');
});

test('the window is shielded whenever it is shown, unless a person shows it on purpose', async ({ launched }) => {
  const { app, page } = launched;
  await createVault(page);
  const shieldings = (deed: 'hide' | 'minimize') =>
    app.evaluate(async ({ BrowserWindow }, name) => {
      const window = BrowserWindow.getAllWindows()[0];
      if (!window) return [];
      const said: boolean[] = [];
      window.setContentProtection = (on) => void said.push(on);
      window[name]();
      window.emit('show');
      window.emit('restore');
      window.show();
      await new Promise((resolve) => setTimeout(resolve, 300));
      return [...new Set(said)];
    }, deed);
  expect(await shieldings('hide')).toEqual([true]);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByText('Show this window in screen sharing and screenshots').click();
  await expect.poll(() => call(page, 'screen.state', {})).toMatchObject({ shielded: false });
  expect(await shieldings('minimize')).toEqual([false]);
});
