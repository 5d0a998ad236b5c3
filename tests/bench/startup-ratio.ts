import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const runs = 7;

/** Milliseconds from starting the process to the first contentful paint of its window. */
async function firstPaint(appFolder: string): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'constancia-startup-'));
  const started = Date.now();
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(appFolder), `--user-data-dir=${data}`],
  });
  try {
    const page = await app.firstWindow();
    const paintedAt = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = () => {
            const paint = performance.getEntriesByName('first-contentful-paint')[0];
            if (paint) resolve(performance.timeOrigin + paint.startTime);
            else setTimeout(look, 5);
          };
          look();
        }),
    );
    return paintedAt - started;
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** An app that only shows one static page. */
async function makeBareApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constancia-bare-'));
  const main = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('page.html'));`;
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.cjs' }));
  await writeFile(join(folder, 'main.cjs'), main);
  await writeFile(join(folder, 'page.html'), '<!doctype html><meta charset="utf-8"><title>Bare</title><h1>Bare</h1>');
  return folder;
}

/** Unlock screen against a bare window with static HTML, taken in turn so that a drifting machine hits both. */
export async function startupRatio(): Promise<Figures> {
  const bare = await makeBareApp();
  try {
    return await withDisplay(async () => {
      const [ours, theirs]: [number[], number[]] = [[], []];
      await firstPaint(bare);
      await firstPaint(root);
      for (let run = 0; run < runs; run += 1) {
        theirs.push(await firstPaint(bare));
        ours.push(await firstPaint(root));
      }
      const [app, baseline] = [percentile(ours, 0.5), percentile(theirs, 0.5)];
      return {
        startupRatio: { value: rounded(app / baseline), unit: 'ratio', limit: 1.5, baseline: 1 },
        startupMs: { value: rounded(app), unit: 'ms', limit: null, baseline: rounded(baseline) },
      };
    });
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}
