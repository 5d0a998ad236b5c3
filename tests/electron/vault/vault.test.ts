import { chmodSync, readdirSync, readFileSync as readFile, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PlainSqlite from 'better-sqlite3';
import Sqlite from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import { floor } from '../../../electron/vault/derivation.ts';
import { readKeyFile } from '../../../electron/vault/key-file.ts';
import { openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import {
  begun,
  copyPlace,
  everything,
  footprint,
  must,
  newPlace,
  newVault,
  passphrase,
  told,
  vaultsAt,
  wrongPassphrase,
} from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });

describe('a vault', () => {
  it('is created open, locked, and unlocked with everything in it', async () => {
    const { directory, vaults } = await newVault();
    const interviews = must(vaults.rooms()).interviews;
    const { id } = must(interviews.create(begun));
    must(interviews.saveAnswer(id, 'account', told('Lo que pasó')));
    const before = everything(vaults);
    expect(vaults.state()).toEqual({ exists: true, open: true });
    expect(vaults.lock()).toEqual({ exists: true, open: false });
    expect(vaults.rooms()).toEqual(failed('vault-locked'));
    expect(interviews.list()).toEqual(failed('vault-locked'));
    const again = vaultsAt(directory);
    expect(await again.unlock(passphrase)).toEqual({ ok: true, value: { exists: true, open: true } });
    expect(everything(again)).toEqual(before);
    again.lock();
  });

  it('leaves no log behind when locked, and every file for its owner alone', async () => {
    const { directory, vaults } = await newVault();
    const modes = () =>
      Object.fromEntries(
        readdirSync(directory).map((name) => [name, (statSync(join(directory, name)).mode & 0o777).toString(8)]),
      );
    must(must(vaults.rooms()).interviews.create(begun));
    const whileOpen = modes();
    vaults.lock();
    expect({ directory: (statSync(directory).mode & 0o777).toString(8), whileOpen, locked: modes() }).toEqual({
      directory: '700',
      whileOpen: {
        ...{ 'custody.mark': '600', 'keys.json': '600', lock: '600' },
        ...{ 'vault.db': '600', 'vault.db-wal': '600', 'vault.mark': '600' },
      },
      locked: { 'custody.mark': '600', 'keys.json': '600', lock: '600', 'vault.db': '600', 'vault.mark': '600' },
    });
  });

  it('takes rights away that a copy has given to others', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    chmodSync(directory, 0o755);
    chmodSync(join(directory, 'keys.json'), 0o644);
    must(await vaults.unlock(passphrase));
    vaults.lock();
    const modes = [directory, join(directory, 'keys.json')].map((path) => (statSync(path).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600']);
  });

  it('changes no byte of any file for a wrong passphrase', async () => {
    const { directory, vaults } = await newVault();
    must(must(vaults.rooms()).interviews.create(begun));
    vaults.lock();
    const before = footprint(directory);
    const outcomes = [];
    for (const attempt of [wrongPassphrase, '', ` ${passphrase}`, passphrase.toUpperCase()]) {
      outcomes.push(await vaults.unlock(attempt));
    }
    expect(outcomes).toEqual(outcomes.map(() => failed('wrong-passphrase')));
    expect(footprint(directory)).toEqual(before);
  });

  it('opens by the same passphrase composed or decomposed', async () => {
    const directory = newPlace();
    const spoken = 'la niña comió piñón, así fue';
    const vaults = vaultsAt(directory);
    must(await vaults.create(spoken.normalize('NFD')));
    vaults.lock();
    const outcomes = [];
    for (const form of ['NFC', 'NFD'] as const) {
      outcomes.push(await vaults.unlock(spoken.normalize(form)));
      vaults.lock();
    }
    expect(outcomes).toEqual([1, 2].map(() => ({ ok: true, value: { exists: true, open: true } })));
  });

  it.each([
    'short',
    'elevenchars',
    'aaaaaaaaaaaaaaaa',
    'PasswordPassword',
    'correct horse battery staple',
    // Twelve code points decomposed, eleven characters as people see them.
    'piñones rojo'.slice(0, 11).normalize('NFD'),
  ])('is not created with the weak passphrase %j', async (weak) => {
    const directory = newPlace();
    const vaults = vaultsAt(directory);
    expect(await vaults.create(weak)).toEqual(failed('weak-passphrase'));
    expect(vaults.state()).toEqual({ exists: false, open: false });
  });

  it('tells nothing secret when it breaks, and leaves nothing behind', async () => {
    const directory = newPlace();
    const broken = vaultsAt(directory, { derivation: { ...floor, memoryKiB: 1024 } });
    await expect(broken.create(passphrase)).rejects.toThrow(/^Derivation costs out of bounds$/);
    expect(readdirSync(directory)).toEqual(['lock']);
    const mended = vaultsAt(directory);
    expect(await mended.create(passphrase)).toEqual({ ok: true, value: { exists: true, open: true } });
    mended.lock();
  });

  it('says what is not there and does not make it', async () => {
    const directory = newPlace();
    const vaults = vaultsAt(directory);
    expect(await vaults.unlock(passphrase)).toEqual(failed('vault-missing'));
    expect(vaults.state()).toEqual({ exists: false, open: false });
  });

  it('is never created over another', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const before = footprint(directory);
    expect(await vaults.create('another good passphrase')).toEqual(failed('vault-exists'));
    expect(footprint(directory)).toEqual(before);
  });

  it.each(['vault.db', 'keys.json'])('is damaged, not new, when %s is missing', async (name) => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    rmSync(join(directory, name));
    const before = footprint(directory);
    expect(await vaults.unlock(passphrase)).toEqual(failed('vault-damaged'));
    expect(await vaults.create(passphrase)).toEqual(failed('vault-exists'));
    expect(footprint(directory)).toEqual(before);
  });

  it('refuses a database in clear, with and without a key file', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    rmSync(join(directory, 'vault.db'));
    const stranger = new PlainSqlite(join(directory, 'vault.db'));
    stranger.exec('CREATE TABLE notes (text TEXT)');
    stranger.close();
    const outcomes = async () => {
      const before = footprint(directory);
      const found = [await vaults.unlock(passphrase), await vaults.create(passphrase)];
      expect(footprint(directory)).toEqual(before);
      return found;
    };
    expect(await outcomes()).toEqual([failed('vault-plaintext'), failed('vault-exists')]);
    rmSync(join(directory, 'keys.json'));
    expect(await outcomes()).toEqual([failed('vault-plaintext'), failed('vault-plaintext')]);
  });

  it('cannot be read by plain SQLite, and can by the driver given the raw key alone', async () => {
    const { directory, vaults } = await newVault();
    must(must(vaults.rooms()).interviews.create(begun));
    vaults.lock();
    const path = join(directory, 'vault.db');
    const plain = new PlainSqlite(path);
    expect(() => plain.prepare('SELECT * FROM sqlite_master').all()).toThrow('file is not a database');
    plain.close();

    const dataKey = must(await openByPassphrase(must(readKeyFile(join(directory, 'keys.json'))), passphrase));
    const key = subkey(dataKey, 'database').toString('hex');
    const driver = new Sqlite(path, { readonly: true });
    driver.pragma("cipher = 'sqlcipher'");
    driver.pragma('legacy = 4');
    driver.pragma(`key = "x'${key}'"`);
    const interviewers = driver.prepare('SELECT interviewer FROM interviews').pluck().all();
    driver.close();
    expect(interviewers).toEqual([begun.interviewer]);
  });

  it('holds no word in clear, open or locked', async () => {
    const { directory, vaults } = await newVault();
    const marker = 'marker-of-the-night-shift';
    const interviews = must(vaults.rooms()).interviews;
    const { id } = must(interviews.create({ ...begun, interviewer: marker }));
    must(interviews.saveAnswer(id, marker, told(`${marker} `.repeat(2000), marker)));
    must(interviews.list());
    const leaks = () =>
      readdirSync(directory).filter((name) => {
        const bytes = readFile(join(copyPlace(directory), name));
        return bytes.includes(Buffer.from(marker, 'utf8')) || bytes.includes(Buffer.from(marker, 'utf16le'));
      });
    const open = leaks();
    vaults.lock();
    expect({ open, locked: leaks() }).toEqual({ open: [], locked: [] });
  });

  it('zeroes the keys it handed out when it is locked', async () => {
    const { vaults } = await newVault();
    const key = must(vaults.key('exhibits'));
    const before = Buffer.from(key);
    vaults.lock();
    expect({ before: before.equals(Buffer.alloc(32)), after: key.equals(Buffer.alloc(32)) }).toEqual({
      before: false,
      after: true,
    });
    expect(vaults.key('exhibits')).toEqual(failed('vault-locked'));
  });

  it('stays locked when it is locked while it is being unlocked', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const unlocking = vaults.unlock(passphrase);
    await new Promise((resolve) => setTimeout(resolve, 20));
    vaults.lock();
    expect(await unlocking).toEqual(failed('vault-locked'));
    expect(vaults.state()).toEqual({ exists: true, open: false });
    expect((await vaultsAt(directory).unlock(passphrase)).ok).toBe(true);
  });

  it('is opened by one of two attempts at a time, and the last word is with lock', async () => {
    const { vaults } = await newVault();
    vaults.lock();
    const attempts = [vaults.unlock(wrongPassphrase), vaults.unlock(passphrase), vaults.unlock(passphrase)];
    const open = { ok: true, value: { exists: true, open: true } };
    expect(await Promise.all(attempts)).toEqual([failed('wrong-passphrase'), open, open]);
    vaults.lock();
    const late = [vaults.unlock(passphrase), vaults.unlock(passphrase)];
    vaults.lock();
    expect(await Promise.all(late)).toEqual([failed('vault-locked'), failed('vault-locked')]);
    expect(vaults.state().open).toBe(false);
  });

  it('is finished when the creation was cut off between the key file and the database', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const cut = copyPlace(directory);
    writeFileSync(join(cut, 'vault.db.creating'), readFile(join(cut, 'vault.db')));
    rmSync(join(cut, 'vault.db'));
    const finished = vaultsAt(cut);
    expect(await finished.unlock(passphrase)).toEqual({ ok: true, value: { exists: true, open: true } });
    expect(everything(finished)).toEqual([]);
    finished.lock();
  });

  it('begins anew when the creation was cut off before the key file', async () => {
    const { directory, vaults } = await newVault();
    vaults.lock();
    const cut = copyPlace(directory);
    writeFileSync(join(cut, 'vault.db.creating'), readFile(join(cut, 'vault.db')));
    rmSync(join(cut, 'vault.db'));
    rmSync(join(cut, 'keys.json'));
    const anew = vaultsAt(cut);
    expect(await anew.unlock(passphrase)).toEqual(failed('vault-missing'));
    expect(await anew.create('a quite different phrase')).toEqual({ ok: true, value: { exists: true, open: true } });
    anew.lock();
    expect(readdirSync(cut).sort()).toEqual(['custody.mark', 'keys.json', 'lock', 'vault.db', 'vault.mark']);
  });
});
