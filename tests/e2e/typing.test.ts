import { expect } from '@playwright/test';
import { beginAccount, call, createVault, goOn, openCase, unlockVault } from './desk.ts';
import { launch, test } from './launch.ts';

type Stored = {
  readonly answers: Record<
    string,
    { readonly value?: { readonly words?: { readonly original: { readonly text: string } } } }
  >;
};

const accountIn = ({ answers }: Stored) =>
  Object.entries(answers).find(([key]) => key.startsWith('account-story@'))?.[1];

test('a process killed while someone types loses at most the last second', async ({ launched, dataFolder }) => {
  const { app, page } = launched;
  await createVault(page);
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);
  const field = page.locator('textarea').first();
  await field.focus();
  const typed: { readonly at: number; readonly length: number }[] = [];
  let length = 0;
  const killAt = Date.now() + 4_000;
  while (Date.now() < killAt) {
    await page.keyboard.type('palabra ');
    length += 8;
    typed.push({ at: Date.now(), length });
  }
  const killedAt = Date.now();
  app.process().kill('SIGKILL');
  await new Promise((resolve) => app.process().once('exit', resolve));

  const again = await launch(dataFolder);
  await unlockVault(again.page);
  const stored = await call<Stored>(again.page, 'interviews.open', { id });
  const kept = accountIn(stored)?.value?.words?.original.text.length ?? 0;
  await again.app.close();
  const owed = typed.filter(({ at }) => at < killedAt - 1_000).at(-1)?.length ?? 0;
  expect(owed).toBeGreaterThan(100);
  expect(kept).toBeGreaterThanOrEqual(owed - 1);
});

test('switching either language in the middle of a step loses nothing', async ({ launched }) => {
  const { page } = launched;
  await createVault(page);
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);
  await page.locator('textarea').nth(0).fill('Primero las palabras dichas.');
  await page.locator('textarea').nth(1).fill('First the words as rendered.');
  const [theirs, mine] = [page.locator('textarea').nth(0), page.locator('textarea').nth(1)];
  const choose = async (which: 0 | 1, language: string) => {
    await page.getByRole('dialog').getByRole('button', { expanded: false }).nth(which).click();
    await page.getByRole('option', { name: language }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', /./);
  };
  await page.locator('.pair-button').click();
  for (const language of ['العربية', 'English', 'Español', 'العربية', 'Español']) {
    await choose(1, language);
    await choose(0, language === 'Español' ? 'English' : 'Español');
    await expect(theirs).toHaveValue('Primero las palabras dichas.');
    await expect(mine).toHaveValue('First the words as rendered.');
  }
  await page.keyboard.press('Escape');
  await expect(theirs).toBeEditable();
  await expect(mine).toBeEditable();
  await goOn(page);
  const stored = await call<Stored>(page, 'interviews.open', { id });
  expect(accountIn(stored)).toMatchObject({
    state: 'given',
    value: {
      words: {
        original: { text: 'Primero las palabras dichas.', language: 'es' },
        rendering: { text: 'First the words as rendered.', language: 'en', by: 'interviewer' },
      },
    },
  });
});
