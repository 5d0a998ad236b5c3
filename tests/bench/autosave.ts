import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PlainSqlite from 'better-sqlite3';
import { prepareDriver } from '../../electron/vault/database.ts';
import { floor } from '../../electron/vault/derivation.ts';
import { openVaults } from '../../electron/vault/vault.ts';
import type { Answer } from '../../src/interview/answers.ts';
import { type Figures, percentile, rounded } from './figure.ts';

const saves = 2000;
const warmUp = 100;
/** The encrypted save may cost this much more than the plainest save that survives a power cut. */
const limits = { p50: 2, p95: 2 } as const;

const text = 'palabra '.repeat(1024);
const typed = (number: number): Answer => ({
  state: 'given',
  value: { kind: 'words', words: { original: { text: `${number} ${text}`, language: 'es' } } },
  at: '2026-01-01T00:00:00.000Z',
  askedIn: 'es',
  by: 'clinic intake worker',
});

type Saver = { readonly save: (number: number) => void; readonly close: () => void };

/** The vault's whole way: check, history, count of answers, encryption, own commit. */
async function vaultSaver(directory: string): Promise<Saver> {
  const vaults = openVaults({ directory, derivation: floor });
  await vaults.create('seven quiet herons at dusk');
  const rooms = vaults.rooms();
  if (!rooms.ok) throw new Error('The vault did not open');
  const begun = { workerLanguage: 'en', intervieweeLanguage: 'es', interviewer: 'worker', guideVersion: '1' };
  const created = rooms.value.interviews.create(begun);
  if (!created.ok) throw new Error('No interview was made');
  return {
    save: (number) => {
      const saved = rooms.value.interviews.saveAnswer(created.value.id, 'account', typed(number));
      if (!saved.ok) throw new Error('A save failed');
    },
    close: () => void vaults.lock(),
  };
}

/** The plainest save: one row in clear, under the same pragmas, own commit. */
function plainSaver(directory: string): Saver {
  const driver = new PlainSqlite(join(directory, 'plain.db'));
  prepareDriver(driver);
  driver.exec('CREATE TABLE answers (key TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT');
  const upsert = driver.prepare(
    'INSERT INTO answers VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET content = excluded.content',
  );
  return {
    save: (number) => void upsert.run('account', JSON.stringify(typed(number))),
    close: () => void driver.close(),
  };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One autosave of 8 KB in the vault and in plain SQLite, turn by turn so that both meet the same disk. */
export async function autosave(): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-autosave-'));
  const vault = await vaultSaver(join(directory, 'vault'));
  const plain = plainSaver(directory);
  const times = { vault: [] as number[], plain: [] as number[] };
  for (let number = 0; number < warmUp + saves; number += 1) {
    const [here, there] = [timed(() => vault.save(number)), timed(() => plain.save(number))];
    if (number < warmUp) continue;
    times.vault.push(here);
    times.plain.push(there);
  }
  vault.close();
  plain.close();
  rmSync(directory, { recursive: true });
  const [p50, p50Plain] = [percentile(times.vault, 0.5), percentile(times.plain, 0.5)];
  const [p95, p95Plain] = [percentile(times.vault, 0.95), percentile(times.plain, 0.95)];
  return {
    autosaveP50: {
      value: rounded(p50),
      unit: 'ms',
      limit: rounded(limits.p50 * p50Plain),
      baseline: rounded(p50Plain),
    },
    autosaveP95: {
      value: rounded(p95),
      unit: 'ms',
      limit: rounded(limits.p95 * p95Plain),
      baseline: rounded(p95Plain),
    },
    autosaveP50Ratio: { value: rounded(p50 / p50Plain), unit: 'ratio', limit: limits.p50, baseline: 1 },
    autosaveP95Ratio: { value: rounded(p95 / p95Plain), unit: 'ratio', limit: limits.p95, baseline: 1 },
  };
}
