import { z } from 'zod';
import { ceiling, floor } from './derivation.ts';

/** Name that stands first in everything that a key file authenticates. */
export const keyFormat = 'constancia-keys';
/** How many people an office may share its recovery between. */
export const mostShares = 8;

export const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const cost = (name: 'memoryKiB' | 'passes' | 'lanes') => z.number().int().min(floor[name]).max(ceiling[name]);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const count = z.number().int().min(2).max(mostShares);

/** From what people can remember: slow on purpose. */
const slowDerivation = z.strictObject({
  name: z.literal('argon2id'),
  version: z.literal('1.3'),
  memoryKiB: cost('memoryKiB'),
  passes: cost('passes'),
  lanes: cost('lanes'),
  salt: hex(16),
});
/** From 128 random bits, which nobody can guess at any speed. */
const fastDerivation = z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(16) });

const sealed = {
  nonce: hex(12),
  /** AES-256-GCM of the data key: 32 bytes, then the tag of 16. */
  wrapped: hex(48),
};

/** The one kind of slot in a key file of version 1. */
export const firstPassphraseSlot = z.strictObject({
  kind: z.literal('passphrase'),
  id: z.uuid(),
  derivation: slowDerivation,
  ...sealed,
});
/** The same in a later file: its header was authenticated as version 1 and stays so until the passphrase is changed. */
const keptPassphraseSlot = firstPassphraseSlot.extend({ form: z.literal(1) });
const passphraseSlot = firstPassphraseSlot.extend({ form: z.literal(2), made: day });
const recoverySlot = z.strictObject({
  kind: z.literal('recovery'),
  form: z.literal(2),
  id: z.uuid(),
  made: day,
  derivation: fastDerivation,
  ...sealed,
});
const sharesSlot = recoverySlot
  .extend({ kind: z.literal('shares'), needed: count, total: count })
  .refine(({ needed, total }) => needed <= total);

/** One way to reach the data key. */
export const slotSchema = z.union([keptPassphraseSlot, passphraseSlot, recoverySlot, sharesSlot]);

export type PassphraseSlot = Readonly<z.infer<typeof keptPassphraseSlot> | z.infer<typeof passphraseSlot>>;
export type RecoverySlot = Readonly<z.infer<typeof recoverySlot>>;
export type SharesSlot = Readonly<z.infer<typeof sharesSlot>>;
export type Slot = PassphraseSlot | RecoverySlot | SharesSlot;

/** What a slot says about how its key is derived, in one fixed order. */
function derivationHeader({ derivation }: Slot): readonly (string | number)[] {
  if (derivation.name === 'hkdf-sha256') return [derivation.name, derivation.salt];
  const { name, version, memoryKiB, passes, lanes, salt } = derivation;
  return [name, version, memoryKiB, passes, lanes, salt];
}

/** What a slot says about itself, in one fixed order. */
export function slotHeader(slot: Slot): readonly (string | number)[] {
  const made = slot.form === 1 ? [] : [slot.made];
  const shared = slot.kind === 'shares' ? [slot.needed, slot.total] : [];
  return [slot.kind, slot.id, ...made, ...shared, ...derivationHeader(slot)];
}

/** The bytes that are authenticated with the wrapped key: nothing that the slot says can be changed without its secret. */
export const authenticatedHeader = (vault: string, slot: Slot): Buffer =>
  Buffer.from(JSON.stringify([keyFormat, slot.form, vault, ...slotHeader(slot)]), 'utf8');
