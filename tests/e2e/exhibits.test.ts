import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { film, fixture, letter, mail, photograph, sound } from '../electron/vault/exhibits/files.ts';
import { call, callRaw, createVault, importPersonas, openCase, openPage, unlockVault } from './desk.ts';
import { test } from './launch.ts';

/** Answers the next dialogs of the system with these paths. */
const answerDialogs = (app: ElectronApplication, filePaths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] });
  }, filePaths);

const colourAt = (page: Page, selector: string, x: number, y: number): Promise<readonly number[]> =>
  page.evaluate(
    ([seat, across, down]) => {
      const shown = document.querySelector(String(seat)) as HTMLImageElement | HTMLCanvasElement;
      const [width, height] =
        shown instanceof HTMLImageElement ? [shown.naturalWidth, shown.naturalHeight] : [shown.width, shown.height];
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const context = canvas.getContext('2d');
      context?.drawImage(shown, 0, 0);
      const pixel = context?.getImageData(Math.floor(width * Number(across)), Math.floor(height * Number(down)), 1, 1);
      return [width, height, ...(pixel?.data.slice(0, 3) ?? [])];
    },
    [selector, x, y] as const,
  );
const isGreen = ([, , red = 255, green = 0]: readonly number[]): boolean => red < 80 && green > 60;

