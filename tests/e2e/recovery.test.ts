import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { call } from './desk.ts';
import { test } from './launch.ts';

const atHome = (page: Page) => expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function faultsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** Fills in a new passphrase twice and confirms what goes with it. */
async function typeNew(page: Page, words: string): Promise<void> {
  await page.getByLabel('New passphrase').fill(words);
  await page.getByLabel('The same passphrase once more').fill(words);
}

async function openBy(page: Page, words: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await press(page, 'Open');
}

test('a lost passphrase is replaced by way of the recovery sheet, and another vault stays apart', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  // A generated passphrase, with its bits and an honest estimate.
  await press(page, 'Suggest words to me');
  await expect(page.locator('.suggestion-words')).toHaveText(/^\w+( \w+){5}$/);
  await expect(page.getByText('66 bits of pure chance')).toBeVisible();
  const drawn = (await page.locator('.suggestion-words').textContent()) ?? '';
  await press(page, 'Use these words');
  await expect(page.getByText('Strong: guessing it is out of reach.')).toBeVisible();
  await expect(page.getByLabel('New passphrase')).toHaveValue(drawn);
  await page.getByLabel('The same passphrase once more').fill('not the same at all');
  await press(page, 'Make the vault');
  await expect(page.getByText('The two passphrases are not the same')).toBeVisible();
  await page.getByLabel('The same passphrase once more').fill(drawn);
  await page.getByText('I understand that nobody can open the vault').click();
  expect(await faultsOn(page)).toEqual([]);
  await press(page, 'Make the vault');

  // The sheet, printed as well, and read back before it is valid.
  await page.locator('.steps-frame .segment', { hasText: 'Español' }).click();
  await press(page, 'Make the sheet');
  await expect(page.locator('.paper-signs li')).toHaveCount(12);
  const words = await page.locator('.paper-signs li > span:last-child').allTextContents();
  expect(await faultsOn(page)).toEqual([]);
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, dataFolder);
  await press(page, 'Save pages to print');
  await expect(page.getByText('sheet.pdf')).toBeVisible({ timeout: 30_000 });
  const folder = (await readdir(dataFolder)).find((name) => name.startsWith('Sheet ')) ?? '';
  const printed = execFileSync('pdftotext', ['-layout', join(dataFolder, folder, 'sheet.pdf'), '-'], {
    encoding: 'utf8',
  });
  expect(words.filter((word) => !printed.normalize('NFC').includes(word))).toEqual([]);
  expect(printed).toContain('Vault 1');
  await press(page, 'I have them on paper');
  const fields = page.locator('.rehearsal-fields .field');
  await fields.first().locator('input').fill('heron');
  await press(page, 'Check');
  await expect(page.getByRole('alert')).toContainText('The sheet is not valid yet');
  for (const field of await fields.all()) {
    const number = Number(/\d+/.exec((await field.locator('label').textContent()) ?? '')?.[0]);
    await field.locator('input').fill((words[number - 1] ?? '').toUpperCase());
  }
  await press(page, 'Check');
  await press(page, 'Go on');
  await atHome(page);
  await call(page, 'interviews.create', { workerLanguage: 'en', intervieweeLanguage: 'es' });

  // Lost: by the words, without accents, to a new passphrase.
  await page.keyboard.press('Control+l');
  await page.getByText('The passphrase is lost').click();
  const area = page.getByLabel('Words of the sheet');
  await area.fill(words.with(2, 'heronn').join(' '));
  await press(page, 'Open');
  await expect(page.getByRole('alert')).toContainText('number 3');
  expect(await faultsOn(page)).toEqual([]);
  await area.fill(words.join(' ').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
  await press(page, 'Open');
  await expect(page.getByRole('heading', { name: 'Choose a new passphrase' })).toBeVisible();
  const next = 'ocho garzas tranquilas cruzan';
  await typeNew(page, next);
  await press(page, 'Set the passphrase');
  await atHome(page);
  await expect(page.locator('.case-open')).toHaveCount(1);

  // A second vault, made beside it.
  await page.keyboard.press('Control+l');
  await page.getByText('Make another vault').click();
  await page.getByLabel('Name of this vault').fill('North');
  await typeNew(page, 'nine slow rivers under ice');
  await page.getByText('I understand that nobody can open the vault').click();
  await press(page, 'Make the vault');
  await press(page, 'Later');
  await atHome(page);
  await expect(page.locator('.case-open')).toHaveCount(0);
  await press(page, 'Vault');
  const ways = page.getByRole('region', { name: 'Ways to open' });
  await expect(ways).toContainText('There is no recovery paper yet');
  expect(await faultsOn(page)).toEqual([]);

  // Each opens by its own passphrase alone.
  await page.keyboard.press('Control+l');
  await openBy(page, next);
  await expect(page.getByRole('alert')).toContainText('does not open the vault');
  await page.getByRole('button', { name: /Which vault/ }).click();
  await page.getByRole('option', { name: 'Vault 1' }).click();
  await openBy(page, drawn);
  await expect(page.getByRole('alert')).toContainText('does not open the vault');
  await openBy(page, next);
  await atHome(page);
  await expect(page.locator('.case-open')).toHaveCount(1);

  // Shares for the office, from the page of the vault.
  await press(page, 'Vault');
  await expect(ways).toContainText('Recovery sheet');
  await press(page, 'Share recovery in the office');
  await page.getByLabel('Present passphrase').fill(next);
  await press(page, 'Make the shares');
  const shares: string[] = [];
  for (let number = 1; number <= 3; number += 1) {
    await expect(page.getByText(`Share ${number} of 3`)).toBeVisible();
    shares.push((await page.locator('.paper-signs li > span:last-child').allTextContents()).join('-'));
    if (number < 3) await press(page, 'The next one');
  }
  await press(page, 'All are on paper');
  const asked = page.locator('.dialog .field');
  const number = Number(/\d+/.exec((await asked.locator('label').textContent()) ?? '')?.[0]);
  await asked.locator('input').fill(shares[number - 1]?.toLowerCase() ?? '');
  await press(page, 'Check');
  await press(page, 'Go on');
  await expect(ways).toContainText('Office shares, 2 of 3');
  await page.keyboard.press('Control+l');
  await page.getByText('The passphrase is lost').click();
  await page.getByText('Office shares', { exact: true }).click();
  await page.getByLabel('Share 1').fill(shares[2] ?? '');
  await page.getByLabel('Share 2').fill(shares[2] ?? '');
  await press(page, 'Open');
  await expect(page.getByText('This is the same share as in field 1')).toBeVisible();
  await page.getByLabel('Share 2').fill(shares[0] ?? '');
  await press(page, 'Open');
  await press(page, 'Not now');
  await atHome(page);
  await press(page, 'Vault');
  await expect(ways).toContainText('no new one has been set yet');
});
