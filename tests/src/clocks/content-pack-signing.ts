import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Content } from '../../../src/clocks/content.ts';
import { packFormat, signedText } from '../../../src/clocks/content-pack.ts';
import { channels } from '../../../src/content/channels/table.ts';
import { clocks } from '../../../src/content/clocks/table.ts';
import { comparison } from '../../../src/content/comparison.ts';
import { contentAsOf, contentVersion, rules } from '../../../src/content/rules/table.ts';
import { sources } from '../../../src/content/sources.ts';

/** The rule book that ships. */
export const shipped: Content = {
  version: contentVersion,
  asOf: contentAsOf,
  rules,
  channels,
  clocks,
  sources,
  comparison,
};

/** The shipped rule book under another version, with other changes. */
export const edition = (version: string, changes: Partial<Content> = {}): Content => ({
  ...shipped,
  version,
  ...changes,
});

const pair = generateKeyPairSync('ed25519');
/** The key of these tests in PEM. */
export const publicKey = String(pair.publicKey.export({ type: 'spki', format: 'pem' }));
/** A key that nobody trusts. */
export const strangerKey = generateKeyPairSync('ed25519').privateKey;

/** A signed pack of any content, right or wrong. */
export function signed(content: object, key = pair.privateKey): Readonly<Record<string, unknown>> {
  const unsigned = { format: packFormat, ...content };
  const signature = sign(null, Buffer.from(signedText(unsigned), 'utf8'), key).toString('base64');
  return { ...unsigned, signature };
}

/** The same as the text of a file. */
export const packText = (content: object, key = pair.privateKey): string => JSON.stringify(signed(content, key));

/** Verifies with the key of these tests. */
export const isSigned = (text: string, signature: string): boolean =>
  verify(null, Buffer.from(text, 'utf8'), pair.publicKey, Buffer.from(signature, 'base64'));
