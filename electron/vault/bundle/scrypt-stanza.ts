import { randomBytes } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { type Identity, type Recipient, Stanza } from 'age-encryption';
import type { ScryptReply, ScryptTask } from '../exhibits/scrypt-worker.ts';
import { startThread } from '../exhibits/thread.ts';

/*
 * The passphrase recipient of the age format. The package derives its key on the thread that asks, which holds up everything else
 * for about a second; here another thread derives it. Everything but the derivation is the package's.
 */

const name = 'scrypt';
const label = Buffer.from('age-encryption.org/v1/scrypt');
const saltLength = 16;
const wrappedLength = 32;
/** The format has one key for one file key, so its nonce is all zeros. */
const nonce = new Uint8Array(12);

/**
 * Derives 32 bytes in a thread of its own; the caller zeroes them. The asynchronous `scrypt` of the runtime is no way to do this: under
 * BoringSSL it does all of the work once on the thread that asks, to check its parameters, and then again on another.
 */
function derive(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = startThread('scrypt-worker');
    const end = ({ key }: ScryptReply): void => {
      if (key) resolve(key);
      else reject(new Error('No key could be derived'));
      void thread.terminate();
    };
    thread.once('message', end);
    thread.once('error', reject);
    thread.once('exit', () => end({}));
    thread.postMessage({ passphrase, salt: Buffer.concat([label, salt]), workFactor } satisfies ScryptTask);
  });
}

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** Seals for whoever knows a passphrase; it must be the only recipient of a file. */
export const scryptRecipient = (passphrase: string, workFactor: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(saltLength);
    const key = await derive(passphrase, salt, workFactor);
    try {
      const wrapped = chacha20poly1305(key, nonce).encrypt(fileKey);
      return [new Stanza([name, toText(salt), String(workFactor)], wrapped)];
    } finally {
      key.fill(0);
    }
  },
});

/** Opens what was sealed with a passphrase; throws when the header is not as the format wants it or asks for too much work. */
export const scryptIdentity = (passphrase: string, highestWorkFactor: number): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const stanza = stanzas.find(({ args }) => args[0] === name);
    if (!stanza) return null;
    const [, saltText = '', factorText = '', ...more] = stanza.args;
    const salt = Buffer.from(saltText, 'base64');
    const workFactor = /^[1-9]\d?$/.test(factorText) ? Number(factorText) : Number.POSITIVE_INFINITY;
    const isWellFormed =
      stanzas.length === 1 && more.length === 0 && salt.length === saltLength && toText(salt) === saltText;
    if (!isWellFormed || workFactor > highestWorkFactor || stanza.body.length !== wrappedLength) {
      throw new Error('Scrypt stanza refused');
    }
    const key = await derive(passphrase, salt, workFactor);
    try {
      return chacha20poly1305(key, nonce).decrypt(stanza.body);
    } catch {
      return null;
    } finally {
      key.fill(0);
    }
  },
});
