import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { call, callRaw, createVault } from './desk.ts';
import { launch, test } from './launch.ts';

test('what an office has set goes to another laptop as a file, without who works on this one', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Your name').first().fill('clinic intake worker');
  await page.getByLabel('Your organisation').fill('Legal Aid of the Valley\n12 River Road');
  await page.getByText('Larger', { exact: true }).click();
  await page.getByText('F8, once').click();
  await page.locator('.first-offices').getByText('DHS OIG').click();
  await expect(page.getByRole('checkbox', { name: 'DHS OIG' })).toBeChecked();
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expect.poll(size).toBe('21.44px');

  // One press hides, and Escape has no say any more.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.locator('.cover')).toBeVisible();
  await page.locator('.cover-back .btn').click({ delay: 1000 });

  const file = join(dataFolder, 'office.json');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.getByRole('button', { name: 'Write these settings to a file' }).click();
  await expect(page.getByText('Written to office.json.')).toBeVisible();
  const written = await readFile(file, 'utf8');
  expect(written).not.toContain(dataFolder);
  expect(JSON.parse(written)).toMatchObject({
    format: 'constancia-settings/1',
    letterhead: 'Legal Aid of the Valley\n12 River Road',
    hideKey: 'f8',
    offices: ['oig'],
    workers: ['clinic intake worker'],
  });
  expect(Object.keys(JSON.parse(written))).not.toContain('interviewer');

  const other = await launch(join(dataFolder, 'other'));
  await other.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await call(other.page, 'settings.import', {});
  expect(await call(other.page, 'settings.read', {})).toMatchObject({
    textSize: 'larger',
    interviewer: '',
    offices: ['oig'],
  });
  await writeFile(file, JSON.stringify({ format: 'constancia-settings/1', interviewer: 'someone' }));
  expect(await callRaw(other.page, 'settings.import', {})).toMatchObject({ failure: { code: 'settings-unreadable' } });
  await other.app.close();
});
