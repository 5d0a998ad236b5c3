import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { root } from '../house/tree.ts';
import { call, callRaw, createVault, importPersonas } from './desk.ts';
import { type Launched, passphrase, test } from './launch.ts';
import { lockVault } from './window-facts.ts';

/** Answers the next dialog that asks for a folder. */
const pick = ({ app }: Launched, folder: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);

async function writePack(folder: string, header: object, ui: object, content: object = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries({ header, ui, content }))
    await writeFile(join(folder, `${name}.json`), JSON.stringify(value));
  return folder;
}

test('a language comes in from a folder, is spoken and marked, corrects ours, and goes again', async ({
  launched,
  dataFolder,
}) => {
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'scenario-01');
  const spanish = JSON.parse(await readFile(`${root}/locales/es/ui.json`, 'utf8')) as Record<string, string>;
  const kiche = { language: 'quc', endonym: "K'iche'", english: "K'iche'", direction: 'ltr', review: 'reviewed' };
  await pick(
    launched,
    await writePack(
      join(dataFolder, 'stick', 'quc'),
      kiche,
      { 'home.title': 'Tzijonem', 'home.search': 'bad {{placeholder}}' },
      { 'guide.safety-private.prompt': 'La at awonojel chi ri?' },
    ),
  );
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Bring in a language' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/^2 texts would be used, 0 % of all/)).toBeVisible();
  await expect(dialog.getByText('home.search: a placeholder is missing or wrong')).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this language' }).click();
  await expect(page.getByText("K'iche' can be used now.")).toBeVisible();

  // The texts it lacks say of themselves that they are English; in a document it counts as a draft.
  await call(page, 'settings.write', { language: 'quc' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Tzijonem' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'EN: New interview' })).toBeVisible();
  await call(page, 'interviews.speak', { id: person?.id, workerLanguage: 'en', intervieweeLanguage: 'quc' });
  await call(page, 'settings.write', { language: 'es' });

  // A correction of a language of the app holds until it is removed, also after the vault was locked.
  await pick(
    launched,
    await writePack(
      join(dataFolder, 'stick', 'es'),
      { language: 'es', endonym: 'Español', english: 'Spanish', direction: 'ltr', review: 'drafted' },
      { 'home.title': 'Entrevistas nuestras' },
    ),
  );
  await call(page, 'languages.look', {});
  await call(page, 'languages.accept', { language: 'es' });
  await lockVault(launched);
  await page.locator('input').fill(passphrase);
  await page.locator('.btn.go').click();
  await expect(page.getByRole('heading', { name: 'Entrevistas nuestras' })).toBeVisible();
  await call(page, 'languages.remove', { language: 'es' });
  await page.reload();
  await expect(page.getByRole('heading', { name: spanish['home.title'] ?? '', exact: true })).toBeVisible();

  // Nothing that was not looked at comes in, and nothing that is no language.
  expect(await callRaw(page, 'languages.accept', { language: 'quc' })).toMatchObject({
    failure: { code: 'language-not-looked-at' },
  });
  await pick(launched, join(dataFolder, 'stick'));
  expect(await callRaw(page, 'languages.look', {})).toMatchObject({
    failure: { code: 'language-unreadable', values: { file: 'header.json' } },
  });
});

test('the languages of the screen change no answer, no consent and no byte of a packet', async ({
  launched,
  dataFolder,
}) => {
  const { page } = launched;
  await createVault(page);
  const [person] = await importPersonas(page, 'kitchen-worker');
  const id = person?.id;
  await pick(launched, dataFolder);
  type Kept = { readonly answers: object; readonly subjects: object };
  const written: { readonly sum: string; readonly kept: string }[] = [];
  const write = async () => {
    const wish = { id, channel: 'oig', formats: ['pdf', 'docx', 'text', 'json'] };
    const { manifestSha256 } = await call<{ manifestSha256: string }>(page, 'packets.export', wish);
    const { answers, subjects } = await call<Kept>(page, 'interviews.open', { id });
    written.push({ sum: manifestSha256, kept: JSON.stringify([answers, subjects]) });
  };
  await write();
  // By the settings before anything else, by the menu of the interview, and back again.
  for (const language of ['es', 'ar', 'zh', 'en']) {
    await call(page, 'settings.write', { language });
    await page.reload();
    await page.locator('.case-open').first().click();
    await page.locator('.pair-button').waitFor();
    await call(page, 'interviews.speak', { id, workerLanguage: language, intervieweeLanguage: 'es' });
    await write();
  }
  expect(written).toEqual(written.map(() => written[0]));
});
