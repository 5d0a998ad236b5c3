import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { directionOf } from '../../src/i18n/direction.ts';
import { root } from '../house/tree.ts';
import { call, createVault, importPersonas } from './desk.ts';
import { test } from './launch.ts';

type Fault = { readonly where: string; readonly rule: string; readonly nodes: readonly string[] };

/** What axe finds wrong with what is on the screen now. */
async function faultsOf(page: Page, where: string): Promise<readonly Fault[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => ({
    where,
    rule: id,
    nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }));
}

/** Every screen in one language of the worker; screens are told apart by structure, since words differ. */
async function visitAll(page: Page, language: string): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const look = async (name: string) => {
    await page.waitForTimeout(200);
    faults.push(...(await faultsOf(page, `${language} ${name}`)));
  };
  await call(page, 'settings.write', { language });
  await page.reload();
  await page.locator('.case-list').waitFor();
  await look('home');
  await page.locator('.home-head .btn.go').click();
  await look('new interview');
  await page.locator('.dialog .btn.slim').last().click();
  await page.locator('.which-card').first().waitFor();
  await look('which language');
  await page.locator('.which-card').first().click();
  await look('the language that was pointed at');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.topbar .btn').first().click();
  await look('due');
  await page.locator('.topbar .btn').first().click();
  await page.locator('.topbar .btn').nth(1).click();
  await page.locator('.way').first().waitFor();
  await page.locator('.vault-page .backup-ways').waitFor();
  await look('vault');
  await page.locator('.voice .btn').first().click();
  await look('voice studio');
  await page.keyboard.press('Escape');
  await page.locator('.learning-card .btn').click();
  await page.locator('.chart-rows').first().waitFor();
  await look('learning');
  await page.locator('.chart-table summary').first().click();
  await page.locator('.learned .segment').nth(1).click();
  await look('learning as it leaves');
  await page.locator('.learned-title .btn').click();
  await look('export of the figures');
  await page.keyboard.press('Escape');
  await page.locator('.topbar .btn').first().click();
  await page.locator('.topbar .btn').nth(1).click();
  await page.locator('.vault-page .backup-ways').waitFor();
  await page.locator('.backup-ways .btn').first().click();
  await look('new backup');
  await page.keyboard.press('Escape');
  await page.locator('.vault-page .btn.danger').last().click();
  await look('erase');
  await page.locator('.dialog-actions .btn').first().click();
  await page.locator('.topbar .btn').first().click();
  await page.locator('.topbar .btn').nth(2).click();
  await page.locator('.settings').waitFor();
  await look('settings');
  await page.locator('.topbar .btn').first().click();
  await page.locator('.case-open').first().click();
  const sections = page.locator('.rail-section');
  for (let index = 0; index < (await sections.count()); index += 3) {
    await sections.nth(index).click();
    await page.locator('.step-next .btn.go').click();
    await look(`section ${index + 1}`);
  }
  for (const [index, name] of [
    'review',
    'exhibits',
    'routing',
    'packet',
    'documents',
    'follow-up',
    'links',
  ].entries()) {
    await page
      .locator('.case-page')
      .nth(index + 1)
      .click();
    await page.waitForTimeout(name === 'packet' ? 2_000 : 300);
    await look(name);
    if (name !== 'review') continue;
    for (const view of ['reading back', 'statements']) {
      await page
        .locator('.review-top .segment')
        .nth(view === 'statements' ? 2 : 1)
        .click();
      await look(view);
    }
  }
  await page.keyboard.press('F6');
  await look('pause');
  await page.keyboard.press('F6');
  return faults;
}

/** One language of each direction; all of them in the long form. */
const languages = process.env.TONGUES === 'all' ? readdirSync(`${root}/locales`) : ['en', 'ar'];

for (const language of languages) {
  test(`every screen is clean for assistive technology with ${language} as the language of the worker`, async ({
    launched,
  }) => {
    const { page } = launched;
    const atTheDoor = await faultsOf(page, 'create');
    await createVault(page);
    const [person] = await importPersonas(page, 'scenario-05');
    await call(page, 'interviews.speak', { id: person?.id, workerLanguage: language, intervieweeLanguage: 'ar' });
    await call(page, 'voices.begin', { language: 'mam', name: 'Mam', speaker: 'interpreter' });
    expect([...atTheDoor, ...(await visitAll(page, language))]).toEqual([]);
    expect(await page.locator('html').getAttribute('dir')).toBe(directionOf(language));
  });
}
