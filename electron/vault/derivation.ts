import { totalmem } from 'node:os';
import { hashRaw } from '@node-rs/argon2';
import { passphraseBytes } from './passphrase.ts';

/** Cost of Argon2id (version 1.3); they stand in the key file and are authenticated by it. */
export type Derivation = { readonly memoryKiB: number; readonly passes: number; readonly lanes: number };

/** Cheaper than this is a downgrade. */
export const floor: Derivation = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };
/** Dearer than this would only stop the machine. */
export const ceiling: Derivation = { memoryKiB: 1024 * 1024, passes: 24, lanes: 16 };

const argon2id = 2;
const keyLength = 32;
const wantedMilliseconds = 1000;
const step = 16 * 1024;

/** True when every cost lies between floor and ceiling. */
export const isLegal = (derivation: Derivation): boolean =>
  (['memoryKiB', 'passes', 'lanes'] as const).every(
    (cost) =>
      Number.isInteger(derivation[cost]) && derivation[cost] >= floor[cost] && derivation[cost] <= ceiling[cost],
  );

/** Derives 32 bytes from the passphrase, off the main thread; the caller zeroes them. */
export async function deriveKey(passphrase: string, salt: Uint8Array, derivation: Derivation): Promise<Buffer> {
  if (!isLegal(derivation)) throw new RangeError('Derivation costs out of bounds');
  const bytes = passphraseBytes(passphrase);
  try {
    return await hashRaw(bytes, {
      algorithm: argon2id,
      memoryCost: derivation.memoryKiB,
      timeCost: derivation.passes,
      parallelism: derivation.lanes,
      outputLen: keyLength,
      salt,
    });
  } finally {
    bytes.fill(0);
  }
}

/** Milliseconds that one derivation takes here. */
export async function measureDerivation(derivation: Derivation): Promise<number> {
  const start = performance.now();
  (await deriveKey('measure', Buffer.alloc(16), derivation)).fill(0);
  return performance.now() - start;
}

/**
 * Costs that take about a second on this machine. Memory first, since it is what an attacker cannot buy cheaply, but at most an
 * eighth of the machine's; then passes.
 */
export async function calibrate(
  measure: (derivation: Derivation) => Promise<number> = measureDerivation,
  machineBytes: number = totalmem(),
): Promise<Derivation> {
  const once = Math.min(await measure(floor), await measure(floor));
  const affordable = (wantedMilliseconds / once) * floor.memoryKiB;
  const most = Math.min(ceiling.memoryKiB, machineBytes / 1024 / 8);
  const memoryKiB = Math.max(floor.memoryKiB, Math.floor(Math.min(affordable, most) / step) * step);
  const passes = Math.floor((affordable * floor.passes) / memoryKiB);
  return { memoryKiB, lanes: floor.lanes, passes: Math.min(Math.max(passes, floor.passes), ceiling.passes) };
}
