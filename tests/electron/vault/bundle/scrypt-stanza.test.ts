import { buffer } from 'node:stream/consumers';
import { Decrypter, Encrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { openSealed, sealBytes } from '../../../../electron/vault/bundle/age-seal.ts';
import type { BundleFault } from '../../../../electron/vault/bundle/bundle-fault.ts';

const passphrase = 'corazón de agua tranquila';
const text = 'lo que dijo';
const kind = 'passphrase';
async function* bytesOf(bytes: Uint8Array | string) {
  yield Buffer.from(bytes);
}
const seal = async () => buffer(await sealBytes(bytesOf(text), { kind, passphrase }));
const open = async (sealed: Uint8Array, secret = passphrase) =>
  (await buffer(await openSealed(bytesOf(sealed), { kind, passphrase: secret }))).toString();

describe('a passphrase', () => {
  it('seals what the age package opens, and opens what that seals', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(12);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    const sealed = await seal();
    expect({
      theirs: await open(await encrypter.encrypt(text)),
      ours: await decrypter.decrypt(sealed, 'text'),
      own: await open(sealed),
    }).toEqual({ theirs: text, ours: text, own: text });
  });

  it('that is wrong opens nothing; a stanza that is not as it should be is damage', async () => {
    const sealed = await seal();
    const changed = (from: RegExp, to: string) => Buffer.from(sealed.toString('latin1').replace(from, to), 'latin1');
    const code = (opened: Promise<string>) => opened.catch((fault: BundleFault) => fault.failure.code);
    expect({
      wrong: await code(open(sealed, 'otra cosa')),
      asksForMore: await code(open(changed(/ 18\n/, ' 21\n'))),
      otherSalt: await code(open(changed(/scrypt \S+/, 'scrypt AAAA'))),
      furtherWord: await code(open(changed(/ 18\n/, ' 18 1\n'))),
      noNumber: await code(open(changed(/ 18\n/, ' 018\n'))),
    }).toEqual({
      wrong: 'wrong-passphrase',
      asksForMore: 'bundle-foreign',
      otherSalt: 'bundle-damaged',
      furtherWord: 'bundle-damaged',
      noNumber: 'bundle-damaged',
    });
  });

  it('is the same one, however the keyboard composed it', async () => {
    const sealed = await buffer(await sealBytes(bytesOf(text), { kind, passphrase: passphrase.normalize('NFD') }));
    expect(await open(sealed)).toBe(text);
  });
});

/** How long the loop stood still at the worst, as a share of the time that the work took. */
async function heldShare(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  let last = begun;
  let worst = 0;
  const look = (): void => {
    const now = performance.now();
    worst = Math.max(worst, now - last);
    last = now;
  };
  const looking = setInterval(look, 5);
  await work();
  look();
  clearInterval(looking);
  return worst / (performance.now() - begun);
}

describe('while a passphrase is made into a key', () => {
  it('typing goes on: nothing stands still for a fifth of the time that it takes', async () => {
    const sealed = await seal();
    const shares = [await heldShare(seal), await heldShare(seal), await heldShare(() => open(sealed))];
    const median = shares.sort((one, other) => one - other)[1] ?? 1;
    expect(median).toBeLessThan(0.2);
  });
});
