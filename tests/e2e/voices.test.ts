import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { call, callRaw, createVault, goOn, openCase } from './desk.ts';
import { type Launched, launch, test } from './launch.ts';

/** Chromium's own stand-in for a microphone: it beeps once a second. */
const beeping = ['--use-fake-device-for-media-stream'];
const town = 'a town in the mountains';

type Listed = { readonly voices: readonly { readonly id: string; readonly clips: Record<string, string> }[] };

const choosePath = ({ app }: Launched, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
const faultsOn = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id);
const openVaultPage = (page: Page): Promise<void> => page.getByRole('button', { name: 'Vault', exact: true }).click();
const studio = (page: Page) => page.locator('.studio');

/** Records what stands in the studio: long enough to be stopped while it is played. */
async function record(page: Page, milliseconds = 1300): Promise<void> {
  await studio(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(studio(page).getByRole('meter', { name: 'Loudness' })).toBeVisible();
  await page.waitForTimeout(milliseconds);
  await studio(page).getByRole('button', { name: 'Stop and keep' }).click();
  await expect(studio(page).getByText('Recorded and kept')).toBeVisible();
}

/** Whether something is heard in a clip. */
async function isLoud(page: Page, id: string, prompt: string): Promise<boolean> {
  return page.evaluate(
    async ([voice, key]) => {
      type Clip = { readonly value: { readonly bytes: Uint8Array<ArrayBuffer> } };
      const { bridge } = window as unknown as { bridge: { call: (name: string, input: unknown) => Promise<Clip> } };
      const { value } = await bridge.call('voices.clip', { id: voice, prompt: key });
      const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(value.bytes.slice().buffer);
      return sound.getChannelData(0).some((one) => Math.abs(one) > 0.01);
    },
    [id, prompt] as const,
  );
}

test('a speaker records questions once, and another office plays them in an interview', async ({ dataFolder }) => {
  const between = await mkdtemp(join(tmpdir(), 'constancia-voice-'));
  const other = await mkdtemp(join(tmpdir(), 'constancia-voice-'));
  const file = join(between, 'voice.zip');
  const here = await launch(dataFolder, {}, beeping);
  const { page } = here;

  await test.step('two prompts are recorded, heard and recorded again', async () => {
    await createVault(page);
    const listened = await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'heard',
        (error: Error) => error.name,
      ),
    );
    expect(listened).toBe('NotAllowedError');
    await openVaultPage(page);
    await page.getByRole('button', { name: 'Record a new voice' }).click();
    await page.getByLabel('Town or village of this way of speaking').fill(town);
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
    await expect(studio(page).locator('.studio-bridge')).toHaveText(
      'El nombre de este idioma, como lo dicen quienes lo hablan',
    );
    await expect(studio(page).locator('.studio-english')).toHaveText(
      'The name of this language, as its speakers say it',
    );
    await record(page);
    await studio(page).getByRole('button', { name: 'Listen' }).click();
    await expect(studio(page).getByRole('button', { name: 'Stop', exact: true })).toBeVisible();
    await expect(studio(page).getByRole('button', { name: 'Listen' })).toBeVisible();
    await studio(page).getByRole('button', { name: 'Record again' }).click();
    await page.waitForTimeout(1200);
    await studio(page).getByRole('button', { name: 'Stop and keep' }).click();
    await expect(studio(page).getByText('Recorded and kept')).toBeVisible();
    for (let steps = 0; steps < 5; steps += 1)
      await studio(page).getByRole('button', { name: 'Next', exact: true }).click();
    await record(page, 5000);
    expect(await faultsOn(page)).toEqual([]);
    await studio(page).getByRole('button', { name: 'Back to the vault' }).click();
    await expect(page.locator('.voices')).toContainText(/1 of \d+ questions recorded/);
  });

  await test.step('the pack is one file; a changed one is refused', async () => {
    await choosePath(here, file);
    await page.getByRole('button', { name: `Write Mam · ${town} as a file` }).click();
    await expect(page.getByText('Written: voice.zip')).toBeVisible();
    const whole = await readFile(file);
    const changed = Buffer.from(whole);
    const sound = changed.indexOf('A_OPUS') + 200;
    changed[sound] = (changed[sound] ?? 0) ^ 1;
    await writeFile(file, changed);
    await page.getByRole('button', { name: 'Bring in a voice pack' }).click();
    await expect(page.locator('.voices-card').getByRole('alert')).toContainText('a checksum does not fit');
    await writeFile(file, whole);
    await page.getByRole('button', { name: `Remove Mam · ${town}` }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove for good' }).click();
    await expect(page.locator('.voices')).toBeHidden();
  });
  await here.app.close();

  const there = await launch(other, {}, beeping);
  const { page: theirs } = there;
  await test.step('another vault takes it in', async () => {
    await createVault(theirs);
    await openVaultPage(theirs);
    await choosePath(there, file);
    await theirs.getByRole('button', { name: 'Bring in a voice pack' }).click();
    await expect(theirs.getByRole('dialog')).toContainText('2 recordings in this language: Mam');
    expect(await faultsOn(theirs)).toEqual([]);
    await theirs.getByRole('dialog').getByRole('button', { name: 'Take it in' }).click();
    await expect(theirs.getByText(`Mam · ${town} was taken in.`)).toBeVisible();
    const [voice] = (await call<Listed>(theirs, 'voices.list', {})).voices;
    expect(Object.values(voice?.clips ?? {})).toEqual(['fresh', 'fresh']);
    for (const prompt of Object.keys(voice?.clips ?? {}))
      expect(await isLoud(theirs, voice?.id ?? '', prompt)).toBe(true);
    expect(await callRaw(theirs, 'voices.accept', { id: voice?.id })).toEqual({
      ok: false,
      failure: { code: 'voice-not-looked-at' },
    });
  });

  await test.step('the name is heard on its card, and the question in the interview', async () => {
    await theirs.locator('.topbar .btn').first().click();
    await theirs.getByRole('button', { name: 'New interview' }).click();
    await theirs.getByRole('button', { name: 'Which language?' }).click();
    await theirs.getByRole('button', { name: `Hear the name of Mam, voice Mam · ${town}` }).click();
    await theirs.locator('.which-card').first().click();
    await theirs.getByRole('button', { name: 'Yes, Mam' }).click();
    await theirs.getByRole('button', { name: 'Begin', exact: true }).click();
    const play = theirs.getByRole('button', { name: `Play in Mam · ${town}` });
    await expect(play).toBeVisible();
    expect(await faultsOn(theirs)).toEqual([]);
    await play.press('Enter');
    const stop = theirs.locator('.hear').getByRole('button', { name: 'Stop' });
    await expect(stop).toBeVisible();
    await stop.press('Enter');
    await expect(play).toBeVisible();
    await play.press('Enter');
    await expect(stop).toBeVisible();
    for (let times = 0; times < 3; times += 1) await theirs.keyboard.press('Escape');
    await expect(theirs.locator('html')).toHaveAttribute('data-hidden', '');
    await expect(stop).toBeHidden();
    await theirs.locator('.cover-back').getByRole('button', { name: 'Back' }).click({ delay: 900 });
    await goOn(theirs);
    await expect(play).toBeHidden();
  });

  await test.step('a voice of the machine reads aloud only when it is local', async () => {
    await theirs.evaluate(() => {
      const said: string[] = [];
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => [
          { lang: 'es-MX', localService: false, name: 'through a network' },
          { lang: 'fr-FR', localService: true, name: 'of the machine' },
        ],
        speak: ({ text }: { text: string }) => said.push(text),
        cancel: () => undefined,
      });
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class extends EventTarget {
          readonly text: string;
          constructor(text: string) {
            super();
            this.text = text;
          }
        },
      });
      Object.assign(window, { said });
    });
    const [one] = await call<readonly { id: string; codeName: string }[]>(theirs, 'interviews.list', {});
    const reopen = async (intervieweeLanguage: string) => {
      await theirs.getByRole('button', { name: 'Interviews' }).first().click();
      await call(theirs, 'interviews.speak', { id: one?.id, workerLanguage: 'en', intervieweeLanguage });
      await openCase(theirs, one?.codeName ?? '');
    };
    const read = theirs.getByRole('button', { name: 'Read aloud by this computer' });
    await reopen('es');
    await expect(theirs.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(read).toBeHidden();
    await reopen('fr');
    await read.press('Enter');
    const heading = await theirs.getByRole('heading', { level: 1 }).textContent();
    expect(await theirs.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([heading]);
  });
  await there.app.close();
  await Promise.all([between, other].map((folder) => rm(folder, { recursive: true, force: true })));
});
