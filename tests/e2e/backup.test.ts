import { existsSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { call, createVault, importPersonas, unlockVault } from './desk.ts';
import { type Launched, launch, passphrase, test } from './launch.ts';
import { lockVault } from './window-facts.ts';

/** Answers the next file dialogs with a path, as a person would. */
const answerDialogs = ({ app }: Launched, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);

async function openVaultPage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vault', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The vault', exact: true })).toBeVisible();
}

async function backUp(launched: Launched, path: string): Promise<void> {
  const { page } = launched;
  await openVaultPage(page);
  await expect(page.getByText('No backup has been made')).toBeVisible();
  await answerDialogs(launched, path);
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await page.getByLabel('Passphrase for this backup').fill(passphrase);
  await page.getByLabel('The same passphrase once more').fill(passphrase);
  await page.getByRole('button', { name: 'Choose where to put it' }).click();
  await expect(page.getByText('The backup is made')).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('Last backup: today.')).toBeVisible();
}

test('a backup is made, checked, and restored on another computer', async ({ launched, dataFolder }) => {
  const { page, app } = launched;
  await createVault(page);
  const [kept] = await importPersonas(page, 'scenario-01');
  const path = join(dataFolder, 'backup.age');
  await backUp(launched, path);
  await page.getByRole('button', { name: 'Check a backup' }).click();
  await page.getByLabel(/^Passphrase of the backup/).fill('not this passphrase');
  await page.getByRole('button', { name: 'Look into it' }).click();
  await expect(page.getByRole('alert')).toContainText('does not open the backup', { timeout: 20_000 });
  await page.getByLabel(/^Passphrase of the backup/).fill(passphrase);
  await page.getByRole('button', { name: 'Look into it' }).click();
  await expect(page.getByText('The backup is whole')).toBeVisible({ timeout: 20_000 });
  await app.close();

  const elsewhere = await launch(join(dataFolder, 'elsewhere'));
  await expect(elsewhere.page.getByRole('button', { name: 'Restore a backup' })).toBeVisible();
  await answerDialogs(elsewhere, path);
  await elsewhere.page.getByRole('button', { name: 'Restore a backup' }).click();
  await elsewhere.page.getByLabel(/^Passphrase of the backup/).fill(passphrase);
  await elsewhere.page.getByRole('button', { name: 'Look into it' }).click();
  await elsewhere.page.getByRole('button', { name: 'Restore as a new vault' }).click({ timeout: 20_000 });
  await expect(elsewhere.page.getByText('The backup is restored')).toBeVisible({ timeout: 20_000 });
  await elsewhere.page.getByRole('button', { name: 'Close' }).click();
  await unlockVault(elsewhere.page);
  const list = await call<{ codeName: string }[]>(elsewhere.page, 'interviews.list', {});
  expect(list.map(({ codeName }) => codeName)).toEqual([kept?.codeName]);

  // Once more: it becomes a second vault beside the first, and opens as well.
  await lockVault(elsewhere);
  const { file } = await call<{ file: string }>(elsewhere.page, 'backup.choose', {});
  const again = await call<{ folder: string }>(elsewhere.page, 'backup.restore', { file, opening: { passphrase } });
  expect(again.folder).toBe('vault-2');
  await call(elsewhere.page, 'vaults.choose', { id: 'vault-2' });
  await call(elsewhere.page, 'vault.unlock', { passphrase });
  expect(await call<unknown[]>(elsewhere.page, 'interviews.list', {})).toHaveLength(1);
  await elsewhere.app.close();
});

test('a damaged vault says so and opens from its own copy; erased, it is gone', async ({ launched, dataFolder }) => {
  const vault = join(dataFolder, 'vault');
  await createVault(launched.page);
  await importPersonas(launched.page, 'scenario-01');
  await launched.page.keyboard.press('Control+l');
  await expect
    .poll(() =>
      existsSync(join(vault, 'copies'))
        ? readdirSync(join(vault, 'copies')).filter((name) => name.endsWith('.db'))
        : [],
    )
    .toHaveLength(1);
  await launched.app.close();
  truncateSync(join(vault, 'vault.db'), Math.floor(statSync(join(vault, 'vault.db')).size / 2));

  const again = await launch(dataFolder);
  const { page } = again;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('The database is damaged');
  await expect(page.getByRole('button', { name: 'Save what can be read' })).toBeVisible();
  await page.getByRole('button', { name: /^Open the automatic copy/ }).click();
  await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
  expect(await call<unknown[]>(page, 'interviews.list', {})).toHaveLength(1);
  expect(readdirSync(vault).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);

  await openVaultPage(page);
  await page.getByText('Allow erasing on the first screen').click();
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'Erase the vault …' }).click();
  const hold = page.getByRole('button', { name: 'Hold to erase everything' });
  await hold.focus();
  await page.keyboard.down('Space');
  await page.waitForTimeout(1000);
  await page.keyboard.up('Space');
  expect(existsSync(join(vault, 'keys.json'))).toBe(true);
  await page.keyboard.down('Space');
  await expect(page.getByRole('button', { name: 'Make the vault' })).toBeVisible();
  await page.keyboard.up('Space');
  expect(existsSync(vault)).toBe(false);
  await again.app.close();
});
