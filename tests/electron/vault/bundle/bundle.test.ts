import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { isRecipient, type Opener, type Seal, sealBytes } from '../../../../electron/vault/bundle/age-seal.ts';
import { headBytes, sumsBytes } from '../../../../electron/vault/bundle/bundle-head.ts';
import { peekBundle, readBundle } from '../../../../electron/vault/bundle/bundle-reader.ts';
import { type BundleOrder, sourceOf, writeBundle } from '../../../../electron/vault/bundle/bundle-writer.ts';
import { packTar, type TarEntry } from '../../../../electron/vault/bundle/tar.ts';
import { must, newPlace } from '../workshop.ts';

const failed = (code: string) => ({ ok: false, failure: { code } });
const about = { made: '2026-01-05T12:00:00.000Z', note: 'niña' };
const kind = 'trial';
const contents: Readonly<Record<string, Buffer>> = {
  'keys.json': Buffer.from('{}'),
  empty: Buffer.alloc(0),
  'exhibits/even-512': Buffer.alloc(512, 7),
  'exhibits/large': Buffer.from('palabra '.repeat(50_000)),
};

const identity = await generateIdentity();
const recipient = await identityToRecipient(identity);
const toKey: Seal = { kind: 'recipients', recipients: [recipient] };
const withKey: Opener = { kind: 'identity', identity };

let folder: string;
let path: string;
beforeEach(() => {
  folder = newPlace();
  mkdirSync(folder);
  path = join(folder, 'trial.age');
});

const write = (order: Partial<BundleOrder> = {}) =>
  writeBundle({
    path,
    kind,
    about,
    seal: toKey,
    entries: Object.entries(contents).map(([name, bytes]) => sourceOf(name, bytes)),
    ...order,
  });

async function readAll(opener: Opener = withKey) {
  const found: Record<string, string> = {};
  const read = await readBundle({
    path,
    opener,
    kind,
    onEntry: async ({ name, bytes }) => {
      const hash = createHash('sha256');
      for await (const chunk of bytes) hash.update(chunk);
      found[name] = hash.digest('hex');
    },
  });
  return { read, found };
}

const expected = Object.fromEntries(
  Object.entries(contents).map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
);

/** Seals any tar, also such as this app would never write. */
async function sealTar(entries: readonly TarEntry[]): Promise<void> {
  const sealed = await sealBytes(packTar(entries), toKey);
  const chunks: Uint8Array[] = [];
  for await (const chunk of sealed) chunks.push(chunk);
  writeFileSync(path, Buffer.concat(chunks));
}
const entryOf = (name: string, bytes: Buffer): TarEntry => ({
  name,
  size: bytes.length,
  bytes: sourceOf(name, bytes).bytes(),
});

