import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime } from '../../scripts/runtime.mjs';
import { percentile } from './figure.ts';

export type Start = { readonly paint: number; readonly ready: number };

/** Milliseconds from starting the process to the first contentful paint of its window, and until `sign` is there to be used. */
export async function timeStart(appFolder: string, sign: string): Promise<Start> {
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

/** The start in the middle of several, by one of its moments. */
export const medianOf = (starts: readonly Start[], moment: keyof Start): number =>
  percentile(
    starts.map((start) => start[moment]),
    0.5,
  );
