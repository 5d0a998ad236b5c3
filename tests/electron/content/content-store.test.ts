import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openContentStore } from '../../../electron/content/content-store.ts';
import { builtInContent, currentContent, openContent } from '../../../electron/content/current-content.ts';
import maintainersKey from '../../../electron/content/maintainers-key.pem?raw';
import { verifierOf } from '../../../electron/content/pack-signature.ts';
import { readRuntime } from '../../../scripts/runtime.mjs';
import type { Content } from '../../../src/clocks/content.ts';
import { signedText } from '../../../src/clocks/content-pack.ts';
import { edition, packText, publicKey, shipped, signed, strangerKey } from '../../src/clocks/content-pack-signing.ts';

const place = mkdtempSync(join(tmpdir(), 'constancia-content-'));
let count = 0;
let folder = '';
beforeEach(() => {
  count += 1;
  folder = join(place, String(count));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

const open = (builtIn: Content = shipped) => openContentStore({ folder, builtIn, isSigned: verifierOf(publicKey) });
const january = edition('2027.01.15', { asOf: '2027-01-15' });
const february = edition('2027.02.20', { asOf: '2027-02-20' });
const of = ({ version, asOf }: Content) => ({ version, asOf });
const builtIn = { to: 'built-in', ...of(shipped) };

/** Looks at a book and accepts it, as a person does. */
async function take(store: ReturnType<typeof open>, content: Content) {
  const looked = store.look(packText(content));
  expect(looked.ok && looked.value.to).toEqual(of(content));
  return store.accept(content.version);
}
const filesIn = (): Readonly<Record<string, string>> =>
  existsSync(folder)
    ? Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
    : {};

describe('the rule books of an installation', () => {
  it('begin with the one that ships', () => {
    const store = open();
    expect([store.state(), store.content()]).toEqual([{ ...of(shipped), status: 'built-in', revertTo: [] }, shipped]);
    expect(existsSync(folder)).toBe(false);
  });

  it('change when a pack was looked at and accepted, and stay so after a restart', async () => {
    const store = open();
    const changes = store.look(packText(january));
    expect(changes).toEqual({ ok: true, value: { from: of(shipped), to: of(january), items: [] } });
    expect([store.content(), filesIn()]).toEqual([shipped, {}]);
    const state = { ...of(january), status: 'accepted', revertTo: [builtIn] };
    expect(await store.accept(january.version)).toEqual({ ok: true, value: state });
    expect(store.content()).toEqual(january);
    const again = open();
    expect([again.state(), again.content()]).toEqual([state, january]);
  });

  it('go back to the one before, forward again, and to the one that ships', async () => {
    const store = open();
    await take(store, january);
    await take(store, february);
    const previous = { to: 'previous', ...of(january) };
    expect(store.state()).toEqual({ ...of(february), status: 'accepted', revertTo: [previous, builtIn] });
    expect(await store.revert('previous')).toEqual({
      ok: true,
      value: { ...of(january), status: 'accepted', revertTo: [{ to: 'previous', ...of(february) }, builtIn] },
    });
    expect(await store.revert('built-in')).toEqual({
      ok: true,
      value: { ...of(shipped), status: 'built-in', revertTo: [{ to: 'previous', ...of(january) }] },
    });
    expect([open().content(), await store.revert('built-in')]).toEqual([
      shipped,
      { ok: false, failure: { code: 'pack-no-earlier' } },
    ]);
    await store.revert('previous');
    expect(open().content()).toEqual(january);
    expect(Object.keys(filesIn()).sort()).toEqual(['2027.01.15.json', 'in-use.json']);
  });

  it.each<readonly [string, string, string]>([
    ['a bad signature', packText(february, strangerKey), 'pack-signature'],
    ['an older version', packText(edition('2026.12.01', { asOf: '2026-12-01' })), 'pack-older'],
    ['the same version', packText(january), 'pack-older'],
    ['a broken shape', packText({ ...february, rules: [] }), 'pack-broken'],
    ['a newer format', packText({ ...february, format: 'constancia-content/9' }), 'pack-newer-format'],
    ['sources that are not there', packText({ ...february, sources: shipped.sources.slice(1) }), 'pack-contradicts'],
    ['something else', 'hello', 'pack-unreadable'],
  ])('stay as they are after a pack with %s', async (_name, text, code) => {
    const store = open();
    await take(store, january);
    const before = filesIn();
    const looked = store.look(text);
    expect([looked.ok, !looked.ok && looked.failure.code]).toEqual([false, code]);
    expect(await store.accept(february.version)).toEqual({ ok: false, failure: { code: 'pack-not-looked-at' } });
    expect([store.content(), filesIn(), open().content()]).toEqual([january, before, january]);
  });

  it('accept only the pack that was looked at last', async () => {
    const store = open();
    store.look(packText(january));
    store.look(packText(february));
    expect(await store.accept(january.version)).toEqual({ ok: false, failure: { code: 'pack-not-looked-at' } });
    expect(store.content()).toEqual(shipped);
  });

  it.each<readonly [string, (text: string) => string | undefined, string]>([
    ['gone', () => undefined, 'pack-unreadable'],
    ['cut off', (text) => text.slice(0, text.length / 2), 'pack-unreadable'],
    ['changed by hand', (text) => text.replace('833-442-3677', '900-000-0000'), 'pack-signature'],
    ['replaced by another signed one', () => packText(february), 'pack-broken'],
  ])('fall back to the one that ships, and say so, when the accepted one is %s', async (_name, harm, fault) => {
    await take(open(), january);
    const file = join(folder, '2027.01.15.json');
    const harmed = harm(readFileSync(file, 'utf8'));
    if (harmed === undefined) rmSync(file);
    else writeFileSync(file, harmed);
    const store = open();
    expect([store.state(), store.content()]).toEqual([
      { ...of(shipped), status: 'damaged', fault, revertTo: [builtIn] },
      shipped,
    ]);
    expect(await store.revert('built-in')).toMatchObject({ ok: true, value: { status: 'built-in' } });
    expect(open().state().status).toBe('built-in');
  });

  it('fall back when it cannot be read which one is in use', async () => {
    await take(open(), january);
    for (const text of ['', '{"current":"../../secret","previous":null}', '{"current":1}']) {
      writeFileSync(join(folder, 'in-use.json'), text);
      expect(open().state()).toMatchObject({ ...of(shipped), status: 'damaged', fault: 'pack-unreadable' });
    }
  });

  it('prefer the one that ships when the app brought a newer one', async () => {
    await take(open(), january);
    const newer = edition('2027.03.01', { asOf: '2027-03-01' });
    const store = open(newer);
    expect([store.state(), store.content()]).toEqual([
      { ...of(newer), status: 'superseded', revertTo: [{ to: 'built-in', ...of(newer) }] },
      newer,
    ]);
    expect(store.look(packText(february))).toEqual({ ok: false, failure: { code: 'pack-older' } });
  });

  it('stay as they are when nothing can be written', async () => {
    writeFileSync(folder, 'a file where the folder should be');
    const store = open();
    store.look(packText(january));
    expect(await store.accept(january.version)).toEqual({ ok: false, failure: { code: 'pack-not-kept' } });
    expect(store.content()).toEqual(shipped);
  });
});

describe('the current content', () => {
  it('is the one that ships until the folder is opened, and then the accepted one', async () => {
    expect(currentContent()).toBe(builtInContent);
    const store = openContent(folder, publicKey);
    await take(store, january);
    expect(currentContent()).toEqual(january);
    openContent(join(folder, 'empty'));
    expect(currentContent()).toBe(builtInContent);
  });
});

describe('in real Electron', () => {
  it('signatures made by Node are verified, and others refused', () => {
    const pack = signed(january) as { readonly signature: string };
    const file = join(place, 'signed.json');
    writeFileSync(file, JSON.stringify({ publicKey, text: signedText(pack), signature: pack.signature }));
    const code = `
      const { createPublicKey, verify } = require('node:crypto');
      const { publicKey, text, signature } = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'));
      const isSigned = (of) => verify(null, Buffer.from(of), createPublicKey(publicKey), Buffer.from(signature, 'base64'));
      console.log(JSON.stringify([isSigned(text), isSigned(text + ' ')]));`;
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    const said = execFileSync(readRuntime().electron, ['-e', code, file], { env, encoding: 'utf8', timeout: 60_000 });
    expect(JSON.parse(said)).toEqual([true, false]);
  });
});

describe("the maintainers' key", () => {
  it('ships as an Ed25519 public key, and does not trust the key of these tests', () => {
    expect(maintainersKey).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
    expect(verifierOf(maintainersKey)('text', 'AAAA')).toBe(false);
    const store = openContent(folder);
    expect(store.look(packText(january))).toEqual({ ok: false, failure: { code: 'pack-signature' } });
  });

  it('of another kind is not taken', () => {
    const other = generateKeyPairSync('x25519').publicKey.export({ type: 'spki', format: 'pem' });
    expect(() => verifierOf(String(other))).toThrow('not an Ed25519 key');
  });
});
