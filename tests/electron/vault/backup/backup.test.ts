import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { checkBackup, previewBackup } from '../../../../electron/vault/backup/backup-file.ts';
import { restoreBackup } from '../../../../electron/vault/backup/restore.ts';
import type { Opener, Seal } from '../../../../electron/vault/bundle/age-seal.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { freeVaultFolder } from '../../../../electron/vault/vault-shelf.ts';
import { version } from '../../../../package.json';
import { begun, everything, footprint, must, newVault, noon, passphrase, told, vaultsAt } from '../workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const identity = await generateIdentity();
const seal: Seal = { kind: 'recipients', recipients: [await identityToRecipient(identity)] };
const opener: Opener = { kind: 'identity', identity };

async function filledVault() {
  const { directory, vaults } = await newVault({ clock: () => noon });
  const { interviews } = must(vaults.rooms());
  for (let number = 0; number < 3; number += 1) {
    const { id } = must(interviews.create(begun));
    must(interviews.saveAnswer(id, 'account', told(`Lo que pasó ${number} ${'palabra '.repeat(2000)}`)));
  }
  mkdirSync(join(directory, 'exhibits'));
  writeFileSync(join(directory, 'exhibits', 'a1.age'), Buffer.alloc(100_000, 7));
  return { directory, vaults, path: join(dirname(directory), 'stick.age') };
}
const backups = (vaults: Vaults) => must(vaults.rooms()).backups;

describe('a backup', () => {
  it('is made while the vault is open, checked, and restored as a vault of its own', async () => {
    const { directory, vaults, path } = await filledVault();
    const before = everything(vaults);
    const written = must(await backups(vaults).write(path, seal));
    const about = {
      madeAt: '2026-01-01T12:00:00.000Z',
      app: version,
      name: '',
      interviews: 3,
      exhibits: 1,
      commits: written.about.commits,
      size: written.about.size,
    };
    expect({
      written,
      preview: must(await previewBackup(path, opener)),
      checked: must(await checkBackup(path, opener)),
    }).toEqual({
      written: { sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), about },
      preview: about,
      checked: about,
    });
    vaults.lock();
    const original = footprint(directory);
    const dataFolder = dirname(directory);
    const folder = freeVaultFolder(dataFolder);
    expect(must(await restoreBackup({ path, opener, dataFolder, folder }))).toEqual({ folder: 'vault-2', about });
    const restored = vaultsAt(folder);
    must(await restored.unlock(passphrase));
    expect(everything(restored)).toEqual(before);
    restored.lock();
    expect({
      exhibit: readFileSync(join(folder, 'exhibits', 'a1.age')).equals(Buffer.alloc(100_000, 7)),
      original: footprint(directory),
      beside: readdirSync(dataFolder).sort(),
    }).toEqual({ exhibit: true, original, beside: ['stick.age', 'vault', 'vault-2'] });
  });

  it('holds the vault as it was when it began, although people go on writing', async () => {
    const { directory, vaults, path } = await filledVault();
    const { interviews } = must(vaults.rooms());
    const before = everything(vaults);
    let typed = 0;
    const id = before[0]?.id ?? '';
    must(
      await backups(vaults).write(path, seal, {
        onProgress: () => {
          typed += 1;
          must(interviews.saveAnswer(id, `later-${typed}`, told('después '.repeat(3000))));
        },
      }),
    );
    expect(typed).toBeGreaterThan(2);
    const folder = freeVaultFolder(dirname(directory));
    must(await restoreBackup({ path, opener, dataFolder: dirname(directory), folder }));
    const restored = vaultsAt(folder);
    must(await restored.unlock(passphrase));
    expect(everything(restored)).toEqual(before);
    restored.lock();
    const now = everything(vaults);
    vaults.lock();
    must(await vaults.unlock(passphrase));
    expect(everything(vaults)).toEqual(now);
    vaults.lock();
  });

  it('is given up when the vault is locked before the database was read, and leaves nothing', async () => {
    const { directory, vaults, path } = await filledVault();
    const { interviews } = must(vaults.rooms());
    for (let number = 0; number < 20; number += 1) {
      must(interviews.saveAnswer(must(interviews.list())[0]?.id ?? '', `long-${number}`, told('x'.repeat(100_000))));
    }
    const writing = backups(vaults).write(path, seal, { onProgress: () => vaults.lock() });
    expect(await writing).toEqual(failed('vault-locked'));
    expect(readdirSync(dirname(directory))).toEqual(['vault']);
    must(await vaults.unlock(passphrase));
    expect(everything(vaults)).toHaveLength(3);
    vaults.lock();
  });

  it('goes on when the vault is locked while exhibits are being read', async () => {
    const { vaults, path } = await filledVault();
    const onProgress = (done: number, total: number) => total - done < 100_000 && vaults.lock();
    must(await backups(vaults).write(path, seal, { onProgress }));
    expect(vaults.state().open).toBe(false);
    must(await vaults.unlock(passphrase));
    expect(must(backups(vaults).state())).toMatchObject({ lastBackup: '2026-01-01T12:00:00.000Z', daysWithout: 0 });
    vaults.lock();
    expect((await checkBackup(path, opener)).ok).toBe(true);
  });

  it('is asked for after fourteen days without one', async () => {
    let now = noon;
    const { directory, vaults } = await newVault({ clock: () => now });
    must(must(vaults.rooms()).interviews.create(begun));
    const standing = () => {
      const { daysWithout, isDue, lastBackup } = must(backups(vaults).state());
      return [daysWithout, isDue, lastBackup];
    };
    const day = 24 * 60 * 60 * 1000;
    now += 13 * day;
    const found = [standing()];
    now += day;
    found.push(standing());
    must(await backups(vaults).write(join(dirname(directory), 'stick.age'), seal));
    found.push(standing());
    vaults.lock();
    expect(found).toEqual([
      [13, false, undefined],
      [14, true, undefined],
      [0, false, '2026-01-15T12:00:00.000Z'],
    ]);
  });
});

