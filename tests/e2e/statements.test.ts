import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Interview } from '../../src/interview/answers.ts';
import { call, createVault, importPersonas, openCase, openPage } from './desk.ts';
import { press, tabTo } from './keys.ts';
import { test } from './launch.ts';

/** Faults that axe finds on the page as it stands. */
async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 120)}`));
}

test('an answer is changed, read back with a correction by keyboard alone, frozen, changed again and compared', async ({
  launched,
}) => {
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'scenario-01');
  const id = person?.id ?? '';
  const { answers, interviewer } = await call<Interview>(page, 'interviews.open', { id });
  const keys = Object.keys(answers);
  const key = keys.find((each) => each.startsWith('account-story')) ?? '';
  const told = answers[key];
  if (told?.state !== 'given' || told.value.kind !== 'words') throw new Error('The persona tells nothing');
  const { words } = told.value;
  // Three answers are kept, so that reading back is short: the account and two that need no words.
  const kept = new Set([key, 'person-part', 'wishes-report']);
  for (const other of keys) if (!kept.has(other)) await call(page, 'answers.clear', { id, key: other });
  const save = (text: string, by: string) =>
    call(page, 'answers.save', {
      id,
      key,
      answer: { ...told, by, value: { kind: 'words', words: { ...words, original: { ...words.original, text } } } },
    });
  await save('El guardia \u202Eentró a las diez.', interviewer);
  await save('El guardia \u202Eentró a las once.', 'another worker');
  await page.reload();
  await openCase(page, person?.codeName ?? '');
  await openPage(page, 'Review');

  const history = page.getByRole('button', { name: /^Changed (once|2 times)\. Show what was changed: Please tell me/ });
  await history.click();
  const change = page.locator('.history-change').first();
  await expect(change).toContainText('another worker');
  await expect(change.locator('del')).toContainText('diez');
  await expect(change.locator('ins')).toContainText('once');
  await expect(change.locator('ins .unseen').first()).toHaveText(/added:/);
  await expect(change).toContainText('[U+202E]');
  await expect(page.getByRole('heading', { name: 'No longer in the record' })).toBeVisible();
  expect(await faults(page)).toEqual([]);

  // From here on by keyboard alone.
  await page.getByRole('radio', { name: 'The record' }).focus();
  await press(page, 'ArrowRight');
  await tabTo(page, '.reading-start input[required], .reading-start input');
  await page.keyboard.type('A worker');
  await tabTo(page, '.reading-start button[type=submit]');
  await press(page, 'Enter');
  const paragraph = page.locator('.reading-paragraph');
  await expect(paragraph).toBeFocused();
  await expect(page.getByText('0 of', { exact: false })).toBeVisible();
  const count = Number(/of (\d+)/.exec((await paragraph.getAttribute('aria-label')) ?? '')?.[1]);
  const isAccount = () => paragraph.getByText('entró a las once', { exact: false }).isVisible();
  for (let moves = 0; moves < count && !(await isAccount()); moves += 1) await press(page, 'ArrowDown');
  await tabTo(page, '.reading-paragraph .reading-buttons .btn:nth-child(2)');
  await press(page, 'Enter');
  await expect(page.locator('.correction textarea').first()).toBeFocused();
  await press(page, 'Control+End');
  await page.keyboard.type(' Eran dos.');
  await press(page, 'Control+Enter');
  await expect(paragraph).toBeFocused();
  await expect(paragraph).toContainText('Eran dos.');
  await expect(page.getByText('1 correction')).toBeVisible();
  expect(await faults(page)).toEqual([]);
  // It can be left in the middle and goes on where it was.
  await press(page, 'Enter');
  await expect(page.getByText(`1 of ${count} confirmed`)).toBeVisible();
  await openPage(page, 'Routing');
  await openPage(page, 'Review');
  await page.getByRole('radio', { name: 'The record' }).focus();
  await press(page, 'ArrowRight');
  await tabTo(page, '.reading-paragraph');
  for (let done = 1; done < count; done += 1) {
    await expect(page.getByText(`${done} of ${count} confirmed`)).toBeVisible();
    await expect(paragraph).toBeFocused();
    await press(page, 'Enter');
  }
  const onward = page.getByRole('button', { name: 'On to freezing it' });
  await expect(onward).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('dialog')).toContainText('Every paragraph was read back and confirmed.');
  await press(page, 'Enter');
  const version = page.locator('.version').first();
  await expect(version).toContainText('Read back in full');
  await expect(version).toContainText('1 correction');
  await expect(version).toContainText('the same as the record now');
  expect(await faults(page)).toEqual([]);

  await version.getByRole('button', { name: 'Note how it is signed: version 1' }).click();
  await page.getByRole('radio', { name: /mark or a thumbprint/ }).check({ force: true });
  await page.getByLabel('Name of the witness').fill('A paralegal');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Note how it is signed', exact: true }).last().click();
  await expect(version).toContainText(/witness: \u2068A paralegal/);
  await expect(version.getByRole('button', { name: 'Take in a scan of the signed page' })).toBeVisible();

  await openPage(page, 'Interview');
  await save('El guardia \u202Eentró a medianoche.', interviewer);
  await page.getByRole('button', { name: 'All interviews' }).or(page.locator('.case-home')).first().click();
  await openCase(page, person?.codeName ?? '');
  await openPage(page, 'Review');
  await page.getByText('Statements', { exact: true }).click();
  await expect(page.getByText('Changed since version 1')).toBeVisible();
  await page.getByRole('button', { name: 'See what changed' }).click();
  await expect(page.getByText('1 changed', { exact: true })).toBeVisible();
  await expect(page.locator('.difference-row del').first()).toContainText('las once');
  await expect(page.locator('.difference-row')).toHaveCount(1);
  expect(await faults(page)).toEqual([]);
});
