import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { makeBareApp } from './bare-app.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const runs = 7;

type Start = { readonly paint: number; readonly ready: number };

/** Milliseconds from starting the process to the first contentful paint of its window, and until `sign` is there to be used. */
async function timeStart(appFolder: string, sign: string): Promise<Start> {
  const data = await mkdtemp(join(tmpdir(), 'constancia-startup-'));
  const started = Date.now();
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(appFolder), `--user-data-dir=${data}`],
  });
  try {
    const page = await app.firstWindow();
    const { paint, ready } = await page.evaluate(
      (selector) =>
        new Promise<Start>((resolve) => {
          const look = () => {
            const painted = performance.getEntriesByName('first-contentful-paint')[0];
            const now = performance.timeOrigin + performance.now();
            if (painted && document.querySelector(selector)) {
              resolve({ paint: performance.timeOrigin + painted.startTime, ready: now });
            } else setTimeout(look, 5);
          };
          look();
        }),
      sign,
    );
    return { paint: paint - started, ready: ready - started };
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Unlock screen against a bare window with static HTML, taken in turn so that a drifting machine hits both. */
export async function startupRatio(): Promise<Figures> {
  const bare = await makeBareApp();
  try {
    return await withDisplay(async () => {
      const [ours, theirs]: [Start[], Start[]] = [[], []];
      await timeStart(bare, 'h1');
      await timeStart(root, 'input');
      for (let run = 0; run < runs; run += 1) {
        theirs.push(await timeStart(bare, 'h1'));
        ours.push(await timeStart(root, 'input'));
      }
      const median = (starts: readonly Start[], moment: keyof Start) =>
        percentile(
          starts.map((start) => start[moment]),
          0.5,
        );
      const baseline = median(theirs, 'paint');
      const ratio = (value: number, limit: number | null) =>
        ({ value: rounded(value / baseline), unit: 'ratio', limit, baseline: 1 }) as const;
      return {
        startupRatio: ratio(median(ours, 'paint'), 1.5),
        startupReadyRatio: ratio(median(ours, 'ready'), null),
        startupMs: { value: rounded(median(ours, 'paint')), unit: 'ms', limit: null, baseline: rounded(baseline) },
      };
    });
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}
