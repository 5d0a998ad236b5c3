// Takes a picture of every screen of the built app in real Electron, per language pair, size and theme, into out/screens,
// with a contact sheet of each and an index.html over all.
//   npm run screens                        everything
//   npm run screens -- --only=en-es        one language pair (worker first), or several with commas
//   npm run screens -- --size=1366x768 --theme=light
//   npm run screens -- --guide             only the pictures of the user guide

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime, startDisplay } from './runtime.mjs';
import { composeSheet } from './screens/contact-sheet.mjs';
import { takeGuidePictures } from './screens/guide-pictures.mjs';
import { tour } from './screens/tour.mjs';
import { ROOT } from './setup/command.mjs';

const PASSPHRASE = 'seven quiet herons cross the river';
const OUT = join(ROOT, 'out', 'screens');
const PERSONAS = join(ROOT, 'tests', 'fixtures', 'personas');
const EXHIBITS = join(ROOT, 'tests', 'fixtures', 'exhibits');
const ALL = {
  only: ['en-es', 'en-ar', 'es-ar', 'ar-es'],
  size: ['1366x768', '1024x700'],
  theme: ['light', 'dark'],
};

/** Two language tags, the worker's first: `en-es`, `qps-Latn-es`. */
const PAIR = /^([a-z]{2,3}(?:-[A-Z][a-z]{3})?)-([a-z]{2,3}(?:-[A-Z][a-z]{3})?)$/;

const wanted = (name) => {
  const argument = process.argv.find((each) => each.startsWith(`--${name}=`));
  return argument ? argument.slice(name.length + 3).split(',') : ALL[name];
};

function* combinations() {
  for (const pair of wanted('only')) {
    for (const theme of wanted('theme')) {
      for (const size of wanted('size')) {
        const [, worker, interviewee] = PAIR.exec(pair) ?? [];
        if (!worker) throw new Error(`${pair} is no pair of languages`);
        const [width, height] = size.split('x').map(Number);
        yield { name: `${pair}-${theme}-${size}`, worker, interviewee, theme, width, height };
      }
    }
  }
}

/** Sets the window up for one combination; the screen starts anew so that it reads its settings as at a start. */
async function prepare({ app, page }, { worker, theme, width, height }) {
  await app.evaluate(
    ({ BrowserWindow, nativeTheme }, wish) => {
      nativeTheme.themeSource = wish.theme;
      BrowserWindow.getAllWindows()[0].setContentSize(wish.width, wish.height);
    },
    { theme, width, height },
  );
  await page.evaluate((change) => window.bridge.call('settings.write', change), {
    language: worker,
    theme,
    lockAfterMinutes: 60,
  });
  await page.reload();
  await page.waitForSelector('main');
  await page.evaluate(() => document.fonts.ready);
}

const call = (page, name, input) =>
  page.evaluate(
    async ([callName, value]) => {
      const answer = await window.bridge.call(callName, value);
      if (!answer.ok) throw new Error(`${callName}: ${answer.failure.code}`);
      return answer.value;
    },
    [name, input],
  );

function indexPage(pictures) {
  const rows = pictures
    .map(
      ({ name, shots }) =>
        `<h2>${name}</h2><div>${shots.map((shot) => `<a href="${name}/${shot}"><img loading="lazy" src="${name}/${shot}"><br>${shot}</a>`).join('')}</div>`,
    )
    .join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{font:15px sans-serif;margin:24px;background:#eee}div{display:flex;flex-wrap:wrap;gap:16px}img{width:420px;border:1px solid #bbb}a{color:#333}</style>\n${rows}\n`;
}

async function run(display, dataFolder) {
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(ROOT), `--user-data-dir=${dataFolder}`],
    env: { ...display.env, LANG: 'en_US.UTF-8', TZ: 'America/Los_Angeles' },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('main');
  const pictures = [];
  const shooterFor = (combination) => {
    const folder = join(OUT, combination.name);
    mkdirSync(folder, { recursive: true });
    const entry = pictures.find(({ name }) => name === combination.name) ?? { name: combination.name, shots: [] };
    if (!pictures.includes(entry)) pictures.push(entry);
    return async (name) => {
      const file = `${String(entry.shots.length + 1).padStart(2, '0')}-${name}.png`;
      await page.waitForTimeout(150);
      await page.screenshot({ path: join(folder, file) });
      entry.shots.push(file);
    };
  };
  const each = async (visit) => {
    for (const combination of combinations()) {
      await prepare({ app, page }, combination);
      await visit(combination, shooterFor(combination));
    }
  };

  await each((_, shoot) => shoot('create'));
  await page.locator('input').nth(0).fill(PASSPHRASE);
  await page.locator('input').nth(1).fill(PASSPHRASE);
  await page.locator('.tick').click();
  await page.locator('.btn.go').click();
  await page.locator('.steps-frame .btn.quiet').last().click();
  await page.waitForSelector('.home');
  await each((_, shoot) => shoot('home-empty'));
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
    },
    readdirSync(EXHIBITS).map((name) => join(EXHIBITS, name)),
  );
  for (const file of readdirSync(PERSONAS).filter((name) => name.endsWith('.json'))) {
    const { id } = await call(page, 'interviews.import', { json: readFileSync(join(PERSONAS, file), 'utf8') });
    await call(page, 'exhibits.choose', { interview: id, job: 'pictures' });
  }
  await call(page, 'vault.lock', {});
  await page.waitForSelector('input');
  await each((_, shoot) => shoot('unlock'));
  await page.locator('input').fill(PASSPHRASE);
  await page.locator('.btn.go').click();
  await page.waitForSelector('.case-list');
  await each(async (combination, shoot) => {
    const started = Date.now();
    await tour({ page, combination, shoot, call });
    console.log(`${combination.name}: ${Date.now() - started} ms`);
  });

  for (const { name, shots } of pictures) {
    await composeSheet(
      app,
      shots.map((shot) => join(OUT, name, shot)),
      join(OUT, `${name}.png`),
    );
  }
  writeFileSync(join(OUT, 'index.html'), indexPage(pictures));
  await app.close();
  return pictures;
}

if (process.argv.includes('--guide')) {
  const own = await startDisplay();
  await takeGuidePictures(own).finally(() => own.stop());
  process.exit();
}
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const display = await startDisplay();
const dataFolder = mkdtempSync(join(tmpdir(), 'constancia-screens-'));
try {
  const pictures = await run(display, dataFolder);
  const count = pictures.reduce((sum, { shots }) => sum + shots.length, 0);
  console.log(`${count} pictures in out/screens, contact sheets beside them, all in out/screens/index.html`);
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
  await display.stop();
}
