import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDriver } from '../../../electron/vault/database-file.ts';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import { bundleScript, runScript } from './script.ts';
import { begun, must, newVault, passphrase, timesOf, vaultsAt } from './workshop.ts';

const kills = timesOf('KILLS', 20);

let script: string;
beforeAll(async () => {
  script = await bundleScript('saver.ts');
});

describe('a vault whose process is killed while it saves', () => {
  it(
    `is whole ${kills} times out of ${kills}, with every save that was reported`,
    async () => {
      const { directory, vaults } = await newVault();
      const { id } = must(must(vaults.rooms()).interviews.create(begun));
      vaults.lock();
      let reported = 0;
      let logsLeft = 0;
      for (let kill = 0; kill < kills; kill += 1) {
        const saver = runScript(script, [directory, passphrase, id, String(reported + 1)]);
        expect(await saver.line(0)).toBe('open');
        await saver.line(1);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
        const said = (await saver.kill()).slice(1).map(Number);
        const last = said.at(-1) ?? reported;
        if (existsSync(join(directory, 'vault.db-wal'))) logsLeft += 1;

        must(await vaults.unlock(passphrase));
        const history = must(must(vaults.rooms()).interviews.history(id));
        const kept = history.map(({ answer }) =>
          answer?.state === 'given' && answer.value.kind === 'words'
            ? Number.parseInt(answer.value.words.original.text, 10)
            : 0,
        );
        // The save that was under way may have been kept as well, and nothing after it.
        const known = kept.length > last ? last + 1 : last;
        expect(kept).toEqual(Array.from({ length: known }, (_, index) => index + 1));
        vaults.lock();
        reported = known;
      }
      expect(logsLeft).toBe(kills);
      expect(await integrityOf(directory)).toBe('ok');
    },
    60_000 + kills * 5000,
  );
});

async function integrityOf(directory: string): Promise<unknown> {
  const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
  const driver = openDriver({ path: join(directory, 'vault.db'), key: subkey(dataKey, 'database') });
  try {
    return driver.pragma('integrity_check', { simple: true });
  } finally {
    driver.close();
  }
}

describe('a vault that another process has open', () => {
  it('is in use until that process ends, however it ends', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const holder = runScript(script, [directory, passphrase]);
    expect(await holder.line(0)).toBe('open');
    await new Promise((resolve) => setTimeout(resolve, 100));
    const inUse = { ok: false, failure: { code: 'vault-in-use' } };
    expect(await vaults.unlock(passphrase)).toEqual(inUse);
    expect(await vaults.unlock('a wrong passphrase')).toEqual(inUse);
    await holder.kill();
    expect(statSync(join(directory, 'lock')).size).toBe(0);
    expect(await vaults.unlock(passphrase)).toEqual({ ok: true, value: { exists: true, open: true } });

    const refused = runScript(script, [directory, passphrase]);
    expect(await refused.line(0)).toBe('vault-in-use');
    await refused.kill();
    expect(await vaultsAt(directory).unlock(passphrase)).toEqual(inUse);
    vaults.lock();
  });

  it('is free when only rubbish lies in the file of the lock', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    writeFileSync(join(directory, 'lock'), 'process 4711 '.repeat(100));
    expect(await vaults.unlock(passphrase)).toEqual({ ok: true, value: { exists: true, open: true } });
    vaults.lock();
  });
});
