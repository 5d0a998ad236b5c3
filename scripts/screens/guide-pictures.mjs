// Takes the pictures of the user guide from the practice vault, in English and Spanish, into docs/user-guide/pictures.
//   npm run screens -- --guide

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime } from '../runtime.mjs';
import { ROOT } from '../setup/command.mjs';

const OUT = join(ROOT, 'docs', 'user-guide', 'pictures');
const SIZE = [1180, 738];
/** The case that is shown, with the languages of worker and person. */
const SHOWN = {
  en: { codeName: 'Maple 7', workerLanguage: 'en', intervieweeLanguage: 'es' },
  es: { codeName: 'Heron 14', workerLanguage: 'es', intervieweeLanguage: 'en' },
};
const PAGES = { review: 1, routing: 3, packet: 4, 'follow-up': 6 };
const MAIN = { 'follow-up': 'main.follow' };

async function takeIn({ page, call }, language) {
  const shoot = async (name) => {
    await page.waitForTimeout(500);
    // The strip of the development runtime is not part of the installed app.
    await page.evaluate(() => {
      const strip = document.querySelector('.test-runtime');
      if (strip) strip.style.display = 'none';
    });
    await page.screenshot({ path: join(OUT, `${language}-${name}.jpg`), type: 'jpeg', quality: 72 });
  };
  await call('settings.write', { language, theme: 'light', lockAfterMinutes: 30 });
  await page.reload();
  await page.waitForSelector('.gate-card');
  await shoot('create');
  await page.locator('.practice-begin').click();
  await page.waitForSelector('.tour');
  await page.waitForSelector('.case-list');
  await page.waitForTimeout(1500);
  await shoot('practice');
  await page.locator('.tour-ways .btn').first().click();
  const { codeName, ...languages } = SHOWN[language];
  const { id } = (await call('interviews.list', {})).find((one) => one.codeName === codeName);
  await call('interviews.speak', { id, ...languages });
  await page.locator('.topbar .btn').nth(1).click();
  await page.waitForSelector('.vault-page .way');
  await shoot('vault');
  await page.locator('.topbar .btn').first().click();
  await page.locator('.case-open', { hasText: codeName }).click();
  await page.waitForSelector('.case');
  await page.locator('.rail-section').nth(1).click();
  await shoot('interview');
  for (const [name, index] of Object.entries(PAGES)) {
    await page.locator('.case-page').nth(index).click();
    await page.waitForSelector(MAIN[name] ?? `main.${name}`);
    if (name === 'packet') await page.waitForSelector('.sheet');
    await page.waitForTimeout(1000);
    await shoot(name);
  }
  await page.locator('.practice-strip .btn').last().click();
  await page.locator('.dialog .btn.danger').click();
  await page.waitForSelector('.gate-card');
}

/** Starts the app on a folder of its own and takes every picture. */
export async function takeGuidePictures(display) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const dataFolder = mkdtempSync(join(tmpdir(), 'constancia-guide-'));
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(ROOT), `--user-data-dir=${dataFolder}`],
    env: { ...display.env, LANG: 'en_US.UTF-8', TZ: 'America/Los_Angeles' },
  });
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(30_000);
    await page.waitForSelector('main');
    await app.evaluate(({ BrowserWindow, nativeTheme }, [width, height]) => {
      nativeTheme.themeSource = 'light';
      BrowserWindow.getAllWindows()[0].setContentSize(width, height);
    }, SIZE);
    const call = (name, input) =>
      page.evaluate(
        async ([callName, value]) => {
          const answer = await window.bridge.call(callName, value);
          if (!answer.ok) throw new Error(`${callName}: ${answer.failure.code}`);
          return answer.value;
        },
        [name, input],
      );
    for (const language of Object.keys(SHOWN)) await takeIn({ page, call }, language);
  } finally {
    await app.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
