import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { firstPassphraseSlot, hex, keyFormat, type Slot, slotHeader, slotSchema } from './key-slot.ts';
import { writeDurably } from './private-file.ts';
import { guard } from './storage-failure.ts';

/** Format of the key file that this app writes. Version 1 is read, and replaced only when a slot changes. */
export const keyFileVersion = 2;
/** More ways in than this nobody can oversee. */
export const mostSlots = 16;

const frame = { format: z.literal(keyFormat), vault: z.uuid(), checksum: hex(32) };
const firstFile = z.strictObject({
  ...frame,
  version: z.literal(1),
  slots: z.array(firstPassphraseSlot).min(1).max(mostSlots),
});
const keyFile = z.strictObject({
  ...frame,
  version: z.literal(keyFileVersion),
  slots: z.array(slotSchema).min(1).max(mostSlots),
});
const header = z.object({ format: z.literal(keyFormat), version: z.number().int().positive() });

export type KeyFile = { readonly vault: string; readonly slots: readonly Slot[] };

/** Everything in the file except the checksum, in one fixed order, so that layout does not matter. */
function checksumOf({ vault, slots }: KeyFile, version: 1 | 2): string {
  const form = (slot: Slot) => (version === 1 ? [] : [slot.form]);
  const list = slots.map((slot) => [...form(slot), ...slotHeader(slot), slot.nonce, slot.wrapped]);
  return createHash('sha256')
    .update(JSON.stringify([keyFormat, version, vault, list]))
    .digest('hex');
}

/** Writes the key file as a whole, for its owner alone: after a crash either the old file is there or the new one. */
export function writeKeyFile(path: string, file: KeyFile): void {
  const { vault, slots } = file;
  const checksum = checksumOf(file, keyFileVersion);
  const content = { format: keyFormat, version: keyFileVersion, vault, slots, checksum };
  writeDurably(path, `${JSON.stringify(content, null, 2)}\n`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseKeyFile(json: unknown): KeyFile | undefined {
  const now = keyFile.safeParse(json);
  if (now.success) return checksumOf(now.data, 2) === now.data.checksum ? now.data : undefined;
  const first = firstFile.safeParse(json);
  if (!first.success) return undefined;
  const file = { vault: first.data.vault, slots: first.data.slots.map((slot) => ({ ...slot, form: 1 as const })) };
  return checksumOf(file, 1) === first.data.checksum ? file : undefined;
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
    const file = parseKeyFile(json);
    return file ? ok({ vault: file.vault, slots: file.slots }) : fail({ code: 'vault-damaged' });
  });
}
