import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { root } from '../house/tree.ts';
import { call, createVault, openPage, openSection } from './desk.ts';
import { test } from './launch.ts';

type Persona = { readonly codeName: string; readonly answers: Readonly<Record<string, unknown>> };
const list = join(root, 'tests/fixtures/facilities/invented-2026-05-07.csv');

/** Takes a persona in, with some answers in words put in place of its own. */
async function bring(page: Page, name: string, words: Readonly<Record<string, string>> = {}) {
  const persona = JSON.parse(await readFile(`${root}/tests/fixtures/personas/${name}.json`, 'utf8')) as Persona;
  const changed = Object.entries(words).map(([key, text]) => {
    const value = { kind: 'words', words: { original: { text, language: 'es' } } };
    return [key, { state: 'given', value, at: '2026-11-25T12:00:00Z', askedIn: 'es', by: 'worker' }] as const;
  });
  const answers = { ...persona.answers, ...Object.fromEntries(changed) };
  return call<{ id: string; codeName: string }>(page, 'interviews.import', {
    json: JSON.stringify({ ...persona, answers }),
  });
}

test('everything in the vault is searched, by keyboard, and what is found opens at its step', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const one = await bring(page, 'scenario-01', {
    'account-more@i1': 'Entró a las cuatro. Mi número es A 123 456 789.',
  });
  await bring(page, 'scenario-02', { 'account-more@i1': '他们把我送到拘留所，在المركز' });
  await page.reload();
  await expect(page.locator('.case-row')).toHaveCount(2);

  await page.keyboard.press('Control+f');
  const field = page.getByRole('searchbox', { name: 'Search in all interviews' });
  await expect(field).toBeFocused();
  for (const [typed, marked] of [
    ['entro', 'Entró'],
    ['123456789', '123 456 789'],
    ['拘留', '拘留'],
    ['مركز', 'المركز'],
  ] as const) {
    await field.fill(typed);
    await expect(page.locator('.found-case mark').filter({ hasText: marked }).first()).toBeVisible();
  }
  await field.fill('entro cuatro');
  await expect(page.locator('.found-case mark').filter({ hasText: 'Entró' })).toBeVisible();
  await expect(page.getByText('Found in 1 interview.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Is there something else that you would like to add',
  );
  await expect(page.locator('.case-code')).toHaveText(one.codeName);
});

test('the list is filtered, and shows a name only where the vault was told to', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const one = await bring(page, 'scenario-01');
  await call(page, 'interviews.create', { workerLanguage: 'en', intervieweeLanguage: 'ar' });
  await page.reload();
  const rows = page.locator('.case-row');
  const language = page.locator('.list-filters .choose').filter({ hasText: 'Language' }).getByRole('button');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Not begun' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Cedar Bend Detention Center' })).toHaveCount(1);
  await expect(page.getByText('Marcia')).toHaveCount(0);
  await language.click();
  await page.getByRole('option', { name: 'Arabic' }).click();
  await expect(rows).toHaveCount(1);
  await expect(page.getByText('1 of 2 interviews are shown.')).toBeVisible();
  await page.getByRole('button', { name: 'Vault' }).click();
  await page.getByText('Show the person’s name under the code name').click();
  await page.getByRole('button', { name: 'Interviews' }).click();
  await language.click();
  await page.getByRole('option', { name: 'All' }).click();
  await expect(rows.filter({ hasText: one.codeName })).toContainText('Marcia');
});

test('a link that the worker confirms becomes a pattern for routing in both interviews', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const one = await bring(page, 'scenario-01');
  const other = await bring(page, 'scenario-01', {
    'who-name@a1': 'Le dicen BLUE, no sé más',
    'account-more@i1': 'secreto',
  });
  await page.reload();
  await expect(page.locator('.case-row').first()).toBeVisible();
  await page.locator('.case-row').filter({ hasText: one.codeName }).getByText('1 possible link').click();
  const main = page.getByRole('main');
  await expect(main).toContainText(other.codeName);
  await expect(main).toContainText('Same nickname or part of a name: Blue');
  await expect(main).not.toContainText('BLUE');
  await openPage(page, 'Routing');
  await expect(main).not.toContainText('Pattern: a link to another interview was confirmed');
  await openPage(page, 'Links');
  await main.getByRole('button', { name: 'Same alleged perpetrator' }).click();
  await expect(main).toContainText('This counts as a pattern');
  await openPage(page, 'Routing');
  await expect(main).toContainText('Pattern: a link to another interview was confirmed');
  for (const { id } of [one, other]) expect(await call(page, 'links.pattern', { id })).toEqual({ pattern: true });

  await openPage(page, 'Links');
  await main.getByRole('button', { name: /^Take back/ }).click();
  await expect(main.getByText('The decision is taken back.')).toBeVisible();
  expect(await call(page, 'links.pattern', { id: other.id })).toEqual({ pattern: false });
});

test('a list of facilities is looked at before it is taken in, and helps with the question', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  await page.getByRole('button', { name: 'Vault' }).click();
  const card = page.getByRole('region', { name: 'Places of detention' });
  await expect(card).toContainText('written from general knowledge');
  await card.locator('input[type=file]').setInputFiles({
    name: 'letter.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Dear,Sir\n1,2\n'),
  });
  await expect(card.getByRole('alert')).toContainText('has the columns Name, City and State');
  await card.locator('input[type=file]').setInputFiles(list);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('List as of May 7, 2026');
  await expect(dialog).toContainText('New: 3. Changed: 2.');
  await expect(dialog).toContainText('HERON COUNTY JAIL');
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  await expect(card).toContainText('ICE’s list as of May 7, 2026, with 5 places');

  await page.getByRole('button', { name: 'Interviews' }).click();
  await page.getByRole('button', { name: 'New interview' }).first().click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await openSection(page, 'Where you are held');
  await page.locator('.step-next .btn.go').click();
  await page.locator('textarea').first().fill('heron');
  await page.getByRole('button', { name: /HERON COUNTY JAIL/ }).click();
  const offer = page.getByRole('status').filter({ hasText: 'Fill in what is known of HERON COUNTY JAIL?' });
  await expect(offer).toContainText('MARSHFORD, WI');
  await expect(offer).toContainText('US Marshals');
  await offer.getByRole('button', { name: 'Fill it in' }).click();
  await openPage(page, 'Review');
  await expect(page.getByText('HERON COUNTY JAIL')).toBeVisible();
  await expect(page.getByText('MARSHFORD, WI')).toBeVisible();
});
