import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { beginErasing, eraseVault } from '../../../electron/vault/erase.ts';
import { begun, copyPlace, must, newVault, passphrase, vaultsAt } from './workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });

async function fullVault() {
  const { directory, vaults } = await newVault();
  must(must(vaults.rooms()).interviews.create(begun));
  must(await must(vaults.rooms()).backups.keepUp());
  mkdirSync(join(directory, 'exhibits'));
  writeFileSync(join(directory, 'exhibits', 'a1.age'), 'sealed');
  mkdirSync(join(directory, 'damaged-20260101T120000'));
  cpSync(join(directory, 'keys.json'), join(directory, 'damaged-20260101T120000', 'keys.json'));
  return { directory, vaults };
}

describe('erasing', () => {
  it('takes an open vault away, with its copies, and leaves the place free for a new one', async () => {
    const { directory, vaults } = await fullVault();
    const key = must(vaults.key('exhibits'));
    expect(await vaults.erase()).toEqual({ ok: true, value: { exists: false, open: false } });
    expect({ there: existsSync(directory), key: key.equals(Buffer.alloc(32)) }).toEqual({ there: false, key: true });
    expect(await vaults.unlock(passphrase)).toEqual(failed('vault-missing'));
    expect(await vaults.create('a quite different phrase')).toEqual({ ok: true, value: { exists: true, open: true } });
    vaults.lock();
  });

  it('takes a locked vault away as well, and nothing where there is none', async () => {
    const { directory, vaults } = await fullVault();
    vaults.lock();
    must(await vaults.erase());
    expect({ there: existsSync(directory), again: eraseVault(directory) }).toEqual({
      there: false,
      again: { ok: true, value: null },
    });
  });

  it('does not touch a vault that another program has open', async () => {
    const { directory, vaults } = await fullVault();
    const before = readdirSync(directory);
    expect(await vaultsAt(directory).erase()).toEqual(failed('vault-in-use'));
    expect(readdirSync(directory)).toEqual(before);
    vaults.lock();
  });

  it('overwrites every file with key slots before it is unlinked', async () => {
    const { directory, vaults } = await fullVault();
    vaults.lock();
    const left = `${directory}-linked`;
    mkdirSync(left);
    // A second name for the same bytes shows what became of them.
    const { linkSync } = await import('node:fs');
    const keys = ['keys.json', 'copies/keys.json', 'damaged-20260101T120000/keys.json'];
    for (const [index, path] of keys.entries()) linkSync(join(directory, path), join(left, `${index}`));
    must(await vaults.erase());
    const overwritten = keys.map((_, index) => readFileSync(join(left, `${index}`)).every((byte) => byte === 0));
    expect(overwritten).toEqual([true, true, true]);
  });

  it('goes on where it was cut off, at the next start and at the next attempt to open', async () => {
    const { directory, vaults } = await fullVault();
    vaults.lock();
    const [atStart, atUnlock] = [copyPlace(directory), copyPlace(directory)];
    for (const place of [atStart, atUnlock]) must(beginErasing(place));
    const started = vaultsAt(atStart).state();
    const unlocked = await vaultsAt(atUnlock).unlock(passphrase);
    expect({ started, unlocked, there: [atStart, atUnlock].map((place) => existsSync(place)) }).toEqual({
      started: { exists: false, open: false },
      unlocked: failed('vault-missing'),
      there: [false, false],
    });
    expect(existsSync(dirname(atStart))).toBe(true);
  });
});
