import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { createVault, importPersonas, openCase, openPage } from './desk.ts';
import { test } from './launch.ts';

test('what is chosen on the packet screen is what the files show', async ({ launched, dataFolder }) => {
  const { app, page } = launched;
  await createVault(page);
  const [survivor] = await importPersonas(page, 'kitchen-worker');
  await openCase(page, survivor?.codeName ?? '');
  await openPage(page, 'Packet');
  const main = page.getByRole('main');
  const fold = (name: string) => main.locator('summary', { hasText: name });

  const view = (name: string) => main.locator('.packet-view .segment', { hasText: name }).click();
  await expect(main.locator('.contents-line').first()).toHaveText(/Cover letter.*1/, { timeout: 60_000 });
  await view('Choices');
  await fold('Safety and immigration data').click();
  await expect(main.getByRole('checkbox', { name: 'Safety data go along' })).not.toBeChecked();
  await fold('Data sheets for forms').click();
  await main.getByText('SF-95, claim for damages').click();
  await expect(main.getByText('the right to sue can be lost', { exact: false })).toBeVisible();

  await fold('Persons').click();
  const witness = main.getByRole('radiogroup', { name: 'doña Lipa' });
  await witness.getByText('Label', { exact: true }).click();

  await fold('Answers').click();
  const last = main.locator('.answer-group .tick').last();
  const question = (await last.textContent()) ?? '';
  await last.click();
  await expect(fold('Answers')).toContainText('1 chosen');

  await fold('Single words').click();
  await main.getByRole('button', { name: 'Choose an answer' }).click();
  await page.getByRole('option', { name: 'In your own words', exact: false }).first().click();
  const said = main.getByRole('textbox', { name: 'Spanish' }).first();
  await said.evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('cuchillos');
    area.focus();
    // In the middle of the word: it is taken out whole.
    area.setSelectionRange(at + 1, at + 3);
  });
  await main.getByRole('button', { name: 'Leave these words out' }).first().click();
  await expect(main.locator('.cuts')).toContainText('cuchillos');
  await view('What goes in');
  await expect(main.locator('.left-out')).toContainText('The words “cuchillos”, wherever they stand.');
  await expect(main.locator('.left-out')).toContainText(question);
  await expect(main.locator('.left-out')).toContainText('A label stands in its place.');
  await expect(main.locator('.preview .sheet').first()).toBeVisible({ timeout: 60_000 });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, dataFolder);
  await main.getByRole('button', { name: 'Write the packet' }).click();
  await expect(main.getByText('The packet is written')).toBeVisible({ timeout: 60_000 });
  const bag = readdirSync(dataFolder).find((name) => name.startsWith(survivor?.codeName.split(' ')[0] ?? '-')) ?? '';
  const written = readFileSync(join(dataFolder, bag, 'data', 'packet.txt'), 'utf8');
  expect([/cuchillos/i.test(written), /Lipa/.test(written), written.includes('Standard Form 95')]).toEqual([
    false,
    false,
    true,
  ]);
});
