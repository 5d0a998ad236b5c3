import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { practicePassphrase } from '../../src/bridge/calls/practice-calls.ts';
import { call, callRaw, createVault } from './desk.ts';
import { test } from './launch.ts';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/** Answers every dialog of the system: with a folder, or a file in it. */
const answerDialogs = (app: ElectronApplication, folder: string, file: string): Promise<void> =>
  app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen.folder] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen.file });
    },
    { folder, file },
  );

const strip = (page: Page) => page.getByRole('complementary', { name: 'Practice', exact: true });
const refused = { ok: false, failure: { code: 'practice-only' } };

/** Everything that was written below a folder, as paths. */
const written = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

test('the first hour: practice, tour, help, and the mark on everything', async ({ launched, dataFolder }) => {
  test.setTimeout(240_000);
  const { app, page } = launched;

  await test.step('help on the first screen', async () => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('complementary', { name: 'Open the vault' })).toContainText('Nobody can reset');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.help-panel')).toHaveCount(0);
    await expect(page.getByLabel('New passphrase')).toBeFocused();
  });

  await test.step('the tour goes over the real screens, with the strip above each', async () => {
    await page.getByRole('button', { name: 'Practise with invented cases' }).click();
    const stops = page.locator('.tour h2');
    const seen: { readonly title: string; readonly page: string }[] = [];
    for (let stop = 1; stop <= 8; stop += 1) {
      await expect(page.locator('.tour')).toContainText(`${stop} of 8`);
      await expect(stops).toBeFocused();
      await expect(strip(page)).toContainText('Enter nothing real here');
      const current = page.locator('[aria-current=page]');
      seen.push({
        title: (await stops.textContent()) ?? '',
        page: (await current.count()) > 0 ? ((await current.textContent()) ?? '') : 'home',
      });
      if (stop === 1 || stop === 5) expect(await faults(page)).toEqual([]);
      if (stop < 8) await page.locator('.tour').getByRole('button', { name: 'Next' }).click();
    }
    expect(seen).toEqual([
      { title: 'A place to practise', page: 'home' },
      { title: 'One list', page: 'home' },
      { title: 'One question at a time', page: 'Interview' },
      { title: 'Read it back', page: 'Review' },
      { title: 'Where a report goes', page: 'Routing' },
      { title: 'Only with consent', page: 'Packet' },
      { title: 'After filing', page: 'Follow-up' },
      { title: 'Three ways to stop', page: 'home' },
    ]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.tour')).toHaveCount(0);
  });

  await test.step('keys, words and the tour again, by keyboard alone', async () => {
    await page.locator('.topbar .btn').first().focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(keys).toContainText('Save and go on');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.locator('#help-title')).toBeFocused();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Words of the field' }).press('Enter');
    const words = page.getByRole('dialog', { name: 'Words of the field' });
    await words.getByLabel('Search').fill('directive');
    await expect(words.locator('dt')).toHaveText(['First choice']);
    await expect(words).toContainText('not verified');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'Take the tour' }).press('Enter');
    await expect(page.locator('.tour')).toContainText('1 of 8');
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Search in all interviews').focus();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  const folder = join(dataFolder, 'outside');
  await mkdir(folder);
  await answerDialogs(app, folder, join(folder, 'paper.pdf'));

  await test.step('whatever leaves is marked, and a case does not leave', async () => {
    const [first] = await call<{ id: string; codeName: string }[]>(page, 'interviews.list', {});
    const id = first?.id ?? '';
    await call(page, 'packets.export', { id, channel: 'oig', formats: ['pdf', 'text', 'json', 'docx'] });
    await call(page, 'documents.export', { id, kind: 'consent-record', formats: ['pdf', 'text'] });
    await call(page, 'handout.export', { id, formats: ['pdf', 'text'] });
    const files = await written(folder);
    expect(files.filter((path) => !path.startsWith('PRACTICE '))).toEqual([]);
    expect(
      files
        .map((path) => path.split('/').at(-1) ?? '')
        .filter((name) => /^(packet|consent-record|information)/.test(name)),
    ).toEqual([
      'information-PRACTICE.pdf',
      'information-PRACTICE.txt',
      'consent-record-PRACTICE.pdf',
      'consent-record-PRACTICE.txt',
      'packet-PRACTICE.docx',
      'packet-PRACTICE.json',
      'packet-PRACTICE.pdf',
      'packet-PRACTICE.txt',
    ]);
    for (const path of files.filter((one) => one.endsWith('-PRACTICE.txt'))) {
      expect(await readFile(join(folder, path), 'utf8')).toMatch(/PRACTICE|PRÁCTICA/);
    }
    expect({
      export: await callRaw(page, 'interviews.export', { id }),
      handOver: await callRaw(page, 'hand-over.write', {
        id,
        to: { kind: 'passphrase', passphrase: 'seven quiet herons cross' },
      }),
      import: await callRaw(page, 'interviews.import', { json: '{}' }),
      receive: await callRaw(page, 'hand-over.look', {}),
    }).toEqual({ export: refused, handOver: refused, import: refused, receive: refused });
  });

  await test.step('the guide and the cards are printed', async () => {
    const pages: Record<string, number> = {};
    for (const paper of ['before-the-visit', 'in-the-room', 'before-you-file', 'if-the-laptop-is-taken', 'guide']) {
      for (const language of ['en', 'es']) {
        await call(page, 'guide.write', { paper, language });
        const pdf = await PDFDocument.load(await readFile(join(folder, 'paper.pdf')), { updateMetadata: false });
        pages[`${paper} ${language}`] = pdf.getPageCount();
      }
    }
    const { 'guide en': english = 0, 'guide es': spanish = 0, ...cards } = pages;
    expect(Object.values(cards)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(Math.min(english, spanish)).toBeGreaterThan(4);
    await page.locator('.topbar .btn').first().focus();
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'Guide and cards' }).click();
    await page.getByRole('button', { name: /Write PDF.*in the room/ }).click();
    await expect(page.getByRole('dialog')).toContainText('Written: paper.pdf');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('the practice vault locks like any other, and says how it opens', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.locator('.gate-card')).toContainText(practicePassphrase);
    await page.getByLabel('Passphrase', { exact: true }).fill(practicePassphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(strip(page)).toBeVisible();
  });

  await test.step('beside it stands the real one, without a mark', async () => {
    await strip(page).getByRole('button', { name: 'Leave practice' }).click();
    await createVault(page);
    await expect(strip(page)).toHaveCount(0);
    expect(await callRaw(page, 'practice.remove', {})).toEqual({ ok: false, failure: { code: 'bad-input' } });
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Practise with invented cases' }).click();
    await strip(page).getByRole('button', { name: 'Throw away' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
    await expect(page.getByRole('heading', { name: 'Open the vault' })).toBeVisible();
    expect(await call(page, 'vaults.list', {})).toEqual({ active: 'vault-2', vaults: [{ id: 'vault-2', number: 2 }] });
  });
});
