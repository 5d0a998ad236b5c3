import { expect } from '@playwright/test';
import { beginAccount, call, createVault, openCase, unlockVault } from './desk.ts';
import { test } from './launch.ts';
import {
  coloursOnScreen,
  idleFor,
  isAlive,
  machineSays,
  pressEscapes,
  processOf,
  shownWords,
  titleOf,
} from './window-facts.ts';

const quickMs = 100;
const account = 'nadie debe leer esto por encima del hombro';

test('Escape three times hides everything at once, from anywhere, and only a deliberate act comes back', async ({
  launched,
}) => {
  const { page } = launched;
  const back = page.locator('.cover-back').getByRole('button', { name: 'Back' });
  const clock = page.locator('.cover-clock');
  /** Milliseconds from the third press to an empty page, as the page itself sees it. */
  const hide = async (): Promise<number> => {
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(window, { seen });
      window.addEventListener(
        'keydown',
        ({ key, timeStamp }) =>
          key === 'Escape' && requestAnimationFrame(() => seen.push(performance.now() - timeStamp)),
        { capture: true },
      );
    });
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await expect(clock).toBeVisible();
    await expect.poll(() => titleOf(launched)).toBe('Clock');
    expect(await page.evaluate(() => document.documentElement.dataset.hidden)).toBe('');
    const seen = () => page.evaluate(() => (window as unknown as { seen: number[] }).seen.at(2) ?? 0);
    await expect.poll(seen).toBeGreaterThan(0);
    return seen();
  };
  const comeBack = async () => {
    await back.click();
    await expect(clock).toBeVisible();
    await back.click({ delay: 900 });
    await expect(clock).toBeHidden();
    expect(await titleOf(launched)).toBe('Constancia');
  };

  // At the door.
  await page.getByLabel('New passphrase').focus();
  const times = [await hide()];
  await comeBack();
  await createVault(page);

  // In a dialog, which the first press closes.
  await page.getByRole('button', { name: 'New interview' }).first().click();
  times.push(await hide());
  await comeBack();

  // In the middle of a word.
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);
  const field = page.locator('textarea').first();
  await field.pressSequentially(account);
  times.push(await hide());
  await page.keyboard.type('x');
  const stored = await call<{ answers: object }>(page, 'interviews.open', { id });
  expect(JSON.stringify(stored.answers)).toContain(account);
  expect(await page.locator('.cover').textContent()).not.toMatch(/Constancia|interview/i);
  await comeBack();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(account);

  // In a list that is open.
  await page.locator('.pair-button').click();
  await page.getByRole('dialog').getByRole('button', { expanded: false }).first().click();
  times.push(await hide());
  // The best of four: a busy machine may hold any single one up.
  expect(Math.min(...times)).toBeLessThan(quickMs);

  // Left alone: the passphrase is needed, and the neutral screen stands before it.
  const before = await processOf(launched);
  await idleFor(launched, 5 * 60 + 1);
  await expect.poll(() => processOf(launched)).not.toBe(before);
  await idleFor(launched, 0);
  await expect(clock).toBeVisible();
  expect(await titleOf(launched)).toBe('Clock');
  await back.focus();
  await page.keyboard.press('Enter');
  await unlockVault(page);

  // While the page hangs: a sheet over the window, laid without it.
  await page.waitForTimeout(300);
  expect(coloursOnScreen()).toBeGreaterThan(20);
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await page.waitForTimeout(200);
  expect(await pressEscapes(launched)).toBeLessThan(10 * quickMs);
  await page.waitForTimeout(quickMs);
  expect(coloursOnScreen()).toBe(1);
  const hung = await processOf(launched);
  await machineSays(launched, 'suspend');
  await expect.poll(() => isAlive(hung)).toBe(false);
  await expect.poll(() => shownWords(launched)).toContain('Back');
  expect(await titleOf(launched)).toBe('Clock');
});
