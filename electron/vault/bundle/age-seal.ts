import { ReadableStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import { storageFailure } from '../storage-failure.ts';
import { BundleFault } from './bundle-fault.ts';
import { scryptIdentity, scryptRecipient } from './scrypt-stanza.ts';

/** Who can open what is sealed: whoever knows a passphrase, or the holders of age identities (`age1...`). */
export type Seal =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recipients'; readonly recipients: readonly [string, ...string[]] };
/** What opens it again. */
export type Opener =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'identity'; readonly identity: string };

export type Bytes = AsyncIterable<Uint8Array>;

/** About a second and 256 MiB; the `age` command takes the same. Files that ask for more than four times that are refused. */
const workFactor = 18;
const highestWorkFactor = 20;
/** A header with many recipients is a few kilobytes; more than this is no header. */
const longestHeader = 64 * 1024;

/*
 * The age format (age-encryption.org/v1), written and read by the `age-encryption` package. Only this file and the passphrase stanza
 * beside it know what encrypts: another implementation of the same format needs these two functions and nothing else.
 */

/** Seals a stream; what comes out is an age file. */
export async function sealBytes(bytes: Bytes, seal: Seal): Promise<Bytes> {
  const encrypter = new Encrypter();
  if (seal.kind === 'passphrase') {
    encrypter.addRecipient(scryptRecipient(seal.passphrase.normalize('NFC'), workFactor));
  } else {
    for (const recipient of seal.recipients) encrypter.addRecipient(recipient);
  }
  return encrypter.encrypt(streamOf(bytes)) as Promise<Bytes>;
}

/** Opens an age file. A file cut off anywhere throws when its end is reached: nothing is certain before that. */
export async function openSealed(bytes: Bytes, opener: Opener): Promise<Bytes> {
  const decrypter = decrypterFor(opener);
  const whole = await checkHeader(bytes);
  let plain: Bytes;
  try {
    plain = (await decrypter.decrypt(streamOf(whole))) as Bytes;
  } catch (error) {
    throw storageFailure(error) ? error : new BundleFault(faultOf(error));
  }
  return untilDamage(plain);
}

function decrypterFor(opener: Opener): Decrypter {
  const decrypter = new Decrypter();
  try {
    if (opener.kind === 'passphrase')
      decrypter.addIdentity(scryptIdentity(opener.passphrase.normalize('NFC'), highestWorkFactor));
    else decrypter.addIdentity(opener.identity);
    return decrypter;
  } catch {
    throw new BundleFault('wrong-passphrase');
  }
}

/** True for a public age key that this app can seal for. */
export function isRecipient(text: string): boolean {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

/** Seals for the holders of these keys; `undefined` when there is none, or one of them is no key. */
export function sealForRecipients(recipients: readonly string[]): Seal | undefined {
  const [first, ...others] = recipients;
  return first !== undefined && recipients.every(isRecipient)
    ? { kind: 'recipients', recipients: [first, ...others] }
    : undefined;
}

function streamOf(bytes: Bytes): globalThis.ReadableStream<Uint8Array> {
  return ReadableStream.from(bytes) as globalThis.ReadableStream<Uint8Array>;
}

const faultOf = (error: unknown) =>
  error instanceof Error && error.message.startsWith('no identity matched') ? 'wrong-passphrase' : 'bundle-damaged';

/** Reads as far as the end of the header, refuses what is none or would cost too much, and gives back everything. */
async function checkHeader(bytes: Bytes): Promise<Bytes> {
  const source = bytes[Symbol.asyncIterator]();
  let read = Buffer.alloc(0);
  while (!read.includes('\n--- ') && read.length < longestHeader) {
    const next = await source.next();
    if (next.done) break;
    read = Buffer.concat([read, next.value]);
  }
  const header = read.subarray(0, longestHeader).toString('latin1');
  if (!header.startsWith('age-encryption.org/v1\n')) throw new BundleFault('bundle-foreign');
  const stanza = /\n-> scrypt \S+ (\d{1,9})\n/.exec(header.slice(0, header.indexOf('\n--- ') + 1));
  if (stanza && Number(stanza[1]) > highestWorkFactor) throw new BundleFault('bundle-foreign');
  return (async function* () {
    yield read;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  })();
}

async function* untilDamage(plain: Bytes): Bytes {
  try {
    yield* plain;
  } catch (error) {
    throw storageFailure(error) || error instanceof BundleFault ? error : new BundleFault('bundle-damaged');
  }
}
