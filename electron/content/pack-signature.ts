import { createPublicKey, verify } from 'node:crypto';

/** Verifies Ed25519 signatures (base64) over UTF-8 text with one public key in PEM; throws on a key of another kind. */
export function verifierOf(publicKey: string): (text: string, signature: string) => boolean {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('The maintainers key is not an Ed25519 key');
  return (text, signature) => verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
}
