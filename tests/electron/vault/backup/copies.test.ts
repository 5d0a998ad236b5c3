import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterEach, describe, expect, it } from 'vitest';
import { copiesFolder, listCopies, pruneCopies } from '../../../../electron/vault/backup/copies.ts';
import { surplusCopies } from '../../../../electron/vault/backup/copy-rotation.ts';
import { examine } from '../../../../electron/vault/database-file.ts';
import { readKeyFile } from '../../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../../electron/vault/keys.ts';
import { migrations } from '../../../../electron/vault/migrations.ts';
import type { Vaults } from '../../../../electron/vault/vault.ts';
import { version } from '../../../../package.json';
import { begun, must, newVault, noon, passphrase, told, vaultsAt } from '../workshop.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const open: Vaults[] = [];
afterEach(() => {
  for (const vaults of open.splice(0)) vaults.lock();
});

describe('the rotation', () => {
  const at = (days: number, hours = 0) => ({ at: noon - days * day - hours * hour });
  it('keeps the newest of seven days and of four weeks', () => {
    const copies = Array.from({ length: 60 }, (_, days) => [at(days), at(days, 3)]).flat();
    const surplus = new Set(surplusCopies(copies));
    const kept = copies.filter((copy) => !surplus.has(copy)).map((copy) => (noon - copy.at) / day);
    // 2026-01-01 is a Thursday: the Sundays before it lie 4, 11 and 18 days back.
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 11, 18]);
  });
  it('keeps everything while there is little', () => {
    expect(surplusCopies([at(0), at(9), at(300)])).toEqual([]);
  });
});

/** A vault with copies on, whose clock is ours. */
async function keptVault() {
  const time = { now: noon };
  const damages: string[] = [];
  const options = { clock: () => time.now, copies: { onDamage: () => damages.push('damaged') } };
  const { directory, vaults } = await newVault(options);
  open.push(vaults);
  const write = (text: string) => {
    const { interviews } = must(vaults.rooms());
    const { id } = must(interviews.create(begun));
    must(interviews.saveAnswer(id, 'account', told(text)));
  };
  /** Times of the copies; how many commits they hold depends on what the custody log wrote. */
  const names = () => listCopies(copiesFolder(directory)).map(({ path }) => basename(path).replace(/-\d+\.db$/, ''));
  const backups = () => must(vaults.rooms()).backups;
  /** Locks, and opens again once the copy that is made at lock has been made. */
  const comeBack = async () => {
    vaults.lock();
    await until(() => !readdirSync(copiesFolder(directory)).some((name) => name.endsWith('.new')) && isFree(directory));
    must(await vaults.unlock(passphrase));
  };
  return { time, damages, directory, vaults, write, names, backups, comeBack };
}

async function keyOf(directory: string): Promise<Buffer> {
  const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
  return subkey(dataKey, 'database');
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
}

function isFree(directory: string): boolean {
  return listCopies(copiesFolder(directory)).length > 0;
}

