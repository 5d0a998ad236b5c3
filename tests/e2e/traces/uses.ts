import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import {
  beginAccount,
  call,
  callRaw,
  createVault,
  goOn,
  importPersonas,
  openCase,
  openPage,
  openSection,
  unlockVault,
} from '../desk.ts';
import type { Launched } from '../launch.ts';
import { processOf } from '../window-facts.ts';
import type { Markers } from './marker.ts';

type Use = {
  readonly name: string;
  readonly run: (desk: {
    readonly launched: Launched;
    readonly markers: Markers;
    readonly outside: string;
  }) => Promise<void>;
};

const beginInterview = async (page: Page): Promise<{ id: string; codeName: string }> => {
  const begun = await call<{ id: string; codeName: string }>(page, 'interviews.create', {
    workerLanguage: 'en',
    intervieweeLanguage: 'es',
  });
  await page.reload();
  await openCase(page, begun.codeName);
  return begun;
};

/**
 * One full use of the app, step by step, in this order; each step plants markers where a person would type words. To cover a new
 * part of the app, add a step before `lock`.
 */
export const uses: readonly Use[] = [
  { name: 'make the vault', run: ({ launched }) => createVault(launched.page) },
  {
    name: 'type answers in both languages, take some back, leave a note',
    run: async ({ launched: { page }, markers }) => {
      await beginInterview(page);
      await beginAccount(page);
      const [theirs, mine] = [page.locator('textarea').nth(0), page.locator('textarea').nth(1)];
      for (let round = 0; round < 4; round += 1) {
        await theirs.fill(`${markers.next()} ${markers.next()}`);
        await mine.fill(`${markers.next()} ${markers.next()}`);
        await page.waitForTimeout(500);
      }
      await theirs.pressSequentially(` ${markers.next()}`);
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+c');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('F6');
      await page.keyboard.press('F6');
    },
  },
  {
    name: 'save answers to many questions, and names of people',
    run: async ({ launched: { page }, markers }) => {
      const { id } = await beginInterview(page);
      const words = (text: string) => ({
        state: 'given',
        value: { kind: 'words', words: { original: { text, language: 'es' } } },
        at: new Date().toISOString(),
        askedIn: 'es',
        by: markers.all[0] ?? '',
        note: markers.next(),
      });
      const { subject } = await call<{ subject: { id: string } }>(page, 'subjects.add', { id, kind: 'incident' });
      const about = ['account-story', 'account-names', 'account-more'].map((question) => `${question}@${subject.id}`);
      const keys = [...about, 'person-name', 'person-a-number'];
      for (const key of keys) await call(page, 'answers.save', { id, key, answer: words(markers.next()) });
      await callRaw(page, 'answers.save', { id, key: markers.next(), answer: words(markers.next()) });
      await callRaw(page, 'interviews.import', { json: `{"format": "${markers.next()}"` });
      await callRaw(page, markers.next(), { [markers.next()]: markers.next() });
    },
  },
  {
    name: 'search, where there is a search box',
    run: async ({ launched: { page }, markers }) => {
      await page.reload();
      const box = page.getByRole('searchbox').or(page.locator('.home input')).first();
      if (await box.isVisible()) await box.fill(markers.next());
      else markers.next();
    },
  },
  {
    name: 'bring a whole interview in, look at every page of it, print it',
    run: async ({ launched: { page }, markers }) => {
      const [person] = await importPersonas(page, 'scenario-02');
      await openCase(page, person?.codeName ?? '');
      await openSection(page, 'What happened');
      // Past the words before it and the question about a recording.
      await goOn(page);
      await goOn(page);
      await page.locator('textarea').first().fill(`${markers.next()} ${markers.next()}`);
      await page.waitForTimeout(600);
      await openPage(page, 'Review');
      await openPage(page, 'Routing');
      await openPage(page, 'Packet');
      await page.getByRole('radio', { name: /DHS Office of Inspector General/ }).check({ force: true });
      await expect(page.getByRole('img', { name: /^Page 1 of \d+$/ })).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'take an exhibit in, describe it, look at it',
    run: async ({ launched: { app, page }, markers, outside }) => {
      await mkdir(outside, { recursive: true });
      const file = join(outside, 'note.txt');
      await writeFile(file, `${markers.next()} ${markers.next()}`);
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, file);
      await openPage(page, 'Exhibits');
      await page.getByRole('button', { name: 'Add files' }).click();
      const list = page.getByRole('list', { name: 'Exhibits of this interview' });
      await expect(list.getByRole('listitem')).toHaveCount(1);
      await list.getByRole('button').first().click();
      await page.getByLabel('Title', { exact: true }).fill(markers.next());
      await page.getByLabel('Title', { exact: true }).blur();
      await page.waitForTimeout(500);
      await openPage(page, 'Packet');
    },
  },
  {
    name: 'write a packet outside',
    run: async ({ launched: { app, page }, outside }) => {
      await mkdir(outside, { recursive: true });
      await app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
      }, outside);
      await page.getByRole('button', { name: 'Write the packet' }).click();
      await expect(page.getByText('packet.pdf')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'keep words in every store that a browser has',
    run: async ({ launched: { page }, markers }) => {
      await page.evaluate(
        async (words) => {
          const tries: readonly (() => unknown)[] = [
            () => localStorage.setItem('k', words[0] ?? ''),
            () => sessionStorage.setItem('k', words[1] ?? ''),
            () => {
              // biome-ignore lint/suspicious/noDocumentCookie: whether such a thing leaves a trace is the question
              document.cookie = `k=${words[2]}; max-age=9999`;
            },
            async () => (await caches.open('k')).put(`/${words[3]}`, new Response(words[3])),
            () =>
              new Promise((resolve) => {
                const opening = indexedDB.open(words[4] ?? '', 1);
                opening.onupgradeneeded = () => opening.result.createObjectStore('k').put(words[4], 'k');
                opening.onsuccess = resolve;
                opening.onerror = resolve;
              }),
            () => history.pushState({ k: words[5] }, '', `#${words[5]}`),
            () => URL.createObjectURL(new Blob([(words[6] ?? '').repeat(1_000_000)])),
            () => fetch(`/${words[7]}`),
          ];
          for (const attempt of tries)
            await Promise.resolve()
              .then(attempt)
              .catch(() => undefined);
        },
        Array.from({ length: 8 }, () => markers.next()),
      );
    },
  },
  {
    name: 'hide, come back, lock, open again, lock',
    run: async ({ launched }) => {
      const { page } = launched;
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
      await page.locator('.cover-back .btn').click({ delay: 900 });
      const before = await processOf(launched);
      await page.keyboard.press('Control+l');
      await expect.poll(() => processOf(launched)).not.toBe(before);
      await unlockVault(page);
      await page.keyboard.press('Control+l');
      await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
    },
  },
  {
    name: 'try words as passphrases',
    run: async ({ launched: { page }, markers }) => {
      while (markers.planted() < markers.all.length) {
        await callRaw(page, 'vault.unlock', { passphrase: markers.next() });
      }
    },
  },
];