test('exhibits are taken in, looked at, copied without their data, and removed', async ({ launched, dataFolder }) => {
  const { app, page } = launched;
  const files = await mkdtemp(join(tmpdir(), 'constancia-exhibits-'));
  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(files, name), bytes);
    return join(files, name);
  };
  const refused: string[] = [];
  page.on(
    'console',
    (message) => /Content Security Policy|Refused/.test(message.text()) && refused.push(message.text()),
  );
  await createVault(page);
  const [person] = await importPersonas(page, 'scenario-01');
  await openCase(page, person?.codeName ?? '');
  await openPage(page, 'Exhibits');
  await expect(page.getByRole('heading', { name: 'No exhibits yet' })).toBeVisible();

  const paths = [
    await put('door.jpg', photograph(6)),
    await put('phone.heic', fixture('picture.heic')),
    await put('letter.pdf', await letter()),
    await put('mail.eml', mail()),
    await put('call.wav', sound(3)),
    await put('note.txt', Buffer.from('Lo que pas\xf3', 'latin1')),
    await put('drawing.jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')),
    await put('film.mp4', film()),
    await put('empty.jpg', new Uint8Array()),
  ];
  await answerDialogs(app, paths);
  await page.getByRole('button', { name: 'Add files' }).click();
  const list = page.getByRole('list', { name: 'Exhibits of this interview' });
  await expect(list.getByRole('listitem')).toHaveCount(8, { timeout: 30_000 });
  await expect(page.getByRole('alert')).toContainText('empty.jpg');
  const show = (title: string) => list.getByRole('button', { name: new RegExp(`^\\d ${title}`) }).click();

  await test.step('every kind is shown from memory', async () => {
    await show('door');
    await expect(page.locator('img.picture')).toBeVisible();
    // Taken lying on its side: the green corner, at the start of the file, is at the end of the first line when upright.
    const upright = await colourAt(page, 'img.picture', 0.9, 0.1);
    expect([upright.slice(0, 2), isGreen(upright)]).toEqual([[32, 48], true]);
    await show('phone');
    await expect(page.locator('canvas.picture')).toBeVisible({ timeout: 20_000 });
    expect(isGreen(await colourAt(page, 'canvas.picture', 0.1, 0.1))).toBe(true);
    await show('letter');
    await expect(page.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible({ timeout: 20_000 });
    await show('mail');
    await expect(page.locator('.mail .text')).toHaveText('Hola mundo');
    await show('call');
    const seconds = () => page.evaluate(() => document.querySelector('audio')?.duration ?? 0);
    await expect.poll(seconds).toBeCloseTo(3, 1);
    const played = await page.evaluate(async () => {
      const audio = document.querySelector('audio');
      if (!audio) return 0;
      audio.currentTime = 2.5;
      await new Promise((seeked) => audio.addEventListener('seeked', seeked, { once: true }));
      return audio.currentTime;
    });
    expect(played).toBeCloseTo(2.5, 1);
    await show('note');
    await expect(page.locator('pre.text')).toHaveText('Lo que pasó');
    await show('drawing');
    await expect(page.locator('pre.text')).toContainText('<svg');
    await expect(page.getByText('The name ends like another kind of file')).toBeVisible();
    await show('film');
    await expect(page.getByText('This file says where it was taken')).toBeVisible();
  });

  await test.step('the address of an exhibit answers to this page alone, in ranges, as nothing that could act', async () => {
    const [first] = await call<{ id: string }[]>(page, 'exhibits.list', { interview: person?.id });
    const { address } = await call<{ address: string }>(page, 'exhibits.look', { id: first?.id });
    const answer = await page.evaluate(async (at) => {
      const part = await fetch(at, { headers: { range: 'bytes=2-5' } });
      const posted = await fetch(at, { method: 'POST' });
      const unknown = await fetch('/exhibit/0000');
      return {
        status: part.status,
        range: part.headers.get('content-range'),
        headers: ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy'].map((name) =>
          part.headers.get(name),
        ),
        bytes: (await part.arrayBuffer()).byteLength,
        others: [posted.status, unknown.status],
      };
    }, address);
    expect(answer).toEqual({
      status: 206,
      range: `bytes 2-5/${photograph(6).length}`,
      headers: ['image/jpeg', 'no-store', 'nosniff', "default-src 'none'; sandbox"],
      bytes: 4,
      others: [404, 404],
    });
  });

  await test.step('a copy without the data is made, and the original stays', async () => {
    await show('door');
    await expect(page.getByText('This file says where it was taken')).toBeVisible();
    await expect(page.getByText('12.5125, -140.25')).toBeVisible();
    await page.getByRole('button', { name: 'Make a copy without these data' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(9);
    await expect(page.getByText('Nothing was found about place')).toBeVisible();
    await expect(page.locator('img.picture')).toBeVisible();
    await page.getByRole('button', { name: 'Original: door' }).click();
    await show('phone');
    await page.getByRole('button', { name: 'Make a copy without these data' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(10, { timeout: 20_000 });
    await expect(page.getByText('drawn anew from what can be seen')).toBeVisible();
  });

  await test.step('words, order, checking and saving outside', async () => {
    await show('letter');
    await page.getByLabel('What it shows').fill('A letter to the facility');
    await page.getByLabel('Title').fill('First letter');
    await page.getByRole('button', { name: 'Move “letter” up' }).click();
    await expect(list.getByRole('listitem').nth(1)).toContainText('First letter');
    await page.getByRole('button', { name: 'Check the file' }).click();
    await expect(page.getByText('exactly as it was taken in')).toBeVisible();
    const out = join(files, 'out');
    await mkdir(out);
    await answerDialogs(app, [out]);
    await page.getByRole('button', { name: 'Save a copy outside the vault' }).click();
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(page.getByText('Saved outside the vault')).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).click();
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(hash(await readFile(join(out, 'letter.pdf')))).toBe(hash(await readFile(join(files, 'letter.pdf'))));
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 120)])).toEqual([]);
  });

  await test.step('a file that is dropped comes in, and a path that a page makes up does not', async () => {
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'dropped';
      document.body.append(input);
    });
    await page.setInputFiles('#dropped', join(files, 'note.txt'));
    await page.evaluate(() => {
      const data = new DataTransfer();
      const file = document.querySelector<HTMLInputElement>('#dropped')?.files?.[0];
      if (file) data.items.add(file);
      data.items.add(new File(['made up'], '/etc/hostname'));
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('main')?.dispatchEvent(drop);
      document.querySelector('#dropped')?.remove();
    });
    await expect(list.getByRole('listitem')).toHaveCount(11);
    const made = { interview: person?.id, job: 'j', tickets: ['/etc/hostname'] };
    expect(await callRaw(page, 'exhibits.take', made)).toEqual({ ok: true, value: { added: [], refused: [] } });
  });

  await test.step('removal asks once more and takes the file along', async () => {
    const stored = () => readdir(join(dataFolder, 'vault', 'exhibits'));
    await show('call');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('button', { name: 'Remove it for good' }).click();
    await expect(list.getByRole('listitem')).toHaveCount(10);
    expect((await stored()).length).toBe(10);
  });

  await test.step('locked, nothing answers; unlocked, everything is there', async () => {
    const [first] = await call<{ id: string }[]>(page, 'exhibits.list', { interview: person?.id });
    const { address } = await call<{ address: string }>(page, 'exhibits.look', { id: first?.id });
    await page.keyboard.press('Control+l');
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    expect(await page.evaluate(async (at) => (await fetch(at)).status, address)).toBe(404);
    await unlockVault(page);
    await openCase(page, person?.codeName ?? '');
    await openPage(page, 'Exhibits');
    await expect(list.getByRole('listitem')).toHaveCount(10);
  });
  expect(refused).toEqual([]);
  await rm(files, { recursive: true, force: true });
});