describe('automatic copies', () => {
  it('are made once a day while the vault is open, when something has changed, each whole under the same key', async () => {
    const { time, directory, write, names, backups } = await keptVault();
    must(await backups().keepUp());
    write('uno');
    time.now += day - 1;
    must(await backups().keepUp());
    const sameDay = names();
    time.now += 1;
    must(await backups().keepUp());
    const nextDay = names();
    time.now += day;
    must(await backups().keepUp());
    expect({ sameDay, nextDay, unchanged: names() }).toEqual({
      sameDay: ['vault-20260101T120000Z'],
      nextDay: ['vault-20260102T120000Z', 'vault-20260101T120000Z'],
      unchanged: ['vault-20260102T120000Z', 'vault-20260101T120000Z'],
    });
    const key = await keyOf(directory);
    const copies = listCopies(copiesFolder(directory));
    const form = migrations.at(-1)?.number;
    expect(copies.map(({ path }) => examine({ path, key }))).toEqual(
      copies.map(({ commits }) => ({ ok: true, value: { form, commits, app: version } })),
    );
  });

  it('are made at lock when something has changed, and the vault opens at once all the same', async () => {
    const { time, vaults, directory, write, names } = await keptVault();
    write('uno');
    vaults.lock();
    must(await vaults.unlock(passphrase));
    vaults.lock();
    await until(
      () => names().length > 0 && !readdirSync(copiesFolder(directory)).some((name) => name.endsWith('.new')),
    );
    const atLock = names();
    must(await vaults.unlock(passphrase));
    write('dos');
    time.now += 10 * 60_000;
    vaults.lock();
    must(await vaults.unlock(passphrase));
    expect({ atLock, soonAfter: names() }).toEqual({
      atLock: ['vault-20260101T120000Z'],
      soonAfter: ['vault-20260101T120000Z'],
    });
    const other = vaultsAt(directory);
    expect(await other.unlock(passphrase)).toEqual({ ok: false, failure: { code: 'vault-in-use' } });
  });

  it('hold the present key file and no older one', async () => {
    const { directory, backups } = await keptVault();
    must(await backups().keepUp());
    const path = join(directory, 'keys.json');
    const copy = join(copiesFolder(directory), 'keys.json');
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(path, 'utf8'));
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    must(await backups().keepUp());
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(path, 'utf8'));
    writeFileSync(path, 'rubbish');
    expect((await backups().keepUp()).ok).toBe(false);
    expect(readFileSync(copy, 'utf8')).not.toBe('rubbish');
  });

  it('never take in a damaged page, and say so', async () => {
    const { time, damages, directory, write, names, backups } = await keptVault();
    write('palabra '.repeat(20_000));
    must(await backups().keepUp());
    const before = names();
    write('dos');
    time.now += 2 * day;
    // The snapshot reads the file itself; what SQLite has in its memory is still whole.
    const path = join(directory, 'vault.db');
    const bytes = readFileSync(path);
    const at = Math.floor(bytes.length / 2);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    writeFileSync(path, bytes);
    expect(await backups().keepUp()).toEqual({ ok: false, failure: { code: 'vault-damaged' } });
    expect({ names: names(), damages, health: must(backups().state()).health }).toEqual({
      names: before,
      damages: ['damaged'],
      health: 'damaged',
    });
  });

  it('say how many commits they hold, also when a backup of an earlier moment is being read', async () => {
    const { directory, write, backups } = await keptVault();
    write('palabra '.repeat(100_000));
    const seal = { kind: 'recipients', recipients: [await identityToRecipient(await generateIdentity())] } as const;
    let copying: Promise<unknown> | undefined;
    const onProgress = () => {
      if (copying) return;
      write('dos');
      copying = backups().keepUp();
    };
    must(await backups().write(join(dirname(directory), 'stick.age'), seal, { onProgress }));
    await copying;
    const key = await keyOf(directory);
    const copies = listCopies(copiesFolder(directory));
    expect(copies.map(({ path }) => examine({ path, key }))).toMatchObject(
      copies.map(({ commits }) => ({ ok: true, value: { commits } })),
    );
    expect(copies).toHaveLength(1);
  });

  it('can be reduced to one, so that what was removed is in none', async () => {
    const { time, directory, write, names, backups } = await keptVault();
    for (let days = 0; days < 3; days += 1) {
      write(`día ${days}`);
      must(await backups().keepUp());
      time.now += day;
    }
    writeFileSync(join(directory, 'vault-before-0020.db'), 'older');
    expect({ before: names().length, forgot: must(await backups().forgetOlder()), after: names() }).toEqual({
      before: 3,
      forgot: { removed: 4 },
      after: ['vault-20260104T120000Z'],
    });
    expect(existsSync(join(directory, 'vault-before-0020.db'))).toBe(false);
  });

  it('keep three from before migrations, and nothing unfinished', async () => {
    const { directory, backups } = await keptVault();
    must(await backups().keepUp());
    for (const form of ['0020', '0030', '0040', '0050']) writeFileSync(join(directory, `vault-before-${form}.db`), '');
    writeFileSync(join(copiesFolder(directory), 'vault-20260101T120000Z-9.db.new'), '');
    must(pruneCopies(directory));
    expect({
      before: readdirSync(directory).filter((name) => name.startsWith('vault-before')),
      copies: readdirSync(copiesFolder(directory)).sort(),
    }).toEqual({
      before: ['vault-before-0030.db', 'vault-before-0040.db', 'vault-before-0050.db'],
      copies: ['keys.json', expect.stringMatching(/^vault-20260101T120000Z-\d+\.db$/)],
    });
  });
});
