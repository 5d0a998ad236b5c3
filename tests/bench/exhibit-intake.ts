import { execFile, execFileSync } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { floor } from '../../electron/vault/derivation.ts';
import { openVaults } from '../../electron/vault/vault.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const megabyte = 1024 * 1024;
const size = 2000;
const by = 'clinic intake worker';

/** A file of noise: nothing on its way can make it smaller. */
function writeNoise(path: string): void {
  const file = openSync(path, 'w');
  const piece = Buffer.alloc(megabyte);
  for (let written = 0; written < size; written += 1) writeSync(file, randomFillSync(piece));
  closeSync(file);
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** How far the memory of this process rises above where it stands now, in MB, while the work is done; every thread counts. */
async function rise(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  await work();
  clearInterval(watch);
  return (peak - before) / megabyte;
}

/** For how long the thread that answers the screen could not do so while the work was done, in ms: all waits but one in a hundred. */
async function waits(work: () => Promise<unknown>): Promise<number> {
  const seen: number[] = [];
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    seen.push(Math.max(0, now - last - 10));
    last = now;
  }, 10);
  await work();
  clearInterval(watch);
  return percentile(seen, 0.99);
}

/** Taking in one file of 2 GB, against `sha256sum` and then `age` on the same file, in turn so that both meet the same disk. */
export async function exhibitIntake(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-exhibit-'));
  const path = join(folder, 'film.bin');
  const key = join(folder, 'key.txt');
  try {
    writeNoise(path);
    execFileSync('age-keygen', ['-o', key], { stdio: 'ignore' });
    const recipient = execFileSync('age-keygen', ['-y', key], { encoding: 'utf8' }).trim();
    const vaults = openVaults({ directory: join(folder, 'vault'), derivation: floor });
    await vaults.create('seven quiet herons at dusk');
    const rooms = vaults.rooms();
    if (!rooms.ok) throw new Error('The vault did not open');
    const { interviews, exhibits } = rooms.value;
    const begun = { workerLanguage: 'en', intervieweeLanguage: 'es', interviewer: by, guideVersion: '1' };
    const interview = interviews.create(begun);
    if (!interview.ok) throw new Error('No interview was made');
    let taken = '';
    const take = async (): Promise<void> => {
      const added = await exhibits.add(path, { interview: interview.value.id, by });
      if (!added.ok) throw new Error('The file was not taken in');
      taken = added.value.id;
    };
    const run = promisify(execFile);
    const reference = async (): Promise<void> => {
      await run('sha256sum', [path]);
      await run('age', ['-r', recipient, '-o', join(folder, 'film.age'), path]);
    };
    const times = { ours: 0, theirs: 0 };
    const wait = { ours: 0, theirs: 0 };
    let memory = 0;
    for (let turn = 0; turn < 2; turn += 1) {
      times.theirs += await seconds(async () => {
        wait.theirs = Math.max(wait.theirs, await waits(reference));
      });
      times.ours += await seconds(async () => {
        const risen = await rise(async () => {
          wait.ours = Math.max(wait.ours, await waits(take));
        });
        memory = Math.max(memory, risen);
      });
      exhibits.remove(taken);
    }
    vaults.lock();
    return {
      exhibitIntake: { value: rounded(times.ours / times.theirs), unit: 'ratio', limit: 2, baseline: 1 },
      exhibitIntakeSeconds: {
        value: rounded(times.ours / 2),
        unit: 's',
        limit: rounded(times.theirs),
        baseline: rounded(times.theirs / 2),
      },
      exhibitIntakeMemory: { value: rounded(memory), unit: 'MB', limit: 150, baseline: null },
      exhibitIntakeWaitP99: { value: rounded(wait.ours), unit: 'ms', limit: 50, baseline: rounded(wait.theirs) },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
