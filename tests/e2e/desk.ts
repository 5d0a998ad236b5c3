import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { root } from '../house/tree.ts';
import { passphrase } from './launch.ts';

/** Calls the main process as the screen does and gives the value; a failure fails the test with its code. */
export async function call<Value>(page: Page, name: string, input: object): Promise<Value> {
  const answer = await callRaw(page, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  return answer.value as Value;
}

type Raw =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: { readonly code: string } };

/** The same, with the failure as a value. */
export const callRaw = (page: Page, name: string, input: unknown): Promise<Raw> =>
  page.evaluate(
    ([callName, value]) =>
      (window as unknown as { bridge: { call: (...args: unknown[]) => Promise<Raw> } }).bridge.call(callName, value),
    [name, input] as const,
  );

/** Makes the vault as a person does who leaves the recovery sheet for later, on the first screen of a new installation. */
export async function createVault(page: Page): Promise<void> {
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same passphrase once more').fill(passphrase);
  await page.getByText('I understand that nobody can open the vault').click();
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
}

/** Opens a vault that is there. */
export async function unlockVault(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Open', exact: true });
  // A page that has only just been drawn may miss the first press, as it may with a person's.
  await expect(async () => {
    if (await open.isVisible()) {
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await open.click();
    }
    await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 40_000 });
}

/** Takes invented persons in through the bridge and shows them in the list; gives their code names and ids. */
export async function importPersonas(
  page: Page,
  ...names: string[]
): Promise<readonly { id: string; codeName: string }[]> {
  const taken: { id: string; codeName: string }[] = [];
  for (const name of names) {
    const json = await readFile(`${root}/tests/fixtures/personas/${name}.json`, 'utf8');
    taken.push(await call(page, 'interviews.import', { json }));
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Interviews', exact: true })).toBeVisible();
  return taken;
}

/** Opens one interview from the list. */
export async function openCase(page: Page, codeName: string): Promise<void> {
  await page.locator('.case-list').getByText(codeName, { exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
}

/** Goes to a page of the open interview. */
export async function openPage(
  page: Page,
  name: 'Interview' | 'Review' | 'Exhibits' | 'Routing' | 'Packet' | 'Documents' | 'Follow-up' | 'Links',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages of this interview' }).getByText(name, { exact: true }).click();
}

/** Goes to a section of the interview. */
export const openSection = (page: Page, name: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** Begins the account of the first incident: the section, a yes to telling, the words before it, past the question about a recording. */
export async function beginAccount(page: Page): Promise<void> {
  await openSection(page, 'What happened');
  await page.getByText('Yes', { exact: true }).click();
  await goOn(page);
  await goOn(page);
  await goOn(page);
}

/** On to the next step, whatever the button says on this one. */
export const goOn = (page: Page): Promise<void> => page.locator('.step-next .btn.go').click();
