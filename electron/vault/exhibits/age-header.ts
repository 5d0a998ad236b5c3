import { hkdfSync, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter } from 'age-encryption';
import type { AgeIdentity } from './age-identity.ts';

/** What stands before the chunks of an age file, and the key that the chunks are under. */
export type AgeHead = { readonly bytes: Uint8Array; readonly streamKey: Uint8Array };

const nonceLength = 16;
/** No header for one recipient is nearly as long. */
export const longestHead = 4096;

/** HKDF as the age format lays it down for the payload. */
const streamKeyOf = (fileKey: Uint8Array, nonce: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

/** Where the header ends: after the line that begins with three dashes. */
function headerLength(bytes: Uint8Array): number | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestHead)).toString('latin1');
  const end = /\n--- [^\n]*\n/.exec(text);
  return end ? end.index + end[0].length : undefined;
}

/** The head of a new file. The library makes the header; the payload's nonce is our own, so that no key stream is used twice. */
export async function createHead(identity: AgeIdentity): Promise<AgeHead> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(identity.recipient);
  const empty = await encrypter.encrypt(new Uint8Array());
  const header = empty.subarray(0, headerLength(empty) ?? 0);
  const nonce = randomBytes(nonceLength);
  return { bytes: Buffer.concat([header, nonce]), streamKey: streamKeyOf(await fileKeyOf(header, identity), nonce) };
}

async function fileKeyOf(header: Uint8Array, identity: AgeIdentity): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity.secret);
  return decrypter.decryptHeader(header);
}

/** The head of a file from its first bytes; `undefined` when it is damaged or was not made for this vault. */
export async function readHead(bytes: Uint8Array, identity: AgeIdentity): Promise<AgeHead | undefined> {
  const length = headerLength(bytes);
  if (length === undefined || bytes.length < length + nonceLength) return undefined;
  try {
    const fileKey = await fileKeyOf(bytes.slice(0, length), identity);
    const head = bytes.slice(0, length + nonceLength);
    return { bytes: head, streamKey: streamKeyOf(fileKey, head.subarray(length)) };
  } catch {
    return undefined;
  }
}
