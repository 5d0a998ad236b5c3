import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCustodyLog } from '../../electron/vault/custody/custody-log.ts';
import { createDatabase, openDatabase } from '../../electron/vault/database.ts';
import { ok } from '../../src/base/result.ts';
import { type Figures, rounded } from './figure.ts';

const entries = 100_000;

/** A custody log of a hundred thousand entries: what opening waits for, and the whole walk through it beside the work. */
export async function custody(): Promise<Figures> {
  const directory = mkdtempSync(join(tmpdir(), 'bench-custody-'));
  const key = Buffer.alloc(32, 7);
  const file = { path: join(directory, 'vault.db'), key };
  createDatabase(file);
  const opened = openDatabase({ ...file, markPath: join(directory, 'vault.mark'), markKey: key });
  if (!opened.ok) throw new Error('The database did not open');
  const database = opened.value;
  const open = () =>
    openCustodyLog({
      ...{ database, key, markKey: key, markPath: join(directory, 'custody.mark') },
      ...{ clock: Date.now, worker: () => 'clinic intake worker' },
    });
  const first = open();
  database.commit(() => {
    for (let number = 0; number < entries; number += 1) {
      first.note({ what: 'changed', object: 'interview', id: `interview-${number % 500}`, sha256: 'ab'.repeat(32) });
    }
    return ok(null);
  });
  first.close();
  const start = performance.now();
  const again = open();
  const atOpen = performance.now() - start;
  const state = await again.verify();
  const whole = performance.now() - start;
  if (!state.ok || state.value.entries !== entries || state.value.breaks.length > 0) throw new Error('Not verified');
  again.close();
  database.close();
  rmSync(directory, { recursive: true });
  return {
    custodyOpen100k: { value: rounded(atOpen), unit: 'ms', limit: 20, baseline: null },
    custodyVerify100k: { value: rounded(whole), unit: 'ms', limit: 3000, baseline: null },
  };
}
