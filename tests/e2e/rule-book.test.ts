import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { edition, packText } from '../src/clocks/content-pack-signing.ts';
import { call, createVault } from './desk.ts';
import { test } from './launch.ts';

test('a rule book that the maintainers did not sign is refused in words and changes nothing', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  const card = page.getByRole('region', { name: 'Rule book' });
  const before = await call<{ version: string }>(page, 'content.current', {});
  await expect(card).toContainText(`Version ${before.version}, as of`);
  await expect(card).toContainText('It came with the program.');

  const choose = (path?: string) =>
    app.evaluate(({ dialog }, chosen) => {
      const filePaths = chosen === undefined ? [] : [chosen];
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === undefined, filePaths });
    }, path);
  const bringIn = card.getByRole('button', { name: 'Bring in a newer one' });
  const stick = { strange: join(dataFolder, 'strange.json'), other: join(dataFolder, 'other.json') };
  await writeFile(stick.strange, packText(edition('2031.01.15', { asOf: '2031-01-15' })));
  await writeFile(stick.other, 'A shopping list');

  await choose(stick.strange);
  await bringIn.click();
  await expect(card.getByRole('alert')).toContainText('not signed by the people who maintain the program');
  await choose(stick.other);
  await bringIn.click();
  await expect(card.getByRole('alert')).toContainText('not a rule book that the program can read');
  await choose();
  await bringIn.click();
  await expect(card.getByRole('alert')).toHaveCount(0);

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card.getByRole('button', { name: 'Go back' })).toHaveCount(0);
  expect(await call(page, 'content.current', {})).toEqual(before);
  expect(existsSync(join(dataFolder, 'content'))).toBe(false);
});