describe('a restore', () => {
  it.each<[string, string, (path: string) => void]>([
    ['cut off', 'bundle-damaged', (path) => writeFileSync(path, readFileSync(path).subarray(0, -20_000))],
    ['cut off in its last byte', 'bundle-damaged', (path) => writeFileSync(path, readFileSync(path).subarray(0, -1))],
    ['changed', 'bundle-damaged', (path) => flip(path, -50_000)],
    ['no backup', 'bundle-foreign', (path) => writeFileSync(path, 'nothing of the kind')],
  ])('from a file that is %s makes nothing', async (_, code, damage) => {
    const { directory, vaults, path } = await filledVault();
    must(await backups(vaults).write(path, seal));
    vaults.lock();
    damage(path);
    const dataFolder = dirname(directory);
    const before = footprint(dataFolder);
    const restoring = { path, opener, dataFolder, folder: freeVaultFolder(dataFolder) };
    expect({ restored: await restoreBackup(restoring), checked: await checkBackup(path, opener) }).toEqual({
      restored: failed(code),
      checked: failed(code),
    });
    expect(footprint(dataFolder)).toEqual(before);
    expect(readdirSync(dataFolder).sort()).toEqual(['stick.age', 'vault']);
  });

  it('is never made over a vault, can be cancelled, and tidies up after one that was cut off', async () => {
    const { directory, vaults, path } = await filledVault();
    must(await backups(vaults).write(path, seal));
    vaults.lock();
    const dataFolder = dirname(directory);
    const before = footprint(directory);
    const over = await restoreBackup({ path, opener, dataFolder, folder: directory });
    cpSync(directory, join(dataFolder, 'vault-2.restoring'), { recursive: true });
    const stop = new AbortController();
    const folder = freeVaultFolder(dataFolder);
    const onProgress = () => stop.abort();
    const cancelled = await restoreBackup({ path, opener, dataFolder, folder, signal: stop.signal, onProgress });
    expect({ over, cancelled, original: footprint(directory), beside: readdirSync(dataFolder).sort() }).toEqual({
      over: failed('vault-exists'),
      cancelled: failed('cancelled'),
      original: before,
      beside: ['stick.age', 'vault'],
    });
    rmSync(directory, { recursive: true });
    expect(freeVaultFolder(dataFolder)).toBe(directory);
    must(await restoreBackup({ path, opener, dataFolder, folder: directory }));
    expect(existsSync(join(directory, 'keys.json'))).toBe(true);
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  writeFileSync(path, bytes);
}
