import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { call, createVault, importPersonas, openCase, openPage } from './desk.ts';
import { test } from './launch.ts';

async function openRouting(page: Page, persona: string, workerLanguage = 'en', intervieweeLanguage = 'en') {
  await createVault(page);
  const [person] = await importPersonas(page, persona);
  if (!person) throw new Error('No such persona');
  await call(page, 'interviews.speak', { id: person.id, workerLanguage, intervieweeLanguage });
  await page.reload();
  await openCase(page, person.codeName);
  await openPage(page, 'Routing');
  await expect(page.locator('.path svg')).toBeVisible();
}

/** Stations whose words need more room than the picture gives them. */
const cutOff = (page: Page) =>
  page
    .locator('.path-seat')
    .evaluateAll((seats) =>
      seats
        .filter((seat) => seat.scrollHeight > seat.clientHeight + 1 || seat.scrollWidth > seat.clientWidth)
        .map((seat) => seat.textContent),
    );

for (const [persona, here, report] of [
  ['scenario-01', 'Facility', 'Reported so far: Facility operator, November 24, 2026.'],
  ['scenario-05', 'Intake (ICC)', 'Reported so far: ICE detention line, date not known.'],
  [
    'night-shift-witness',
    'ICE OPR investigates',
    'Reported so far: Facility grievance, November 9, 2026; DHS OIG, November 12, 2026.',
  ],
] as const) {
  test(`the picture says where the reports of ${persona} have come to, and the words say the same`, async ({
    launched,
  }) => {
    const { page } = launched;
    await openRouting(page, persona);
    const picture = page.getByRole('img', { name: 'The way of a report' });
    await expect(picture).toBeVisible();
    await expect(picture.locator('desc')).toContainText(`You are here: ${here}.`);
    await expect(page.locator('.path-frame.here b')).toHaveText([here]);
    await page.getByText('The same in words').click();
    await expect(page.locator('.path-twin li').filter({ hasText: report })).toBeVisible();
    await expect(page.locator('.path-twin li').last()).toHaveText(`You are here: ${here}.`);
  });
}

for (const language of ['es', 'ar'] as const) {
  for (const [width, height] of [
    [1366, 768],
    [1024, 700],
  ] as const) {
    test(`no word of the picture is cut off in ${language} at ${width}x${height}`, async ({ launched }) => {
      const { app, page } = launched;
      await openRouting(page, 'scenario-05', 'en', language);
      await app.evaluate(
        ({ BrowserWindow }, [wide, tall]) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(wide, tall);
        },
        [width, height] as const,
      );
      await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(width);
      await expect(page.locator('.path')).toHaveAttribute('lang', language);
      await expect.poll(() => cutOff(page)).toEqual([]);
      const start = await page.locator('.path-frame.start').boundingBox();
      const usual = await page.locator('.path-frame.usual').boundingBox();
      expect((start?.x ?? 0) > (usual?.x ?? 0)).toBe(language === 'ar');
    });
  }
}

test('the handout is shown in the language of the person and saved under a name that tells nothing', async ({
  launched,
  dataFolder,
}) => {
  const { app, page } = launched;
  await openRouting(page, 'scenario-01', 'en', 'es');
  await page.getByRole('button', { name: 'Handout' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Español');
  await expect(dialog.getByRole('checkbox', { name: /^Discreet/ })).toBeChecked();
  await expect(dialog.getByRole('img', { name: /^Page 1 of \d+$/ })).toBeVisible({ timeout: 30_000 });
  await app.evaluate(({ dialog: chooser }, folder) => {
    chooser.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, dataFolder);
  await dialog.getByText('Also as plain text').click();
  await dialog.getByRole('button', { name: 'Save the handout' }).click();
  await expect(dialog.getByText('The handout is saved')).toBeVisible({ timeout: 30_000 });
  const written = (await readdir(dataFolder)).filter((name) => name.startsWith('Information '));
  expect(written.length).toBe(1);
  const files = await readdir(join(dataFolder, written[0] ?? ''));
  const twin = files.find((name) => name.endsWith('.txt') && !name.startsWith('SHA256'));
  expect(files.some((name) => name.endsWith('.pdf'))).toBe(true);
  expect((await readFile(join(dataFolder, written[0] ?? '', twin ?? ''), 'utf8')).length).toBeGreaterThan(200);
});
