import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../../electron/vault/backup/backup-file.ts';
import { restoreBackup } from '../../../../electron/vault/backup/restore.ts';
import { below, hows, seed } from '../mutation.ts';
import { begun, must, newVault, timesOf, told } from '../workshop.ts';

const cases = timesOf('CASES', 60);
const identity = await generateIdentity();
const opener = { kind: 'identity', identity } as const;
const clear = ['bundle-damaged', 'bundle-foreign', 'wrong-passphrase'];

let dataFolder: string;
let path: string;
let whole: Buffer;

beforeAll(async () => {
  const { directory, vaults } = await newVault();
  const { interviews, backups } = must(vaults.rooms());
  must(interviews.saveAnswer(must(interviews.create(begun)).id, 'account', told('palabra '.repeat(5000))));
  mkdirSync(join(directory, 'exhibits'));
  writeFileSync(join(directory, 'exhibits', 'a1.age'), Buffer.alloc(70_000, 7));
  dataFolder = join(dirname(directory), 'elsewhere');
  path = join(dirname(directory), 'backup.age');
  must(await backups.write(path, { kind: 'recipients', recipients: [await identityToRecipient(identity)] }));
  vaults.lock();
  whole = readFileSync(path);
});

describe('a backup', () => {
  it(
    `that was changed is refused and makes nothing, ${cases} times`,
    async () => {
      const wrong: string[] = [];
      const names = Object.keys(hows);
      for (let number = 0; number < cases; number += 1) {
        const how = names[below(names.length)] ?? '';
        // Every third change is in the header, which is a hundredth of the file.
        const bytes = Buffer.from(whole);
        const changed =
          number % 3 === 0
            ? Buffer.concat([hows[how]?.(bytes.subarray(0, 230)) ?? bytes, bytes.subarray(230)])
            : hows[how]?.(bytes);
        if (!changed || changed.equals(whole)) continue;
        writeFileSync(path, changed);
        const checked = await checkBackup(path, opener);
        const restored = await restoreBackup({ path, opener, dataFolder, folder: join(dataFolder, 'vault') });
        for (const outcome of [checked, restored]) {
          if (!outcome.ok && clear.includes(outcome.failure.code)) continue;
          wrong.push(`${number} (seed ${seed}): ${how}: ${outcome.ok ? 'accepted' : outcome.failure.code}`);
        }
        if (readdirSync(dataFolder).length > 0) wrong.push(`${number} (seed ${seed}): ${how}: something was left`);
      }
      expect(wrong).toEqual([]);
    },
    60_000 + cases * 500,
  );

  it('that was not changed is taken', async () => {
    writeFileSync(path, whole);
    must(await checkBackup(path, opener));
    must(await restoreBackup({ path, opener, dataFolder, folder: join(dataFolder, 'vault') }));
    expect(readdirSync(dataFolder)).toEqual(['vault']);
  });
});
