import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Exhibit } from '../../src/interview/exhibit.ts';
import { beginAccount, call, callRaw, createVault, openCase, unlockVault } from './desk.ts';
import { type Launched, launch, test } from './launch.ts';

/** Chromium's own stand-in for a microphone: it beeps once a second. */
const beeping = ['--use-fake-device-for-media-stream'];

const button = (page: Page, name: string) =>
  page.locator('.recording-control').getByRole('button', { name, exact: true });
const exhibitsOf = (page: Page, interview: string) => call<readonly Exhibit[]>(page, 'exhibits.list', { interview });

/** Length in seconds and loudness of a recording, as the page hears it. */
async function heard(page: Page, id: string): Promise<{ readonly seconds: number; readonly loud: boolean }> {
  const { address } = await call<{ address: string }>(page, 'exhibits.look', { id });
  return page.evaluate(async (path) => {
    const bytes = await (await fetch(path)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes);
    return { seconds: sound.duration, loud: sound.getChannelData(0).some((value) => Math.abs(value) > 0.01) };
  }, address);
}

/** True when a file anywhere in a folder holds sound in clear. */
async function holdsSound(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (bytes.includes('OpusHead') || bytes.includes('A_OPUS')) return true;
  }
  return false;
}

async function record(page: Page, milliseconds: number): Promise<void> {
  await button(page, 'Record the voice').click();
  await expect(page.locator('.recording-state')).toHaveText('Recording');
  await page.waitForTimeout(milliseconds);
}

/** Goes to the step of the account, from the list where a name is given. */
async function goToAccount(page: Page, codeName?: string): Promise<void> {
  if (codeName !== undefined) await openCase(page, codeName);
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('button', { name: /^What happened/ })
    .click();
  for (let steps = 0; steps < 4 && !(await page.locator('.recording-control').isVisible()); steps += 1) {
    await page.locator('.step-next .btn.go').click();
  }
}

