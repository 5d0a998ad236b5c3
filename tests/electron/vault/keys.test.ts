import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { floor } from '../../../electron/vault/derivation.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from '../../../electron/vault/key-file.ts';
import type { PassphraseSlot, Slot } from '../../../electron/vault/key-slot.ts';
import { createDataKey, createPassphraseSlot, openByPassphrase, subkey } from '../../../electron/vault/keys.ts';
import { makePrivateDirectory } from '../../../electron/vault/private-file.ts';
import { must, newPlace, passphrase, wrongPassphrase } from './workshop.ts';

const dataKey = createDataKey();
const failed = (code: string) => ({ ok: false, failure: { code } });
let file: KeyFile;
let slot: PassphraseSlot;
let path: string;

beforeAll(async () => {
  path = join(newPlace(), 'keys.json');
  makePrivateDirectory(dirname(path));
  slot = await createPassphraseSlot(dataKey, passphrase, floor, '2026-01-01');
  file = { vault: dataKey.vault, slots: [slot] };
});

/** The file as it is written, with one change that its checksum does not know of. */
const tampered = (change: (text: string) => string): void => {
  writeKeyFile(path, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('the key file', () => {
  it('comes back as it was written, for its owner alone', () => {
    writeKeyFile(path, file);
    expect(readKeyFile(path)).toEqual({ ok: true, value: file });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('may be laid out differently', () => {
    tampered((text) => JSON.stringify(JSON.parse(text)));
    expect(readKeyFile(path)).toEqual({ ok: true, value: file });
  });

  it.each<[string, (text: string) => string, string]>([
    ['empty', () => '', 'vault-damaged'],
    ['cut short', (text) => text.slice(0, 200), 'vault-damaged'],
    ['not JSON', () => 'keys', 'vault-damaged'],
    ['another format', (text) => text.replace('constancia-keys', 'constancia-locks'), 'vault-damaged'],
    ['a newer format', (text) => text.replace('"version": 2', '"version": 3'), 'vault-newer'],
    ['an older format than it is', (text) => text.replace('"version": 2', '"version": 1'), 'vault-damaged'],
    ['another day', (text) => text.replace('"made": "2026-01-01"', '"made": "2026-01-02"'), 'vault-damaged'],
    ['a slot of an older form', (text) => text.replace('"form": 2', '"form": 1'), 'vault-damaged'],
    ['a newer format of unknown shape', () => '{"format":"constancia-keys","version":7,"shares":[]}', 'vault-newer'],
    ['another passphrase salt', (text) => text.replace(slot.derivation.salt, '00'.repeat(16)), 'vault-damaged'],
    ['a kind of slot that does not exist', (text) => text.replace('"passphrase"', '"fingerprint"'), 'vault-damaged'],
    ['no slot', (text) => JSON.stringify({ ...JSON.parse(text), slots: [] }), 'vault-damaged'],
    ['something more', (text) => text.replace('"slots"', '"hint": "bird",\n  "slots"'), 'vault-damaged'],
  ])('%s is refused', (_, change, code) => {
    tampered(change);
    expect(readKeyFile(path)).toEqual(failed(code));
  });

  it.each([
    { memoryKiB: floor.memoryKiB - 1 },
    { memoryKiB: 1024 * 1024 + 1 },
    { passes: 2 },
    { passes: 25 },
    { lanes: 3 },
    { lanes: 17 },
  ])('is refused with a forged checksum and the cost %j', (cost) => {
    writeKeyFile(path, { ...file, slots: [{ ...slot, derivation: { ...slot.derivation, ...cost } }] });
    expect(readKeyFile(path)).toEqual(failed('vault-damaged'));
  });
});

describe('a key file of the first version', () => {
  const first = resolve('tests/fixtures/vault/keys-1.json');
  const known = { vault: '6b1f5f7e-58cf-4d0a-9a53-0f3f3d2b1a10', bytes: Buffer.from('07'.repeat(32), 'hex') };

  it('opens, also after it was written anew beside another slot', async () => {
    const read = must(readKeyFile(first));
    expect(await openByPassphrase(read, passphrase)).toEqual({ ok: true, value: known });
    const added = await createPassphraseSlot(known, 'another good passphrase', floor, '2026-01-01');
    writeKeyFile(path, { ...read, slots: [...read.slots, added] });
    const anew = must(readKeyFile(path));
    expect(anew.slots.map(({ form }) => form)).toEqual([1, 2]);
    for (const words of [passphrase, 'another good passphrase']) {
      expect(await openByPassphrase(anew, words)).toEqual({ ok: true, value: known });
    }
  });

  it('is damaged with anything in it changed', () => {
    writeFileSync(path, readFileSync(first, 'utf8').replace('"passes": 3', '"passes": 4'));
    expect(readKeyFile(path)).toEqual(failed('vault-damaged'));
  });
});

describe('a passphrase slot', () => {
  it('gives the data key back to the passphrase', async () => {
    expect(await openByPassphrase(file, passphrase)).toEqual({ ok: true, value: dataKey });
  });

  it('never holds the same bytes twice', async () => {
    const other = await createPassphraseSlot(dataKey, passphrase, floor, '2026-01-01');
    const shared = [slot.id === other.id, slot.nonce === other.nonce, slot.derivation.salt === other.derivation.salt];
    expect([...shared, slot.wrapped === other.wrapped]).toEqual([false, false, false, false]);
  });

  it('opens beside others', async () => {
    const other = await createPassphraseSlot(dataKey, 'another good passphrase', floor, '2026-01-01');
    const both = { ...file, slots: [slot, other] };
    expect(await openByPassphrase(both, 'another good passphrase')).toEqual({ ok: true, value: dataKey });
  });

  const other = createDataKey().vault;
  it.each<[string, (whole: KeyFile) => KeyFile, string]>([
    ['a wrong passphrase', (whole) => whole, wrongPassphrase],
    ['no passphrase', (whole) => whole, ''],
    ['another vault', (whole) => ({ ...whole, vault: other }), passphrase],
    [
      'more memory',
      (whole) => withSlot(whole, { derivation: { ...slot.derivation, memoryKiB: floor.memoryKiB + 8 } }),
      passphrase,
    ],
    [
      'more passes',
      (whole) => withSlot(whole, { derivation: { ...slot.derivation, passes: floor.passes + 1 } }),
      passphrase,
    ],
    [
      'another salt',
      (whole) => withSlot(whole, { derivation: { ...slot.derivation, salt: '00'.repeat(16) } }),
      passphrase,
    ],
    ['another name', (whole) => withSlot(whole, { id: other }), passphrase],
    ['another day', (whole) => withSlot(whole, { made: '2026-01-02' }), passphrase],
    ['the form of an older file', (whole) => withSlot(whole, { form: 1 }), passphrase],
    ['another nonce', (whole) => withSlot(whole, { nonce: '00'.repeat(12) }), passphrase],
    ['other bytes', (whole) => withSlot(whole, { wrapped: `00${slot.wrapped.slice(2)}` }), passphrase],
    ['no slot for passphrases', (whole) => ({ ...whole, slots: [] }), passphrase],
  ])('says the same to %s', async (_, change, words) => {
    expect(await openByPassphrase(change(file), words)).toEqual(failed('wrong-passphrase'));
  });
});

const withSlot = (whole: KeyFile, change: Partial<Slot>): KeyFile => ({
  ...whole,
  slots: whole.slots.map((entry) => ({ ...entry, ...change }) as Slot),
});

describe('subkeys', () => {
  it('follow the documented derivation', () => {
    const known = { vault: '6b1f5f7e-58cf-4d0a-9a53-0f3f3d2b1a10', bytes: Buffer.from('07'.repeat(32), 'hex') };
    expect(subkey(known, 'database').toString('hex')).toBe(
      'e07fe1e633837af84bae85dfcd81a764e49c98533161e8a46d7c3ede7b46ecb6',
    );
  });

  it('differ by purpose and by vault', () => {
    const keys = (['database', 'commits', 'exhibits'] as const).map((purpose) =>
      subkey(dataKey, purpose).toString('hex'),
    );
    const elsewhere = subkey({ ...dataKey, vault: createDataKey().vault }, 'database').toString('hex');
    expect(new Set([...keys, elsewhere, dataKey.bytes.toString('hex')]).size).toBe(5);
  });

  it('of a vault are found by whoever has only the file and the passphrase', async () => {
    writeKeyFile(path, file);
    const found = must(await openByPassphrase(must(readKeyFile(path)), passphrase));
    expect(subkey(found, 'database')).toEqual(subkey(dataKey, 'database'));
  });
});
