import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floor } from '../../electron/vault/derivation.ts';
import { openVaults } from '../../electron/vault/vault.ts';
import { createDice, inventInterview } from './large-vault.ts';

export async function vaultAtScale() {
  const directory = mkdtempSync(join(tmpdir(), 'bench-scale-'));
  const vaults = openVaults({ directory: join(directory, 'vault'), derivation: floor });
  await vaults.create('seven quiet herons at dusk');
  const rooms = vaults.rooms();
  if (!rooms.ok) throw 1;
  const dice = createDice(7);
  const n = Number(process.env.N ?? 1000);
  let t = performance.now();
  for (let i = 0; i < n; i++) {
    const r = rooms.value.interviews.importInterview(inventInterview(i, dice));
    if (!r.ok) throw r.failure;
  }
  console.error('import', performance.now() - t);
  t = performance.now();
  console.error(rooms.value.search.settle(1e9), performance.now() - t);
  for (const q of [
    'maritenlo',
    'ma',
    'mar',
    'ten gua',
    'heron 100',
    '123',
    'bra flaco',
    'facility 12',
    'zzz yyy',
    'marimari',
    'ri',
    'ma ri lo',
    'A 123 456',
    '100 200 300',
    'gua soco nes tor',
  ]) {
    t = performance.now();
    const f = rooms.value.search.find(q);
    const d = performance.now() - t;
    console.error(
      q,
      d.toFixed(1),
      f.ok && [f.value.interviews.length, f.value.more, f.value.interviews[0]?.passages.length],
    );
  }
  vaults.lock();
  t = performance.now();
  await vaults.unlock('seven quiet herons at dusk');
  console.error('unlock', performance.now() - t);
  vaults.lock();
  console.error(statSync(join(directory, 'vault', 'vault.db')).size / 1e6);
  rmSync(directory, { recursive: true });
  return {};
}