describe('a bundle', () => {
  it('gives back what was put in, and tells of itself before all of it is read', async () => {
    const progress: number[] = [];
    const written = must(await write({ onProgress: (done, total) => progress.push(done / total) }));
    const { read, found } = await readAll();
    const entries = Object.entries(contents).map(([name, { length }]) => ({ name, size: length }));
    expect({ head: must(read), found, peek: must(await peekBundle({ path, opener: withKey, kind })) }).toEqual({
      head: { kind, about, entries },
      found: expected,
      peek: { kind, about, entries },
    });
    expect({ last: progress.at(-1), left: readdirSync(folder) }).toEqual({ last: 1, left: ['trial.age'] });
    expect(written).toEqual({
      sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
      size: readFileSync(path).length,
    });
  });

  it('opens with its passphrase, composed or decomposed, and with no other', async () => {
    const passphrase = 'la niña comió piñón';
    must(await write({ seal: { kind: 'passphrase', passphrase } }));
    const tries = [passphrase.normalize('NFD'), 'la nina comio pinon'];
    const outcomes = [];
    for (const each of tries) outcomes.push((await readAll({ kind: 'passphrase', passphrase: each })).read.ok);
    expect(outcomes).toEqual([true, false]);
    expect((await readAll(withKey)).read).toEqual(failed('wrong-passphrase'));
  });

  it('is read by the commands age, tar and sha256sum', async () => {
    must(await write());
    const keyFile = join(folder, 'identity.txt');
    writeFileSync(keyFile, `${identity}\n`);
    const out = join(folder, 'out');
    mkdirSync(out);
    const tar = execFileSync('age', ['--decrypt', '-i', keyFile, path], { maxBuffer: 2 ** 27 });
    execFileSync('tar', ['-x', '-C', out], { input: tar });
    const checked = execFileSync('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: out });
    const found = Object.fromEntries(
      Object.keys(contents).map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
    );
    expect({ checked: checked.toString(), found }).toEqual({ checked: '', found: expected });
  });

  it('can be made by the commands tar and age', async () => {
    const inside = join(folder, 'in');
    for (const [name, bytes] of Object.entries(contents)) {
      mkdirSync(dirname(join(inside, name)), { recursive: true });
      writeFileSync(join(inside, name), bytes);
    }
    const names = Object.keys(contents);
    const head = headBytes({
      kind,
      about,
      entries: names.map((name) => ({ name, size: contents[name]?.length ?? 0 })),
    });
    writeFileSync(join(inside, 'bundle.json'), head);
    const all = ['bundle.json', ...names];
    writeFileSync(join(inside, 'manifest-sha256.txt'), execFileSync('sha256sum', all, { cwd: inside }));
    const args = ['-c', '--format=ustar', '-C', inside, ...all, 'manifest-sha256.txt'];
    const sealed = spawnSync('age', ['-r', recipient, '-o', path], { input: execFileSync('tar', args) });
    expect(sealed.status).toBe(0);
    const { read, found } = await readAll();
    expect({ ok: read.ok, found }).toEqual({ ok: true, found: expected });
  });

  it('leaves nothing behind when it is cancelled or its source fails', async () => {
    const stop = new AbortController();
    const cancelled = await write({ signal: stop.signal, onProgress: () => stop.abort() });
    const short = { ...sourceOf('short', Buffer.alloc(5)), size: 6 };
    const long = { ...sourceOf('long', Buffer.alloc(5)), size: 4 };
    const outcomes = [cancelled, await write({ entries: [short] }), await write({ entries: [long] })];
    expect(outcomes).toEqual([failed('cancelled'), failed('write-failed'), failed('write-failed')]);
    expect(readdirSync(folder)).toEqual([]);
    const broken = new Error('bug');
    const throwing = {
      name: 'throwing',
      size: 4,
      bytes: (): AsyncIterable<Uint8Array> => {
        throw broken;
      },
    };
    await expect(write({ entries: [throwing] })).rejects.toBe(broken);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('keeps the older file until the newer one is whole', async () => {
    must(await write());
    const before = readFileSync(path);
    expect(await write({ entries: [{ ...sourceOf('short', Buffer.alloc(5)), size: 6 }] })).toEqual(
      failed('write-failed'),
    );
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('stops reading when it is cancelled', async () => {
    must(await write());
    const stop = new AbortController();
    const read = await readBundle({
      path,
      opener: withKey,
      kind,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(read).toEqual(failed('cancelled'));
  });
});

describe('a bundle that is not what it should be', () => {
  const sums = (entries: readonly TarEntry[], of: readonly Buffer[]) =>
    sumsBytes(
      entries.map(({ name }, at) => [
        name,
        createHash('sha256')
          .update(of[at] ?? '')
          .digest('hex'),
      ]),
    );
  const made = async (names: readonly string[], listed: readonly string[] = names, more: readonly TarEntry[] = []) => {
    const body = Buffer.from('x');
    const head = headBytes({ kind, about, entries: listed.map((name) => ({ name, size: 1 })) });
    const entries = [entryOf('bundle.json', head), ...names.map((name) => entryOf(name, body))];
    const last = sums(entries, [head, ...names.map(() => body)]);
    await sealTar([...entries, entryOf('manifest-sha256.txt', last), ...more]);
  };

  it.each<[string, string, () => Promise<void>]>([
    ['no age file', 'bundle-foreign', async () => writeFileSync(path, 'PK\x03\x04 not an age file '.repeat(100))],
    ['empty', 'bundle-foreign', async () => writeFileSync(path, '')],
    ['of another kind', 'bundle-foreign', async () => void must(await write({ kind: 'other' }))],
    ['without a head', 'bundle-foreign', async () => sealTar([entryOf('keys.json', Buffer.from('{}'))])],
    [
      'without an end',
      'bundle-damaged',
      async () => sealTar([entryOf('bundle.json', headBytes({ kind, about, entries: [] }))]),
    ],
    ['with an entry that the head does not list', 'bundle-foreign', () => made(['a', 'b'], ['a'])],
    ['with an entry missing', 'bundle-foreign', () => made(['a'], ['a', 'b'])],
    ['with entries in another order', 'bundle-foreign', () => made(['b', 'a'], ['a', 'b'])],
    ['with something after its end', 'bundle-foreign', () => made(['a'], ['a'], [entryOf('c', Buffer.from('x'))])],
    ['with a name that points outside', 'bundle-foreign', () => made(['../keys.json'])],
    ['with an absolute name', 'bundle-foreign', () => made(['/etc/keys.json'])],
    ['with two entries of one name', 'bundle-foreign', () => made(['a', 'a'])],
    [
      'of a later form',
      'bundle-newer',
      async () => sealTar([entryOf('bundle.json', Buffer.from('{"format":"constancia-bundle","version":2}'))]),
    ],
    [
      'that asks for an absurd amount of work',
      'bundle-foreign',
      async () =>
        writeFileSync(
          path,
          `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`,
        ),
    ],
    [
      'with a wrong sum',
      'bundle-damaged',
      async () => {
        const head = headBytes({ kind, about, entries: [] });
        const wrong = sumsBytes([['bundle.json', '0'.repeat(64)]]);
        await sealTar([entryOf('bundle.json', head), entryOf('manifest-sha256.txt', wrong)]);
      },
    ],
  ])('%s is refused as %s', async (_, code, make) => {
    await make();
    const passphrase: Opener = { kind: 'passphrase', passphrase: 'x' };
    const opener = readFileSync(path, 'latin1').includes('-> scrypt') ? passphrase : withKey;
    expect((await readAll(opener)).read).toEqual(failed(code));
  });

  it.each(['a link', 'a folder'])('with %s among its files is refused', async (what) => {
    const inside = join(folder, 'in');
    mkdirSync(join(inside, 'folder'), { recursive: true });
    execFileSync('ln', ['-s', '/etc/passwd', join(inside, 'link')]);
    const head = headBytes({ kind, about, entries: [{ name: what === 'a link' ? 'link' : 'folder', size: 0 }] });
    writeFileSync(join(inside, 'bundle.json'), head);
    const args = ['-c', '--format=ustar', '-C', inside, 'bundle.json', what === 'a link' ? 'link' : 'folder'];
    execFileSync('age', ['-r', recipient, '-o', path], { input: execFileSync('tar', args) });
    expect((await readAll()).read).toEqual(failed('bundle-foreign'));
  });
});

describe('a recipient', () => {
  it.each([
    [recipient, true],
    [recipient.slice(0, -1), false],
    [`${recipient.slice(0, -1)}${recipient.endsWith('q') ? 'p' : 'q'}`, false],
    [identity, false],
    ['', false],
  ])('%s: %s', (text, good) => {
    expect(isRecipient(text)).toBe(good);
    expect(existsSync(path)).toBe(false);
  });
});
