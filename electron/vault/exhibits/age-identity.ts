import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';

/** The X25519 key of a vault's exhibits, in the two forms that age knows. */
export type AgeIdentity = { readonly secret: string; readonly recipient: string };

/** The 32 bytes of the subkey are the age identity, as age itself would write it down. */
export async function ageIdentityOf(key: Uint8Array): Promise<AgeIdentity> {
  const secret = bech32.encode('age-secret-key-', bech32.toWords(key)).toUpperCase();
  return { secret, recipient: await identityToRecipient(secret) };
}
