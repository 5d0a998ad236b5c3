import { expect, type Page } from '@playwright/test';
import { call, createVault, goOn, importPersonas, openCase, openPage, openSection } from './desk.ts';
import { test } from './launch.ts';

type Stored = {
  readonly subjects: readonly { readonly id: string; readonly kind: string }[];
  readonly answers: Readonly<
    Record<string, { readonly state: string; readonly value?: { readonly chosen?: unknown } }>
  >;
};

/** Answers one step in the quickest way there is, and gives how many times something was pressed or filled in. */
async function answerStep(page: Page): Promise<number> {
  const title = (await page.locator('.ask-theirs h1').textContent()) ?? '';
  const radio = page.locator('.answer-option').first();
  const no = page.locator('.yes-no .answer-option').nth(1);
  const isMore = /otra vez, u otra cosa|alguien más|otra persona/i.test(title);
  let pressed = 0;
  if (await page.locator('.consents').isVisible()) {
    await page.locator('.consents .segment').first().click();
    pressed += 1;
  } else if (await page.locator('.yes-no').isVisible()) {
    const first = /contarme ahora|puede contarme algo/i.test(title);
    await (first && !isMore ? radio : no).click();
    pressed += 1;
  } else if (await radio.isVisible()) {
    await radio.click();
    pressed += 1;
  } else if (await page.locator('textarea').first().isVisible()) {
    await page.locator('textarea').first().fill('El guardia de la noche vino a mi cama.');
    pressed += 1;
  } else if (await page.locator('.answer-seat input').first().isVisible()) {
    const field = page.locator('.answer-seat input').first();
    if ((await field.getAttribute('type')) === 'radio') await page.locator('.outs .chip').first().click();
    else await field.fill('30');
    pressed += 1;
  }
  await goOn(page);
  return pressed + 1;
}

test('the short path ends in under sixty presses, and the full path keeps what it gave', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, codeName);
  await page.getByText('Short path', { exact: true }).click();
  await openSection(page, 'Before we begin');
  let pressed = 2;
  for (let step = 0; step < 60 && !(await page.getByText('The short path is done').isVisible()); step += 1) {
    const before = await page.locator('.ask-theirs h1').textContent();
    pressed += await answerStep(page);
    await expect(page.locator('.ask-theirs h1')).not.toHaveText(before ?? '');
  }
  await expect(page.getByText('The short path is done')).toBeVisible();
  expect(pressed).toBeLessThan(60);
  const short = await call<Stored>(page, 'interviews.open', { id });
  expect(short.subjects.map(({ kind }) => kind)).toEqual(['incident', 'accused']);
  const given = Object.keys(short.answers).sort();
  expect(given.length).toBeGreaterThan(20);

  await page.getByRole('button', { name: 'Go on with the full path' }).click();
  await expect(page.getByText('Everything that an office may ask')).toBeVisible();
  await page.getByText('Short path', { exact: true }).click();
  await page.getByText('Full path', { exact: true }).click();
  const full = await call<Stored>(page, 'interviews.open', { id });
  expect(Object.keys(full.answers).sort()).toEqual(given);
});

test('several incidents: who took part in which, what cannot wait, and one of them taken out', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const [worker] = await importPersonas(page, 'kitchen-worker');
  await openCase(page, worker?.codeName ?? '');
  const urgent = page.getByRole('region', { name: 'What cannot wait' });
  await expect(urgent).toContainText('Danger now');
  await expect(urgent).toContainText('A day of removal is near');
  await urgent.getByRole('button', { name: /Danger now/ }).click();
  await expect(urgent).toContainText('Su seguridad es lo primero');
  await expect(urgent).toContainText('Never tell the detained person to dial 911');
  await urgent.getByRole('button', { name: /Danger now/ }).click();

  await openPage(page, 'Review');
  await page
    .getByRole('button', { name: /In which of the things that you told me about did this person take part/ })
    .first()
    .click();
  const boxes = page.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  await expect(page.locator('.answer-options')).toContainText('Incident 2');
  await boxes.nth(2).check({ force: true });
  await expect(boxes.nth(0)).not.toBeChecked();
  await boxes.nth(1).check({ force: true });
  await expect(boxes.nth(2)).not.toBeChecked();
  await boxes.nth(0).check({ force: true });

  await openPage(page, 'Review');
  await page.getByRole('button', { name: /Is there another time, or another thing/ }).click();
  await page.getByRole('button', { name: /^Remove Incident 1/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toBeHidden();
  const stored = await call<Stored>(page, 'interviews.open', { id: worker?.id });
  expect(stored.subjects.filter(({ kind }) => kind === 'incident').map(({ id }) => id)).toEqual(['i2']);
  expect(Object.keys(stored.answers).filter((key) => key.endsWith('@i1'))).toEqual([]);
  expect(stored.answers['who-incidents@a1']?.value?.chosen).toEqual(['i2']);
  expect(stored.answers['report-incidents@r1']?.state).toBe('later');
});
