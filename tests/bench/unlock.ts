import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibrate, deriveKey } from '../../electron/vault/derivation.ts';
import { openVaults } from '../../electron/vault/vault.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const passphrase = 'seven quiet herons at dusk';
const runs = 7;
const interviews = 200;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Opening a vault with everything that belongs to it, against the bare key derivation at the same cost, turn by turn. */
export async function unlock(): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-unlock-'));
  const derivation = await calibrate();
  const vaults = openVaults({ directory: join(directory, 'vault'), derivation });
  await vaults.create(passphrase);
  const rooms = vaults.rooms();
  if (!rooms.ok) throw new Error('The vault did not open');
  const begun = { workerLanguage: 'en', intervieweeLanguage: 'es', interviewer: 'worker', guideVersion: '1' };
  for (let number = 0; number < interviews; number += 1) rooms.value.interviews.create(begun);
  const times = { whole: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    vaults.lock();
    times.whole.push(await timed(() => vaults.unlock(passphrase)));
    times.bare.push(await timed(() => deriveKey(passphrase, Buffer.alloc(16, run), derivation)));
    if (!vaults.state().open) throw new Error('The vault did not open');
  }
  vaults.lock();
  rmSync(directory, { recursive: true });
  const [whole, bare] = [percentile(times.whole, 0.5), percentile(times.bare, 0.5)];
  return {
    unlockRatio: { value: rounded(whole / bare), unit: 'ratio', limit: 1.3, baseline: 1 },
    unlockMs: { value: rounded(whole), unit: 'ms', limit: null, baseline: rounded(bare) },
  };
}
