import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { type Derivation, deriveKey } from './derivation.ts';
import type { KeyFile } from './key-file.ts';
import { authenticatedHeader, type PassphraseSlot, type Slot } from './key-slot.ts';

/** The random 256 bits that everything in the vault hangs on, with the name of the vault they belong to. */
export type DataKey = { readonly vault: string; readonly bytes: Buffer };
/** What a subkey is for; one key never serves two purposes. */
export type KeyPurpose = 'database' | 'commits' | 'exhibits' | 'custody' | 'custody-mark' | 'hand-over';

const cipher = 'aes-256-gcm';
const tagLength = 16;

/** A new vault's key. */
export const createDataKey = (): DataKey => ({ vault: randomUUID(), bytes: randomBytes(32) });

/** Wraps the data key so that the passphrase opens it; `made` is the day that stands in the slot. */
export async function createPassphraseSlot(
  dataKey: DataKey,
  passphrase: string,
  { memoryKiB, passes, lanes }: Derivation,
  made: string,
): Promise<PassphraseSlot> {
  const salt = randomBytes(16);
  const slot: PassphraseSlot = {
    kind: 'passphrase',
    form: 2,
    id: randomUUID(),
    made,
    derivation: { name: 'argon2id', version: '1.3', memoryKiB, passes, lanes, salt: salt.toString('hex') },
    nonce: '',
    wrapped: '',
  };
  return wrap(dataKey, slot, await deriveKey(passphrase, salt, slot.derivation));
}

/** The slot with the data key in it; zeroes the wrapping key. */
export function wrap<Kind extends Slot>(dataKey: DataKey, empty: Kind, wrappingKey: Buffer): Kind {
  const nonce = randomBytes(12);
  const slot = { ...empty, nonce: nonce.toString('hex') };
  try {
    const wrapping = createCipheriv(cipher, wrappingKey, nonce);
    wrapping.setAAD(authenticatedHeader(dataKey.vault, slot));
    const wrapped = Buffer.concat([wrapping.update(dataKey.bytes), wrapping.final(), wrapping.getAuthTag()]);
    return { ...slot, wrapped: wrapped.toString('hex') };
  } finally {
    wrappingKey.fill(0);
  }
}

/** The data key, when the slot was wrapped with this key, which is zeroed. */
export function unwrap(vault: string, slot: Slot, wrappingKey: Buffer): DataKey | undefined {
  const wrapped = Buffer.from(slot.wrapped, 'hex');
  const unwrapping = createDecipheriv(cipher, wrappingKey, Buffer.from(slot.nonce, 'hex'), {
    authTagLength: tagLength,
  });
  unwrapping.setAAD(authenticatedHeader(vault, slot));
  unwrapping.setAuthTag(wrapped.subarray(-tagLength));
  const bytes = unwrapping.update(wrapped.subarray(0, -tagLength));
  try {
    unwrapping.final();
    return { vault, bytes };
  } catch {
    bytes.fill(0);
    return undefined;
  } finally {
    wrappingKey.fill(0);
  }
}

/** What opened, and by which slot; the slot is never told to whoever tries to get in. */
export type Opened = { readonly dataKey: DataKey; readonly slot: Slot };

/** Finds the slot that the passphrase opens. Every *no* is the same failure after the same work, whatever it was that did not fit. */
export async function findByPassphrase(file: KeyFile, passphrase: string): Promise<Result<Opened, Failure>> {
  for (const slot of file.slots) {
    if (slot.kind !== 'passphrase') continue;
    const wrappingKey = await deriveKey(passphrase, Buffer.from(slot.derivation.salt, 'hex'), slot.derivation);
    const dataKey = unwrap(file.vault, slot, wrappingKey);
    if (dataKey) return ok({ dataKey, slot });
  }
  return fail({ code: 'wrong-passphrase' });
}

/** Opens the vault's key by passphrase. */
export async function openByPassphrase(file: KeyFile, passphrase: string): Promise<Result<DataKey, Failure>> {
  const found = await findByPassphrase(file, passphrase);
  return found.ok ? ok(found.value.dataKey) : found;
}

/**
 * The key for one purpose: HKDF-SHA-256 of the data key, salt = the vault's name as UTF-8, info = `constancia/1/` and the purpose,
 * 32 bytes. The caller zeroes it.
 */
export const subkey = (dataKey: DataKey, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey.bytes, dataKey.vault, `constancia/1/${purpose}`, 32));
