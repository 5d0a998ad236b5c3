import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronArgs, readRuntime, withDisplay } from '../../scripts/runtime.mjs';
import { root } from '../house/tree.ts';
import { makeBareApp } from './bare-app.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const runs = 5;
const settleMs = 6_000;

/** A process and everything that it started, by the kernel's own tree. */
async function familyOf(pid: number): Promise<readonly string[]> {
  const parents = new Map<string, string>();
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    const parent = /\) \w (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(name, parent);
  }
  const family = [String(pid)];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);
  return family;
}

/** Memory of all processes in MB, each shared page counted once. */
async function memoryOf(pid: number): Promise<number> {
  const sizes = await Promise.all(
    (await familyOf(pid)).map(async (one) => {
      const rollup = await readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Memory of an app that has stood idle for a while on its first screen. */
async function idleMegabytes(appFolder: string, sign: string): Promise<number> {
  const data = await mkdtemp(join(tmpdir(), 'constancia-idle-'));
  const app = await _electron.launch({
    executablePath: readRuntime().electron,
    args: [...electronArgs(appFolder), `--user-data-dir=${data}`],
  });
  try {
    const page = await app.firstWindow();
    await page.locator(sign).first().waitFor();
    await page.waitForTimeout(settleMs);
    return await memoryOf(app.process().pid ?? 0);
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The app idle at its first screen against a bare window with static HTML, taken in turn. */
export async function idleMemory(): Promise<Figures> {
  const bare = await makeBareApp();
  try {
    return await withDisplay(async () => {
      const [ours, theirs]: [number[], number[]] = [[], []];
      for (let run = 0; run < runs; run += 1) {
        theirs.push(await idleMegabytes(bare, 'h1'));
        ours.push(await idleMegabytes(root, 'input'));
      }
      const [value, baseline] = [percentile(ours, 0.5), percentile(theirs, 0.5)];
      return {
        idleMemoryRatio: { value: rounded(value / baseline), unit: 'ratio', limit: 1.3, baseline: 1 },
        idleMemoryMB: {
          value: rounded(value),
          unit: 'MB',
          limit: rounded(baseline * 1.3),
          baseline: rounded(baseline),
        },
      };
    });
  } finally {
    await rm(bare, { recursive: true, force: true });
  }
}
