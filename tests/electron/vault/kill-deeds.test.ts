import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackup } from '../../../electron/vault/backup/backup-file.ts';
import { copiesFolder, listCopies } from '../../../electron/vault/backup/copies.ts';
import { restoreBackup } from '../../../electron/vault/backup/restore.ts';
import { createDatabase, openDatabase } from '../../../electron/vault/database.ts';
import { examine } from '../../../electron/vault/database-file.ts';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import { migrations } from '../../../electron/vault/migrations.ts';
import { ok } from '../../../src/base/result.ts';
import type { Interview } from '../../../src/interview/answers.ts';
import { bundleScript, runScript } from './script.ts';
import { begun, everything, must, newVault, passphrase, timesOf, told, vaultsAt } from './workshop.ts';

/** So many kills of each deed. */
const kills = timesOf('KILLS', 3);
const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
const opener = { kind: 'identity', identity } as const;

const places: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vault-kill-'));
  places.push(folder);
  return folder;
};
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

let script: string;
let template: string;
let older: string;
let key: Buffer;
let before: readonly Interview[];

beforeAll(async () => {
  script = await bundleScript('deeds.ts');
  const { directory, vaults } = await newVault();
  const { interviews, backups } = must(vaults.rooms());
  for (const name of ['uno', 'dos']) {
    const { id } = must(interviews.create(begun));
    for (let number = 0; number < 40; number += 1) {
      must(interviews.saveAnswer(id, `${name}-${number}`, told(`${name} ${number} ${'palabra '.repeat(800)}`)));
    }
  }
  mkdirSync(join(directory, 'exhibits'));
  for (const name of ['a1.age', 'b2.age']) writeFileSync(join(directory, 'exhibits', name), Buffer.alloc(3_000_000, 7));
  must(await backups.write(join(dirname(directory), 'backup.age'), { kind: 'recipients', recipients: [recipient] }));
  must(await backups.keepUp());
  before = everything(vaults);
  vaults.lock();
  template = dirname(directory);
  const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
  key = subkey(dataKey, 'database');
  older = olderForm(directory, subkey(dataKey, 'commits'));
});

/** The same vault with a database in the first form that this app ever wrote. */
function olderForm(directory: string, markKey: Buffer): string {
  const folder = newFolder();
  const place = join(folder, 'vault');
  mkdirSync(place);
  cpSync(join(directory, 'keys.json'), join(place, 'keys.json'));
  const files = { path: join(place, 'vault.db'), key, markPath: join(place, 'vault.mark'), markKey };
  const steps = migrations.slice(0, 1);
  must(createDatabase(files, steps));
  const database = must(openDatabase(files, steps));
  const add = database.driver.prepare(
    "INSERT INTO interviews VALUES (?, ?, 'en', 'es', 'worker', '1', '2026', '2026', 0)",
  );
  for (let number = 0; number < 500; number += 1) {
    must(database.commit(() => ok(add.run(`${number}`, `Heron ${number}`).changes)));
  }
  database.close();
  return folder;
}

async function holdingOf(directory: string): Promise<readonly Interview[]> {
  const vaults = vaultsAt(directory);
  must(await vaults.unlock(passphrase));
  const found = everything(vaults);
  vaults.lock();
  return found;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const saidOf = (isWhole: boolean, state: string): string => (isWhole ? state : 'neither');

/** What a killed deed left: exactly one of two states, or `neither`. */
const states: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  import: async (folder) => {
    const found = await holdingOf(join(folder, 'vault'));
    const others = found.filter(({ codeName }) => codeName !== 'Import 1');
    const arrived = found.find(({ codeName }) => codeName === 'Import 1');
    if (!same(others, before)) return 'neither';
    return arrived ? saidOf(Object.keys(arrived.answers).length === 60, 'after') : 'before';
  },
  copy: async (folder) => {
    const directory = join(folder, 'vault');
    const copies = listCopies(copiesFolder(directory));
    const whole = copies.length > 0 && copies.every(({ path }) => examine({ path, key }).ok);
    const holds = await holdingOf(directory);
    return saidOf(whole && same(holds, before), copies.length > 1 ? 'before' : 'after');
  },
  backup: async (folder) => {
    const checked = await checkBackup(join(folder, 'backup.age'), opener);
    const holds = await holdingOf(join(folder, 'vault'));
    return saidOf(checked.ok && same(holds, before), 'after');
  },
  restore: async (folder) => {
    const restored = join(folder, 'vault-2');
    const was = existsSync(restored);
    if (was && !same(await holdingOf(restored), before)) return 'neither';
    const again = join(folder, was ? 'vault-3' : 'vault-2');
    must(await restoreBackup({ path: join(folder, 'backup.age'), opener, dataFolder: folder, folder: again }));
    const tidy = readdirSync(folder).every((name) => !name.endsWith('.restoring'));
    return saidOf(tidy && same(await holdingOf(again), before), was ? 'after' : 'before');
  },
  migration: async (folder) => {
    const examined = must(examine({ path: join(folder, 'vault', 'vault.db'), key }));
    const newest = migrations.at(-1)?.number;
    const holds = await holdingOf(join(folder, 'vault'));
    const state = examined.form === newest ? 'after' : 'before';
    return saidOf(holds.length === 500 && [10, newest].includes(examined.form), state);
  },
  erase: async (folder) => {
    const directory = join(folder, 'vault');
    const vaults = vaultsAt(directory);
    const left = vaults.state().exists ? [] : existsSync(directory) ? readdirSync(directory) : [];
    if (!vaults.state().exists) return saidOf(left.length === 0, 'after');
    return saidOf(same(await holdingOf(directory), before), 'before');
  },
};

/** Runs the deed on a copy and kills it after a while; without a time it may end, and says how long that took. */
async function run(deed: string, folder: string, killAfter?: number): Promise<number> {
  const child = runScript(script, [deed, join(folder, 'vault'), passphrase, identity, recipient]);
  expect(await child.line(0)).toBe('begun');
  const start = performance.now();
  if (killAfter === undefined) expect(await child.line(1)).toBe('done');
  else await new Promise((resolve) => setTimeout(resolve, killAfter));
  const took = performance.now() - start;
  await child.kill();
  return took;
}

function copyOf(deed: string): string {
  const folder = newFolder();
  cpSync(deed === 'migration' ? older : template, folder, { recursive: true });
  return folder;
}

describe('a vault whose process is killed', () => {
  it.each(Object.keys(states))(
    `during ${'%s'} is in one consistent state`,
    async (deed) => {
      const whole = copyOf(deed);
      const took = await run(deed, whole);
      const found = [await states[deed]?.(whole)];
      for (let kill = 0; kill < kills; kill += 1) {
        const folder = copyOf(deed);
        await run(deed, folder, Math.random() * took * 1.1);
        found.push(await states[deed]?.(folder));
        rmSync(folder, { recursive: true, force: true });
      }
      expect(found[0]).toBe('after');
      expect(found.filter((state) => state !== 'before' && state !== 'after')).toEqual([]);
    },
    60_000 + kills * 8000,
  );
});
