import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { root } from '../house/tree.ts';
import { call, createVault, goOn, importPersonas, openCase, openSection } from './desk.ts';
import { test } from './launch.ts';

type Stored = {
  readonly answers: Readonly<Record<string, { readonly value?: { readonly chosen?: readonly string[] } }>>;
};

/** Goes on until the question about parts of the body stands there. */
async function toTheBody(page: Page, section: string): Promise<void> {
  await openSection(page, section);
  const choice = page.locator('.answer-stack > .segmented');
  const title = page.locator('.ask-theirs h1');
  for (let step = 0; step < 30 && !(await choice.isVisible()); step += 1) {
    const before = (await title.textContent()) ?? '';
    await goOn(page);
    await expect(title).not.toHaveText(before);
  }
  await expect(choice).toBeVisible();
}

/** What is ticked in the list, by its value. */
const ticked = (page: Page): Promise<readonly string[]> =>
  page
    .locator('.answer-option input:checked')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value).sort());

const showAs = (page: Page, nth: number) => page.locator('.answer-stack > .segmented .segment').nth(nth).click();
const drawn = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('.body-region[aria-checked="true"]')
    .evaluateAll((regions) => regions.map((region) => region.getAttribute('data-option')).sort());

test('parts of the body are chosen on the drawing by mouse and by keyboard as in the list', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const [taken] = await importPersonas(page, 'scenario-01');
  const { id, codeName } = taken ?? { id: '', codeName: '' };
  await openCase(page, codeName);
  await toTheBody(page, 'More about what happened');
  const before = await ticked(page);

  await showAs(page, 1);
  expect(await drawn(page)).toEqual(before);
  for (const option of before) await page.locator(`[data-option="${option}"]`).press(' ');
  expect(await drawn(page)).toEqual([]);
  // A press in the middle of the chest of the first figure, and of the second where the buttocks are.
  const press = async (x: number, y: number) => {
    const figures = page.locator('.body-figures svg');
    const scale = await figures.evaluate((drawing) => drawing.getBoundingClientRect().width / 420);
    await figures.click({ position: { x: x * scale, y: y * scale } });
  };
  await press(115, 110);
  await press(345, 225);
  await page.locator('[data-option="inner-thigh"]').press('Enter');
  const wanted = ['breast', 'buttocks', 'inner-thigh'];
  expect(await drawn(page)).toEqual(wanted);
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map((fault) => fault.id)).toEqual(
    [],
  );

  await showAs(page, 0);
  expect(await ticked(page)).toEqual(wanted);
  await goOn(page);
  await expect
    .poll(async () => {
      const { answers } = await call<Stored>(page, 'interviews.open', { id });
      const key = Object.keys(answers).find((one) => one.startsWith('acts-body')) ?? '';
      return [...(answers[key]?.value?.chosen ?? [])].sort();
    })
    .toEqual(wanted);

  // Read from the right, the front stands first.
  await call(page, 'settings.write', { language: 'ar', theme: 'dark' });
  const persona = await readFile(`${root}/tests/fixtures/personas/scenario-05.json`, 'utf8');
  const json = JSON.stringify({ ...JSON.parse(persona), workerLanguage: 'ar' });
  const second = await call<{ codeName: string }>(page, 'interviews.import', { json });
  await page.reload();
  await page.locator('.case-list').getByText(second.codeName, { exact: true }).click();
  await page
    .getByRole('button', { name: /^المزيد عما حدث/ })
    .first()
    .click();
  const choice = page.locator('.answer-stack > .segmented');
  for (let step = 0; step < 30 && !(await choice.isVisible()); step += 1) {
    const title = page.locator('.ask-theirs h1');
    const before = (await title.textContent()) ?? '';
    await goOn(page);
    await expect(title).not.toHaveText(before);
  }
  await showAs(page, 1);
  const startOf = (option: string) =>
    page
      .locator(`[data-option="${option}"] path`)
      .first()
      .evaluate((path) => path.getBoundingClientRect().x);
  expect(await startOf('breast')).toBeGreaterThan(await startOf('buttocks'));
});

test('a person who does not read points at cards; stop stops at once', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const [taken] = await importPersonas(page, 'scenario-01');
  const { id, codeName } = taken ?? { id: '', codeName: '' };
  await openCase(page, codeName);
  await openSection(page, 'Safety now');
  const cards = page.locator('.cards-dialog');
  const open = async () => {
    await page.getByRole('button', { name: 'Cards', exact: true }).click();
    await expect(cards).toBeVisible();
  };
  await open();
  await expect(page.locator('.pointing-card.yes')).toBeFocused();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  const asked = await cards.locator('.cards-mine').textContent();
  // By keyboard: on to the second card.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cards).toBeHidden();
  type Given = { readonly shown?: string; readonly value?: { readonly value?: string } };
  const stored = await call<{ readonly answers: Readonly<Record<string, Given>> }>(page, 'interviews.open', { id });
  const pointed = Object.values(stored.answers).filter(({ shown }) => shown === 'cards');
  expect(pointed).toMatchObject([{ state: 'given', shown: 'cards', value: { value: 'no' } }]);

  await open();
  await page.locator('.pointing-card.stop').click();
  await expect(cards).toBeHidden();
  await expect(page.locator('.cover-words')).toBeVisible();
  await page.keyboard.press('F6');
  await page.getByRole('navigation', { name: 'Pages of this interview' }).getByText('Review', { exact: true }).click();
  await expect(page.getByText(asked ?? '').first()).toBeVisible();
  await expect(page.getByText('Answered by pointing at cards.')).toHaveCount(1);
});
