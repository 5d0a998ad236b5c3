import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { bundleScript, runScript } from './script.ts';
import { begun, everything, must, newVault, passphrase, timesOf } from './workshop.ts';

const kills = timesOf('KILLS', 8);
const other = 'ocho garzas tranquilas cruzan';

let script: string;
beforeAll(async () => {
  script = await bundleScript('changer.ts');
});

const pause = (most: number): Promise<void> => new Promise((done) => setTimeout(done, Math.random() * most));

describe('a change of passphrase whose process is killed', () => {
  it(
    `leaves the old one or the new one, and the vault whole, ${kills} times`,
    async () => {
      const { vaults, directory } = await newVault();
      must(must(vaults.rooms()).interviews.create(begun));
      const holds = everything(vaults);
      vaults.lock();
      let standing = passphrase;
      for (let kill = 0; kill < kills; kill += 1) {
        const next = standing === passphrase ? other : passphrase;
        const changer = runScript(script, ['passphrase', directory, standing, next]);
        expect(await changer.line(0)).toBe('open');
        await pause(700);
        const said = (await changer.kill()).slice(1);
        const last = said.at(-1) ?? standing;
        const opens: string[] = [];
        for (const attempt of [passphrase, other]) {
          if ((await vaults.unlock(attempt)).ok) opens.push(attempt);
          if (vaults.state().open) expect(everything(vaults)).toEqual(holds);
          vaults.lock();
        }
        expect(opens.length).toBe(1);
        // The change that was under way may have been kept as well.
        standing = opens[0] ?? last;
      }
    },
    60_000 + kills * 6000,
  );

  it(
    `never leaves half a key file, ${kills * 3} times in the middle of writing`,
    async () => {
      const one = await newVault();
      must(await must(one.vaults.rooms()).ways.addPassphrase(passphrase, other));
      const keys = join(one.directory, 'keys.json');
      const [first, second] = [join(one.directory, 'first.json'), join(one.directory, 'second.json')];
      copyFileSync(keys, first);
      must(await must(one.vaults.rooms()).ways.changePassphrase('a third good passphrase', passphrase));
      copyFileSync(keys, second);
      one.vaults.lock();
      const legal = [first, second].map((path) => must(readKeyFile(path)));
      const seen = new Set<number>();
      for (let kill = 0; kill < kills * 3; kill += 1) {
        const writer = runScript(script, ['file', keys, first, second]);
        expect(await writer.line(0)).toBe('open');
        await pause(60);
        await writer.kill();
        const left = JSON.stringify(must(readKeyFile(keys)));
        seen.add(legal.findIndex((file) => JSON.stringify(file) === left));
      }
      expect([...seen].sort()).toEqual([0, 1]);
    },
    60_000 + kills * 6000,
  );
});
