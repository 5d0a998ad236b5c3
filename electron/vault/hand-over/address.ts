import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';

/** The age key of a vault for what is handed over to it: 32 bytes written down as age writes them. */
export const identityOf = (key: Uint8Array): string =>
  bech32.encode('age-secret-key-', bech32.toWords(key)).toUpperCase();

/** The public half (`age1...`), to be given to colleagues. */
export const addressOf = (key: Uint8Array): Promise<string> => identityToRecipient(identityOf(key));
