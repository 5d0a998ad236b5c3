import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import {
  beginAccount,
  call,
  createVault,
  goOn,
  importPersonas,
  openCase,
  openPage,
  openSection,
  unlockVault,
} from './desk.ts';
import { test } from './launch.ts';

const spanish = 'El guardia de la noche vino a mi cama después del conteo.';
const english = 'The night guard came to my bunk after the count.';

test('an interview in two languages is written down, left, locked, found again, and written as a file', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  await page.getByRole('button', { name: 'New interview' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('Español');
  await page.getByRole('button', { name: 'Begin' }).click();
  await beginAccount(page);

  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  await expect(heading.locator('[lang=es]').first()).toBeVisible();
  const [theirs, mine] = [page.locator('textarea').nth(0), page.locator('textarea').nth(1)];
  const languageOf = (field: Locator) => field.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
  expect([await languageOf(theirs), await languageOf(mine)]).toEqual(['es', 'en']);
  await theirs.pressSequentially(spanish);
  await mine.pressSequentially(english);
  await expect(page.getByText('Saved just now')).toBeVisible();

  await goOn(page);
  await page.getByRole('button', { name: 'Ask later' }).click();
  await page.getByRole('button', { name: 'Would rather not say' }).click();
  await page.keyboard.press('Control+l');
  await unlockVault(page);
  await page.locator('.case-open').click();
  await openSection(page, 'What happened');
  await openPage(page, 'Review');
  await expect(page.getByText(spanish)).toBeVisible();
  await expect(page.getByText(english)).toBeVisible();

  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, dataFolder);
  await page.getByRole('button', { name: 'Write as a file' }).click();
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByRole('dialog').getByText('The file is written')).toBeVisible();
  const path = (await readdir(dataFolder, { recursive: true })).find((name) => name.endsWith('interview.json'));
  const json = await readFile(join(dataFolder, path ?? ''), 'utf8');
  expect(json).toContain(spanish);
  const again = await call<{ answered: number }>(page, 'interviews.import', { json });
  const [kept] = await call<readonly { answered: number }[]>(page, 'interviews.list', {});
  expect(again.answered).toBe(kept?.answered);
});

test('routing says who must be told, why, and which answer it came from', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const [survivor] = await importPersonas(page, 'scenario-01');
  await openCase(page, survivor?.codeName ?? '');
  await openPage(page, 'Routing');
  const main = page.getByRole('main');
  await expect(main).toContainText('DHS OIG has first choice by practice');
  await expect(main.getByRole('heading', { name: 'Must be told' })).toBeVisible();
  await expect(main.getByRole('heading', { name: 'Has first choice' })).toBeVisible();
  await expect(main).toContainText('6 CFR 115.22');
  await expect(main).toContainText('not verified');
  await expect(main.getByText('What would change this')).toBeVisible();
  await expect(main.getByText('S2', { exact: true })).toBeHidden();
  await main.getByText('The codes of the definitions').click();
  await expect(main.getByText('S2', { exact: true })).toBeVisible();
  await main.getByRole('button', { name: 'Go to the answer' }).first().click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
});

test('a packet is previewed as real pages and exported to files that a stranger can check', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await createVault(page);
  const [survivor] = await importPersonas(page, 'scenario-02');
  await openCase(page, survivor?.codeName ?? '');
  await openPage(page, 'Packet');
  await page.getByRole('radio', { name: /DHS Office of Inspector General/ }).check({ force: true });
  await expect(page.getByRole('img', { name: /^Page 1 of \d+$/ })).toBeVisible({ timeout: 30_000 });
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, dataFolder);
  await page.getByRole('button', { name: 'Write the packet' }).click();
  await expect(page.getByText('packet.pdf')).toBeVisible({ timeout: 30_000 });

  const folder = (await readdir(dataFolder)).find((name) => name.startsWith(survivor?.codeName ?? '?'));
  const written = join(dataFolder, folder ?? '');
  expect((await readdir(written)).sort()).toEqual([
    'HOW-TO-CHECK.txt',
    'bag-info.txt',
    'bagit.txt',
    'data',
    'manifest-sha256.txt',
    'tagmanifest-sha256.txt',
  ]);
  execFileSync('sha256sum', ['-c', 'manifest-sha256.txt'], { cwd: written });
  const sum = execFileSync('sha256sum', ['manifest-sha256.txt'], { cwd: written, encoding: 'utf8' }).slice(0, 64);
  const { entries } = await call<{ entries: readonly object[] }>(page, 'custody.list', { interview: survivor?.id });
  expect(entries[0]).toMatchObject({ what: 'exported', object: 'packet', sha256: sum });
  const pages = execFileSync('pdftotext', ['-layout', 'data/packet.pdf', '-'], { cwd: written, encoding: 'utf8' });
  expect(pages).toContain('Office of Inspector General');
  expect(pages).toMatch(/page 1 of \d+/i);
  const twin = await readFile(join(written, 'data', 'packet.txt'), 'utf8');
  const source = JSON.parse(await readFile('tests/fixtures/personas/scenario-02.json', 'utf8'));
  const { original, rendering } = source.answers['account-story@i1'].value.words;
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ');
  expect(squeezed(twin)).toContain(squeezed(original.text).slice(0, 60));
  expect(squeezed(twin)).toContain(squeezed(rendering.text).slice(0, 60));
});
