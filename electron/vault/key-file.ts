import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { ceiling, floor } from './derivation.ts';
import { writeDurably } from './private-file.ts';
import { guard } from './storage-failure.ts';

/** Format of the key file that this app writes; a later kind of slot raises it. */
export const keyFileVersion = 1;
const format = 'constancia-keys';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const cost = (name: 'memoryKiB' | 'passes' | 'lanes') => z.number().int().min(floor[name]).max(ceiling[name]);

const passphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  id: z.uuid(),
  derivation: z.strictObject({
    name: z.literal('argon2id'),
    version: z.literal('1.3'),
    memoryKiB: cost('memoryKiB'),
    passes: cost('passes'),
    lanes: cost('lanes'),
    salt: hex(16),
  }),
  nonce: hex(12),
  /** AES-256-GCM of the data key: 32 bytes, then the tag of 16. */
  wrapped: hex(48),
});
/** One way to reach the data key. */
const slot = z.discriminatedUnion('kind', [passphraseSlot]);
const keyFile = z.strictObject({
  format: z.literal(format),
  version: z.literal(keyFileVersion),
  vault: z.uuid(),
  slots: z.array(slot).min(1).max(16),
  checksum: hex(32),
});
const header = z.object({ format: z.literal(format), version: z.number().int().positive() });

export type PassphraseSlot = Readonly<z.infer<typeof passphraseSlot>>;
export type Slot = Readonly<z.infer<typeof slot>>;
export type KeyFile = { readonly vault: string; readonly slots: readonly Slot[] };

/** Everything in the file except the checksum, in one fixed order, so that layout does not matter. */
const canonical = (file: KeyFile): string =>
  JSON.stringify([
    format,
    keyFileVersion,
    file.vault,
    file.slots.map((entry) => [...slotHeader(entry), entry.nonce, entry.wrapped]),
  ]);

const checksumOf = (file: KeyFile): string => createHash('sha256').update(canonical(file)).digest('hex');

/** What a slot says about itself, in one fixed order. */
function slotHeader(entry: Slot): readonly (string | number)[] {
  const { name, version, memoryKiB, passes, lanes, salt } = entry.derivation;
  return [entry.kind, entry.id, name, version, memoryKiB, passes, lanes, salt];
}

/** The bytes that are authenticated with the wrapped key: the header of the file and of the slot. */
export const authenticatedHeader = (vault: string, entry: Slot): Buffer =>
  Buffer.from(JSON.stringify([format, keyFileVersion, vault, ...slotHeader(entry)]), 'utf8');

/** Writes the key file as a whole, for its owner alone. */
export function writeKeyFile(path: string, file: KeyFile): void {
  const content = { format, version: keyFileVersion, vault: file.vault, slots: file.slots, checksum: checksumOf(file) };
  writeDurably(path, `${JSON.stringify(content, null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads the key file. The checksum tells damage from a wrong passphrase; it is no protection against a forger, who fails at the
 * authenticated header. Costs below the floor or above the ceiling are refused here, before anything is derived from them.
 */
export function readKeyFile(path: string): Result<KeyFile, Failure> {
  return guard(() => {
    if (!existsSync(path)) return fail({ code: 'vault-damaged' });
    const json = parseJson(readFileSync(path, 'utf8'));
    const head = header.safeParse(json);
    if (head.success && head.data.version > keyFileVersion) return fail({ code: 'vault-newer' });
    const parsed = keyFile.safeParse(json);
    if (!parsed.success || parsed.data.checksum !== checksumOf(parsed.data)) return fail({ code: 'vault-damaged' });
    return ok({ vault: parsed.data.vault, slots: parsed.data.slots });
  });
}
