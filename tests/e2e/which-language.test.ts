import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { call, createVault, openPage, openSection } from './desk.ts';
import { test } from './launch.ts';

type Opened = {
  readonly intervieweeLanguage: string;
  readonly answers: Record<string, { readonly value?: unknown; readonly shown?: string }>;
};

const faultsOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);
const openNow = async (page: Page): Promise<Opened> => {
  const [one] = await call<readonly { id: string }[]>(page, 'interviews.list', {});
  return call<Opened>(page, 'interviews.open', { id: one?.id });
};

test('a language is found by keyboard alone before an interview and within it', async ({ launched }) => {
  const { page } = launched;
  await page.setViewportSize({ width: 1024, height: 700 });
  await createVault(page);

  await test.step('cards, by arrow keys and by search; alike names are warned of', async () => {
    await page.getByRole('button', { name: 'New interview' }).press('Enter');
    await page.getByRole('button', { name: 'Which language?' }).press('Enter');
    await expect(page.getByLabel('Search by name, country or region')).toBeFocused();
    expect(await faultsOn(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.which-card').first()).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.which-card').nth(1)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await page.getByLabel('Search by name, country or region').fill('mam');
    await expect(page.locator('.which-card')).toHaveText(['MamPlease ask for the town']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Mam is not the same as K’iche’ and Q’eqchi’')).toBeVisible();
    await expect(page.getByText('Interpreters tell 4 varieties of Mam apart')).toBeVisible();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByLabel('Town or village of this way of speaking').fill('a town in the mountains');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Please choose above the language through which you will talk')).toBeVisible();
    await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    const { intervieweeLanguage, answers } = await openNow(page);
    expect([intervieweeLanguage, answers['language-best']?.value, answers['language-town']?.value]).toEqual([
      'es',
      { kind: 'words', words: { original: { text: 'Mam', language: 'mam' } } },
      { kind: 'words', words: { original: { text: 'a town in the mountains', language: 'en' } } },
    ]);
  });

  await test.step('within the interview it is the same answer; a language with texts is spoken from then on', async () => {
    await openPage(page, 'Interview');
    await openSection(page, 'Language');
    for (let back = 0; back < 2; back += 1) {
      await page.locator('.step-next').getByRole('button', { name: 'Back', exact: true }).press('Enter');
    }
    await page.getByRole('button', { name: 'Which language?' }).press('Enter');
    await page.getByLabel('Search by name, country or region').fill('francais');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: /Français/ })).toBeFocused();
    await page.getByRole('button', { name: 'Yes, French' }).press('Enter');
    await expect(page.locator('.answer-seat')).toContainText('Français');
    await expect
      .poll(async () => {
        const { intervieweeLanguage, answers } = await openNow(page);
        return [intervieweeLanguage, answers['language-best']];
      })
      .toMatchObject([
        'fr',
        {
          shown: 'cards',
          value: { words: { original: { text: 'Français', language: 'fr' }, rendering: { text: 'French' } } },
        },
      ]);
    await page.getByRole('button', { name: 'Which language?' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.locator('.which-dialog')).toBeHidden();
  });
});
