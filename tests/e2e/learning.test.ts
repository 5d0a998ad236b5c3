import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { facilities } from '../../src/content/facilities.ts';
import { interviewFormat } from '../../src/interview/interview-file.ts';
import { createDice, inventInterview } from '../bench/large-vault.ts';
import { call, createVault } from './desk.ts';
import { type Launched, test } from './launch.ts';

async function chooseFolder({ app }: Launched, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 160)}`));
}

/** Seven people of one facility, five of another, two of a third that no list knows; a report each, and few answers. */
async function fillVault(page: Page): Promise<void> {
  const dice = createDice(3);
  const [first, second] = facilities;
  for (let number = 0; number < 14; number += 1) {
    const invented = inventInterview(number, dice);
    const name = number < 7 ? first?.name : number < 12 ? second?.name : 'a house by the river';
    const { 'custody-name': named, ...answers } = invented.answers;
    const where = {
      ...named,
      value: { kind: 'words', words: { original: { text: name ?? '', language: 'en' } } },
    };
    const json = JSON.stringify({
      format: interviewFormat,
      ...invented,
      intervieweeLanguage: 'es',
      answers: { ...answers, 'custody-name': where },
    });
    const { id } = await call<{ id: string }>(page, 'interviews.import', { json });
    const filing = {
      kind: 'filing',
      matter: 'report',
      channel: 'oig',
      on: '2026-01-10',
      way: 'web',
      filedBy: 'worker',
    };
    const { entries } = await call<{ entries: { id: string }[] }>(page, 'follow-up.note', { id, what: filing });
    if (number > 5) continue;
    const answer = { kind: 'answer', filing: entries[0]?.id, on: '2026-03-01', way: 'mail', came: 'declined' };
    await call(page, 'follow-up.note', { id, what: answer });
  }
}

test('the office sees what it learns, and what leaves names nobody', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  await fillVault(page);
  await page.reload();

  // The way there and around in it with the keyboard alone.
  await page.getByRole('button', { name: 'Vault', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'See the figures' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'What the office learns' })).toBeFocused();
  const facility = page.getByRole('region', { name: 'Allegations by facility' });
  await expect(facility.getByRole('listitem')).toHaveText([
    `${facilities[0]?.name}7`,
    `${facilities[1]?.name}5`,
    'a house by the river2',
  ]);
  await facility.locator('summary').press('Enter');
  await expect(facility.getByRole('table').getByRole('row')).toHaveCount(4);
  expect(await faults(page)).toEqual([]);

  await page.getByRole('radio', { name: 'As they would leave' }).press('Space');
  await expect(facility.getByRole('listitem')).toHaveText([`${facilities[0]?.name}7`, 'All others, and not known7']);
  await expect(page.getByRole('region', { name: 'Time to the first answer' }).getByRole('listitem')).toContainText([
    /days0$/,
    /days6$/,
    /days0$/,
    /days0$/,
    /yet8$/,
  ]);
  expect(await faults(page)).toEqual([]);

  const folder = await mkdtemp(join(tmpdir(), 'constancia-learning-'));
  await chooseFolder(launched, folder);
  await page.getByRole('button', { name: 'Export the figures' }).press('Enter');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Write the files' }).press('Enter');
  await expect(page.getByText('The files were written')).toBeVisible({ timeout: 30_000 });
  const [written = ''] = await readdir(folder);
  expect(written).toMatch(/^Figures \d{4}-\d{2}$/);
  expect((await readdir(join(folder, written))).sort()).toEqual(['figures.csv', 'figures.pdf']);
  const csv = await readFile(join(folder, written, 'figures.csv'), 'utf8');
  expect(csv.startsWith('\ufeff"What the office learns","As of"')).toBe(true);
  expect(csv).toContain(`"Allegations by facility","${facilities[0]?.name}","Interviews","7"\r\n`);
  expect(csv).not.toContain('house by the river');
  const pdf = await readFile(join(folder, written, 'figures.pdf'));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { entries } = await call<{ entries: { object: string; what: string; detail: object }[] }>(
    page,
    'custody.list',
    {},
  );
  expect(entries.filter(({ object }) => object === 'figures')).toMatchObject([
    { what: 'exported', detail: { files: 2, formats: 'csv pdf' } },
  ]);
  await page.keyboard.press('Escape');

  // A facility that was added by hand and bears the name of a person stops everything.
  const [{ id = '' } = {}] = await call<{ id: string }[]>(page, 'interviews.list', {});
  await call(page, 'facilities.add', { facility: { name: 'House of Marisol', city: 'Nowhere', state: 'TX' } });
  const said = (text: string) => ({
    ...{ state: 'given', at: '2026-01-01T00:00:00Z', askedIn: 'en', by: 'worker' },
    value: { kind: 'words', words: { original: { text, language: 'en' } } },
  });
  await call(page, 'answers.save', { id, key: 'person-name', answer: said('Marisol') });
  const all = await call<{ id: string }[]>(page, 'interviews.list', {});
  for (const each of all.slice(0, 9)) {
    await call(page, 'answers.save', { id: each.id, key: 'custody-name', answer: said('House of Marisol') });
  }
  await page.getByRole('button', { name: 'Export the figures' }).press('Enter');
  await page.getByRole('button', { name: 'Write the files' }).press('Enter');
  await expect(page.getByText('Nothing was written: something in these figures')).toBeVisible({ timeout: 30_000 });
  expect(await readdir(folder)).toEqual([written]);
});