test('a spoken account is recorded with consent, heard again, and survives pause, lock and kill', async ({
  dataFolder,
}) => {
  const temporary = join(dataFolder, 'temporary');
  await mkdir(temporary);
  const open = (switches = beeping): Promise<Launched> => launch(dataFolder, { TMPDIR: temporary }, switches);
  let { app, page } = await open();
  await createVault(page);
  const languages = { workerLanguage: 'en', intervieweeLanguage: 'es' };
  const { id, codeName } = await call<{ id: string; codeName: string }>(page, 'interviews.create', languages);
  await page.reload();
  await openCase(page, codeName);
  await beginAccount(page);

  await test.step('nothing is recorded before the person has agreed', async () => {
    const refused = await callRaw(page, 'recordings.begin', { interview: id, title: 'x', source: 'x' });
    expect(refused).toEqual({ ok: false, failure: { code: 'recording-not-agreed' } });
    const listened = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'heard',
        (error: Error) => error.name,
      ),
    );
    expect(listened).toBe('NotAllowedError');
    await button(page, 'Record the voice').click();
    await expect(page.locator('.recording-ask')).toContainText('May I also record your voice');
    await expect(page.locator('.recording-ask')).toContainText('¿Puedo también grabar su voz');
    await page.locator('.recording-ask .answer-option').first().click();
  });

  await test.step('it is kept, and can be heard', async () => {
    await record(page, 3000);
    await button(page, 'Pause').click();
    await page.waitForTimeout(1500);
    await button(page, 'Go on recording').click();
    await page.waitForTimeout(1000);
    await expect(page.locator('.case-recording')).toBeVisible();
    await button(page, 'Stop and keep').click();
    await expect(page.getByText('The recording is in the vault, among the exhibits.')).toBeVisible();
    const [first] = await exhibitsOf(page, id);
    expect(first).toMatchObject({ title: 'Recording 1 of the account', mediaType: 'audio/webm', state: 'whole' });
    const { seconds, loud } = await heard(page, first?.id ?? '');
    expect(loud).toBe(true);
    expect(seconds).toBeGreaterThan(3.2);
    expect(seconds).toBeLessThan(5.5);
    await button(page, 'Listen').click();
    await expect(page.locator('.recordings audio')).toBeVisible();
    // The recorder wrote neither a length nor a table of places: the player has both, and finds any moment.
    const played = await page.locator('.recordings audio').evaluate(async (audio: HTMLAudioElement) => {
      if (audio.readyState < 1) await new Promise((known) => audio.addEventListener('loadedmetadata', known));
      audio.currentTime = 2;
      await new Promise((found) => audio.addEventListener('seeked', found, { once: true }));
      return { seconds: audio.duration, at: audio.currentTime, end: audio.seekable.end(0) };
    });
    expect(played).toEqual({ seconds: expect.closeTo(seconds, 0), at: 2, end: played.seconds });
    expect(Number(first?.facts.find(({ kind }) => kind === 'seconds')?.value)).toBeCloseTo(seconds, 0);
    const closed = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'heard',
        (error: Error) => error.name,
      ),
    );
    expect(closed).toBe('NotAllowedError');
  });

  await test.step('hiding pauses it, locking keeps it', async () => {
    await record(page, 1500);
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Escape');
    await expect(page.locator('html')).toHaveAttribute('data-hidden', '');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
    await page.locator('.cover-back').getByRole('button', { name: 'Back' }).click({ delay: 900 });
    await expect(page.locator('.recording-state')).toContainText('because the screen was covered');
    await page.keyboard.press('Control+l');
    page = await app.firstWindow();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await expect
      .poll(async () => {
        await unlockVault(page).catch(() => undefined);
        return callRaw(page, 'exhibits.list', { interview: id });
      })
      .toMatchObject({ ok: true, value: [{ state: 'whole' }, { state: 'whole', mediaType: 'audio/webm' }] });
  });

  await test.step('a kill loses at most the last second', async () => {
    await openCase(page, codeName);
    const begun = await call<{ recording: string }>(page, 'recordings.begin', {
      interview: id,
      title: 'x',
      source: 'x',
    });
    await call(page, 'recordings.end', begun);
    await goToAccount(page);
    await record(page, 0);
    const started = Date.now();
    await page.waitForTimeout(3500);
    const spoken = (Date.now() - started) / 1000;
    process.kill(app.process().pid ?? 0, 'SIGKILL');
    expect(await holdsSound(dataFolder)).toBe(false);
    ({ app, page } = await open());
    await unlockVault(page);
    const last = (await exhibitsOf(page, id)).at(-1);
    expect(last).toMatchObject({ state: 'cut-off', mediaType: 'audio/webm' });
    const { seconds } = await heard(page, last?.id ?? '');
    expect(seconds).toBeGreaterThan(spoken - 1);
    await goToAccount(page, codeName);
    await expect(page.getByText(/^This recording ended unexpectedly after 0:0[2-5]/)).toBeVisible();
  });

  await test.step('a microphone that goes away ends it and keeps what was spoken', async () => {
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const listen = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await listen(wanted);
        setTimeout(() => stream.getTracks()[0]?.dispatchEvent(new Event('ended')), 1500);
        return stream;
      };
    });
    await record(page, 0);
    await expect(page.locator('.recording-control').getByRole('alert')).toContainText('could not be heard any more');
    expect((await exhibitsOf(page, id)).map(({ state }) => state)).toEqual(['whole', 'whole', 'cut-off', 'whole']);
  });

  await test.step('who takes the consent back is recorded no more, and is offered to have it deleted', async () => {
    await page.reload();
    await goToAccount(page, codeName);
    await record(page, 1000);
    await page.locator('.step-next').getByRole('button', { name: 'Back', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('grabar su voz');
    await page.locator('.answer-seat .answer-option').nth(1).click();
    await expect(page.locator('.case-recording')).toBeHidden();
    await expect(page.getByText('The person no longer wants to be recorded.')).toBeVisible();
    await expect(page.locator('.recordings li')).toHaveCount(5);
    const refused = await callRaw(page, 'recordings.begin', { interview: id, title: 'x', source: 'x' });
    expect(refused).toEqual({ ok: false, failure: { code: 'recording-not-agreed' } });
    await page.locator('.recordings').getByRole('button', { name: 'Delete' }).first().click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it for good' }).click();
    await expect(page.locator('.recordings li')).toHaveCount(4);
    await page.locator('.answer-seat .answer-option').first().click();
  });
  await app.close();
  expect(await holdsSound(dataFolder)).toBe(false);

  await test.step('where there is no microphone, it is said', async () => {
    ({ app, page } = await open([]));
    await unlockVault(page);
    await goToAccount(page, codeName);
    await button(page, 'Record the voice').click();
    await expect(page.locator('.recording-control').getByRole('alert')).toContainText('No microphone was found');
  });
  await app.close();
});
