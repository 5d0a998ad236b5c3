import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calibrate, type Derivation, measureDerivation } from '../../electron/vault/derivation.ts';
import { openVaults } from '../../electron/vault/vault.ts';
import type { Interview } from '../../src/interview/answers.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const interviews = 5000;
const exhibits = { files: 200, bytes: 100_000_000 } as const;
const passphrase = 'seven quiet herons at dusk';
const runs = 3;

/** A vault with 5,000 interviews like the ones that people give, and 20 GB of exhibits (holes on the disk, so that they cost nothing). */
async function makeVault(directory: string, derivation: Derivation): Promise<void> {
  const vaults = openVaults({ directory, derivation });
  const created = await vaults.create(passphrase);
  const rooms = vaults.rooms();
  if (!created.ok || !rooms.ok) throw new Error('The vault was not made');
  const persona = JSON.parse(readFileSync('tests/fixtures/personas/scenario-01.json', 'utf8')) as Interview;
  for (let number = 0; number < interviews; number += 1) {
    const taken = rooms.value.interviews.importInterview({ ...persona, codeName: `Heron ${number}` });
    if (!taken.ok) throw new Error(`An interview was not taken in: ${taken.failure.code}`);
  }
  vaults.lock();
  mkdirSync(join(directory, 'exhibits'));
  for (let number = 0; number < exhibits.files; number += 1) {
    const handle = openSync(join(directory, 'exhibits', `${number}.age`), 'w', 0o600);
    ftruncateSync(handle, exhibits.bytes);
    closeSync(handle);
  }
}

/** From the passphrase to the list, with 5,000 interviews and 20 GB of exhibits; and how long typing is held up by what runs afterwards. */
export async function unlockLargeVault(): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-large-'));
  const directory = join(folder, 'vault');
  const derivation = await calibrate();
  try {
    await makeVault(directory, derivation);
    const times: number[] = [];
    const bare: number[] = [];
    let stalls: readonly number[] = [];
    for (let run = 0; run < runs; run += 1) {
      bare.push(await measureDerivation(derivation));
      const vaults = openVaults({ directory });
      const start = performance.now();
      const unlocked = await vaults.unlock(passphrase);
      const rooms = vaults.rooms();
      if (!unlocked.ok || !rooms.ok) throw new Error('The vault did not open');
      const listed = rooms.value.interviews.list();
      times.push(performance.now() - start);
      if (!listed.ok || listed.value.length !== interviews) throw new Error('The list is not whole');
      if (run === runs - 1) stalls = await stallsDuring(() => rooms.value.backups.keepUp());
      vaults.lock();
    }
    return {
      unlockLargeVault: {
        value: rounded(Math.max(...times)),
        unit: 'ms',
        limit: 2000,
        baseline: rounded(Math.min(...bare)),
      },
      unlockLargeVaultSize: {
        value: rounded(statSync(join(directory, 'vault.db')).size / 1e6),
        unit: 'MB',
        limit: null,
        baseline: null,
      },
      unlockLargeVaultCopyStallP99: { value: rounded(percentile(stalls, 0.99)), unit: 'ms', limit: 50, baseline: null },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For how long at a time nothing else could run while the work went on, in milliseconds. */
async function stallsDuring(work: () => Promise<unknown>): Promise<readonly number[]> {
  const stalls: number[] = [];
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    stalls.push(now - last);
    last = now;
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);
  return stalls;
}
