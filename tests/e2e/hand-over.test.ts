import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { call, createVault, importPersonas, openCase, openPage } from './desk.ts';
import { type Launched, launch, test } from './launch.ts';

type Interview = { readonly answers: Record<string, { readonly value?: { readonly kind: string } }> };

/** Lets every dialog of the system answer with one path. */
const choosePath = ({ app }: Launched, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);

async function startSide(folder: string, name: string): Promise<Launched> {
  const side = await launch(folder);
  await createVault(side.page);
  await call(side.page, 'settings.write', { interviewer: name });
  return side;
}

/** Changes one answer in words as the screen does. */
async function retell(page: Page, id: string, key: string, text: string): Promise<void> {
  const { answers } = await call<Interview>(page, 'interviews.open', { id });
  const value = { kind: 'words', words: { original: { text, language: 'es' } } };
  await call(page, 'answers.save', { id, key, answer: { ...answers[key], state: 'given', value } });
}
const toldIn = async (page: Page, id: string, key: string): Promise<string> =>
  JSON.stringify((await call<Interview>(page, 'interviews.open', { id })).answers[key]);

/** Writes the interview for the other side, as a person does. */
async function give(from: Launched, to: Launched, codeName: string, path: string): Promise<void> {
  const { address } = await call<{ address: string }>(to.page, 'hand-over.address', {});
  await choosePath(from, path);
  await from.page.reload();
  await from.page.getByRole('button', { name: `Hand over ${codeName}` }).click();
  const dialog = from.page.getByRole('dialog');
  await dialog.getByLabel('Address of your colleague’s vault').fill(address);
  await dialog.getByRole('button', { name: 'Write the sealed file' }).click();
  await expect(dialog.getByText('Only your colleague can open it')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
}

async function receive(side: Launched, path: string): Promise<Locator> {
  await choosePath(side, path);
  await side.page.getByRole('button', { name: 'Receive from a colleague' }).click();
  return side.page.getByRole('dialog');
}

const violationsOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page: page as never }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);

test('an interview goes to a colleague and comes back, and what both have changed is decided', async () => {
  const folders = await Promise.all([1, 2, 3].map(() => mkdtemp(join(tmpdir(), 'constancia-hand-over-'))));
  const [here = '', there = '', between = ''] = folders;
  const [clinic, counsel] = [await startSide(here, 'clinic intake worker'), await startSide(there, 'legal aid lawyer')];
  try {
    const [survivor] = await importPersonas(clinic.page, 'scenario-02');
    const { id, codeName } = survivor ?? { id: '', codeName: '' };
    const out = join(between, 'there.age');
    await give(clinic, counsel, codeName, out);

    const arriving = await receive(counsel, out);
    await expect(arriving.getByText('clinic intake worker')).toBeVisible();
    await expect(arriving.getByText('is not here yet')).toBeVisible();
    await arriving.getByRole('button', { name: 'Take it in' }).click();
    await expect(counsel.page.locator('.case-list').getByText(codeName, { exact: true })).toBeVisible();

    await retell(clinic.page, id, 'account-story@i1', 'Lo que ella añadió.');
    await retell(counsel.page, id, 'account-story@i1', 'Lo que él añadió.');
    const back = join(between, 'back.age');
    await give(counsel, clinic, codeName, back);
    const returning = await receive(clinic, back);
    await expect(returning.getByText('Lo que ella añadió.')).toBeVisible();
    await expect(returning.getByText('Lo que él añadió.')).toBeVisible();
    const take = returning.getByRole('button', { name: 'Take it in' });
    await expect(take).toBeDisabled();
    expect(await violationsOn(clinic.page)).toEqual([]);
    await returning.getByText('Take theirs').click();
    await take.click();
    await expect(returning).toBeHidden();
    expect(await toldIn(clinic.page, id, 'account-story@i1')).toContain('Lo que él añadió.');

    await openCase(clinic.page, codeName);
    await openPage(clinic.page, 'Review');
    await clinic.page.getByRole('button', { name: 'Custody log' }).click();
    const log = clinic.page.getByRole('dialog');
    await expect(log.getByText('Handed over to a colleague').first()).toBeVisible();
    await expect(log.getByText('Received from a colleague').first()).toBeVisible();
    await expect(log.getByText('every one fits the one before it')).toBeVisible();
    await expect(log.getByText('From the vault of legal aid lawyer')).toBeVisible();
    expect(await violationsOn(clinic.page)).toEqual([]);
    await log.getByText('From the vault of').scrollIntoViewIfNeeded();
    await log.getByRole('button', { name: 'Read what their log says' }).click();
    await choosePath(clinic, between);
    await log.getByRole('button', { name: 'Write as text' }).click();
    await expect(log.getByText('custody-log.txt')).toBeVisible();
    const folder = join(between, 'Custody log');
    const text = await readFile(join(folder, 'custody-log.txt'), 'utf8');
    const check = text.slice(text.indexOf('  while read'), text.indexOf('\n\nIt prints'));
    expect(execFileSync('sh', ['-c', check], { cwd: folder, encoding: 'utf8' })).toBe('');
    expect(text.match(/^hash /gm)?.length).toBeGreaterThan(4);
  } finally {
    await Promise.all([clinic.app.close(), counsel.app.close()]);
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
