import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import Database from '@signalapp/sqlcipher';
import { describe, expect, it } from 'vitest';
import { root } from '../../house/tree.ts';
import { begun, must, newPlace, newVault, passphrase, told } from './workshop.ts';

/*
 * What follows opens a vault with the steps of docs/vault-format.md and with nothing of the app: whoever reads that page must get as far
 * as this file does. Only the vault itself, at the bottom, is made by the app.
 */
type Slot = {
  readonly kind: string;
  readonly form: 1 | 2;
  readonly id: string;
  readonly made: string;
  readonly derivation: Readonly<Record<'memoryKiB' | 'passes' | 'lanes', number>> & { readonly salt: string };
  readonly nonce: string;
  readonly wrapped: string;
};
type Keys = { readonly vault: string; readonly slots: readonly Slot[] };

const readKeys = (directory: string): Keys => JSON.parse(readFileSync(join(directory, 'keys.json'), 'utf8'));

/** Step 3: AES-256-GCM with the header of the slot as associated data. */
function unwrap(slot: Slot, wrappingKey: Buffer, header: readonly (string | number)[]): Buffer {
  const wrapped = Buffer.from(slot.wrapped, 'hex');
  const opening = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'hex'));
  opening.setAAD(Buffer.from(JSON.stringify(header), 'utf8'));
  opening.setAuthTag(wrapped.subarray(32));
  return Buffer.concat([opening.update(wrapped.subarray(0, 32)), opening.final()]);
}

/** Steps 1 to 3 from a passphrase. */
async function keyByPassphrase({ vault, slots }: Keys, words: string): Promise<Buffer> {
  const slot = slots.find(({ kind }) => kind === 'passphrase') as Slot;
  const { memoryKiB, passes, lanes, salt } = slot.derivation;
  const wrappingKey = await hashRaw(Buffer.from(words.normalize('NFC'), 'utf8'), {
    algorithm: 2,
    memoryCost: memoryKiB,
    timeCost: passes,
    parallelism: lanes,
    outputLen: 32,
    salt: Buffer.from(salt, 'hex'),
  });
  const derivation = ['argon2id', '1.3', memoryKiB, passes, lanes, salt];
  return unwrap(slot, wrappingKey, ['constancia-keys', 2, vault, 'passphrase', slot.id, slot.made, ...derivation]);
}

/** The secret that twelve words say: 128 bits and a check of 4, eleven bits a word. */
function secretOf(words: string, list: readonly string[]): Buffer {
  const bits = words
    .split(' ')
    .map((word) => list.indexOf(word).toString(2).padStart(11, '0'))
    .join('');
  const secret = Buffer.from(
    bits
      .slice(0, 128)
      .match(/.{8}/g)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
  const [check = 0] = createHash('sha256').update(secret).digest();
  if ((check >> 4).toString(2).padStart(4, '0') !== bits.slice(128)) throw new Error('The check does not fit');
  return secret;
}

/** Steps 1 to 3 from the words of a recovery sheet. */
function keyByWords({ vault, slots }: Keys, words: string, list: readonly string[]): Buffer {
  const slot = slots.find(({ kind }) => kind === 'recovery') as Slot;
  const { salt } = slot.derivation;
  const info = `constancia/2/recovery/${vault}/${slot.id}`;
  const wrappingKey = Buffer.from(hkdfSync('sha256', secretOf(words, list), Buffer.from(salt, 'hex'), info, 32));
  return unwrap(slot, wrappingKey, ['constancia-keys', 2, vault, 'recovery', slot.id, slot.made, 'hkdf-sha256', salt]);
}

/** Steps 4 and 5: the answers as they were told. */
function readAnswers(directory: string, { vault }: Keys, dataKey: Buffer): readonly string[] {
  const key = Buffer.from(hkdfSync('sha256', dataKey, vault, 'constancia/1/database', 32)).toString('hex');
  const database = new Database(join(directory, 'vault.db'));
  try {
    database.pragma(`key = "x'${key}'"`);
    return database
      .prepare('SELECT content FROM answer_versions ORDER BY id')
      .all<{ content: string }>()
      .map(({ content }) => JSON.parse(content).value.words.original.text);
  } finally {
    database.close();
  }
}

/** The published English list, out of its file and without the library's own reading of words. */
const englishList = (): readonly string[] => {
  const source = readFileSync(join(root, 'node_modules/@scure/bip39/wordlists/english.js'), 'utf8');
  return (/`([a-z\n]+)`/.exec(source)?.[1] ?? '').trim().split('\n');
};

/** A vault with a recovery sheet and one answer; a copy, so that a log left by a crash is read as well. */
async function makeVault(): Promise<{ readonly directory: string; readonly words: string; readonly crashed: string }> {
  const { directory, vaults } = await newVault();
  const { interviews, ways } = must(vaults.rooms());
  const { id } = must(interviews.create(begun));
  must(interviews.saveAnswer(id, 'account', told('Lo que pasó en la noche')));
  const pending = must(await ways.beginSheet(passphrase, 'en'));
  const words = pending.kind === 'recovery' ? pending.words : [];
  must(await ways.confirm(pending.ask.map((number) => words[number - 1] ?? '')));
  const crashed = newPlace();
  must(interviews.saveAnswer(id, 'later', told('Lo que vino después')));
  mkdirSync(crashed);
  for (const name of ['keys.json', 'vault.db', 'vault.db-wal'])
    copyFileSync(join(directory, name), join(crashed, name));
  vaults.lock();
  return { directory, words: words.join(' '), crashed };
}

describe('somebody with the documented steps and tools that share nothing with the app', () => {
  it('reads the vault from the passphrase and from the recovery words, also after a crash', async () => {
    const { directory, words, crashed } = await makeVault();
    const keys = readKeys(directory);
    const list = englishList();
    expect(list.length).toBe(2048);
    const byPassphrase = await keyByPassphrase(keys, passphrase);
    const byWords = keyByWords(keys, words, list);
    expect(byWords).toEqual(byPassphrase);
    const told = ['Lo que pasó en la noche', 'Lo que vino después'];
    expect(existsSync(join(crashed, 'vault.db-wal'))).toBe(true);
    expect([readAnswers(directory, keys, byWords), readAnswers(crashed, keys, byPassphrase)]).toEqual([told, told]);
  });
});
