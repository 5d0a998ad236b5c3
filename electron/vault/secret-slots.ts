import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { KeyFile } from './key-file.ts';
import type { RecoverySlot, SharesSlot } from './key-slot.ts';
import { type DataKey, type Opened, unwrap, wrap } from './keys.ts';
import { readRecoveryWords, secretLength } from './recovery-words.ts';
import { readShare, type Share, shareMark } from './share-text.ts';

type SecretSlot = RecoverySlot | SharesSlot;

/** A random secret that nobody can guess, so that no slow derivation is needed. The caller zeroes it. */
export const createSecret = (): Buffer => randomBytes(secretLength);

/** HKDF-SHA-256 of the secret, bound to vault and slot: the same secret in another place gives another key. */
function secretKey(vault: string, { kind, id, derivation }: SecretSlot, secret: Uint8Array): Buffer {
  const salt = Buffer.from(derivation.salt, 'hex');
  return Buffer.from(hkdfSync('sha256', secret, salt, `constancia/2/${kind}/${vault}/${id}`, 32));
}

const begun = (made: string) => ({
  form: 2 as const,
  id: randomUUID(),
  made,
  derivation: { name: 'hkdf-sha256' as const, salt: randomBytes(16).toString('hex') },
  nonce: '',
  wrapped: '',
});

/** Wraps the data key so that the words of a recovery sheet open it. */
export function createRecoverySlot(dataKey: DataKey, secret: Uint8Array, made: string): RecoverySlot {
  const slot: RecoverySlot = { kind: 'recovery', ...begun(made) };
  return wrap(dataKey, slot, secretKey(dataKey.vault, slot, secret));
}

/** Wraps the data key so that `needed` of `total` shares open it; whoever holds fewer knows nothing. */
export async function createSharesSlot(
  dataKey: DataKey,
  { needed, total }: { readonly needed: number; readonly total: number },
  made: string,
): Promise<{ readonly slot: SharesSlot; readonly shares: readonly Share[] }> {
  // The library takes no Buffer.
  const secret = new Uint8Array(createSecret());
  try {
    const slot: SharesSlot = { kind: 'shares', ...begun(made), needed, total };
    const parts = await split(secret, total, needed);
    const mark = shareMark(dataKey.vault, slot.id);
    const shares = parts.map((part, index) => ({ number: index + 1, needed, total, mark, part: Buffer.from(part) }));
    return { slot: wrap(dataKey, slot, secretKey(dataKey.vault, slot, secret)), shares };
  } finally {
    secret.fill(0);
  }
}

/** Tries a secret on every slot of its kind. */
function openBySecret(file: KeyFile, kind: SecretSlot['kind'], secret: Uint8Array): Opened | undefined {
  for (const slot of file.slots) {
    if (slot.kind !== kind) continue;
    const dataKey = unwrap(file.vault, slot, secretKey(file.vault, slot, secret));
    if (dataKey) return { dataKey, slot };
  }
  return undefined;
}

/** Opens the vault's key by the words of a recovery sheet; whether the vault has a sheet at all is not told. */
export function openByWords(file: KeyFile, typed: string): Result<Opened, Failure> {
  const secret = readRecoveryWords(typed);
  if (!secret.ok) return secret;
  const opened = openBySecret(file, 'recovery', secret.value);
  secret.value.fill(0);
  return opened ? ok(opened) : fail({ code: 'recovery-wrong' });
}

/** A share that was typed here, when it belongs to a set of this vault that still stands. */
export function readShareOf(file: KeyFile, typed: string): Result<Share, Failure> {
  const share = readShare(typed);
  if (!share.ok) return share;
  const own = file.slots.some(
    ({ kind, id }) => kind === 'shares' && shareMark(file.vault, id).equals(share.value.mark),
  );
  return own ? share : fail({ code: 'share-elsewhere' });
}

/** The shares in the order in which they were typed; a failure says in `at` which of them it is about. */
export function readShares(file: KeyFile, typed: readonly string[]): Result<readonly Share[], Failure> {
  const shares: Share[] = [];
  for (const [index, text] of typed.entries()) {
    const share = readShareOf(file, text);
    if (!share.ok) return fail({ ...share.failure, values: { ...share.failure.values, at: index + 1 } });
    const twice = shares.findIndex(({ part }) => part.at(-1) === share.value.part.at(-1));
    if (twice >= 0) return fail({ code: 'share-twice', values: { at: index + 1, first: twice + 1 } });
    shares.push(share.value);
  }
  return ok(shares);
}

/** Opens the vault's key by shares, in any order; more than are needed do no harm. */
export async function openByShares(file: KeyFile, typed: readonly string[]): Promise<Result<Opened, Failure>> {
  const shares = readShares(file, typed);
  if (!shares.ok) return shares;
  const needed = shares.value[0]?.needed ?? 2;
  if (shares.value.length < needed) {
    return fail({ code: 'shares-few', values: { missing: needed - shares.value.length, needed } });
  }
  const secret = await combine(shares.value.map(({ part }) => new Uint8Array(part)));
  for (const { part } of shares.value) part.fill(0);
  const opened = openBySecret(file, 'shares', secret);
  secret.fill(0);
  return opened ? ok(opened) : fail({ code: 'shares-wrong' });
}
