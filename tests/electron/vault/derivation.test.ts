import { argon2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  calibrate,
  ceiling,
  type Derivation,
  deriveKey,
  floor,
  isLegal,
  measureDerivation,
} from '../../../electron/vault/derivation.ts';

const salt = Buffer.from('0123456789abcdef');
const gibibyte = 1024 ** 3;

describe('the key derivation', () => {
  it('is Argon2id 1.3 of the composed passphrase', async () => {
    // Node's own Argon2, which Electron lacks.
    const expected = argon2Sync('argon2id', {
      message: Buffer.from('la ni\u00f1a y el \u00e1rbol', 'utf8'),
      nonce: salt,
      parallelism: floor.lanes,
      tagLength: 32,
      memory: floor.memoryKiB,
      passes: floor.passes,
    });
    expect((await deriveKey('la nin\u0303a y el a\u0301rbol', salt, floor)).equals(expected)).toBe(true);
  });

  it('leaves the main thread free', async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 1);
    await deriveKey('measure', salt, { ...floor, memoryKiB: 256 * 1024 });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
  });

  it.each<[Partial<Derivation>, boolean]>([
    [{}, true],
    [ceiling, true],
    [{ memoryKiB: floor.memoryKiB - 1 }, false],
    [{ memoryKiB: ceiling.memoryKiB + 1 }, false],
    [{ passes: floor.passes - 1 }, false],
    [{ passes: ceiling.passes + 1 }, false],
    [{ lanes: floor.lanes - 1 }, false],
    [{ lanes: ceiling.lanes + 1 }, false],
    [{ passes: 3.5 }, false],
    [{ memoryKiB: Number.NaN }, false],
  ])('with %j is legal: %s', async (change, legal) => {
    const derivation = { ...floor, ...change };
    expect(isLegal(derivation)).toBe(legal);
    if (!legal) await expect(deriveKey('measure', salt, derivation)).rejects.toThrow(RangeError);
  });
});

describe('the calibration', () => {
  /** Milliseconds at the floor, memory of the machine in GiB, what comes out. */
  it.each<[number, number, Derivation]>([
    [100, 16, { memoryKiB: 640 * 1024, passes: 3, lanes: 4 }],
    [100, 2, { memoryKiB: 256 * 1024, passes: 7, lanes: 4 }],
    [20, 16, { memoryKiB: 1024 * 1024, passes: 9, lanes: 4 }],
    [1, 64, { memoryKiB: 1024 * 1024, passes: 24, lanes: 4 }],
    [5000, 16, floor],
    [100, 0.1, { memoryKiB: 64 * 1024, passes: 24, lanes: 4 }],
  ])('on a machine that takes %i ms and has %d GiB gives %j', async (once, memory, expected) => {
    const found = await calibrate(() => Promise.resolve(once), memory * gibibyte);
    expect(found).toEqual(expected);
    expect(isLegal(found)).toBe(true);
  });

  it('is about right here', async () => {
    const measured: number[] = [];
    const found = await calibrate(async (derivation) => {
      const took = await measureDerivation(derivation);
      measured.push(took);
      return took;
    });
    const dearer = (found.memoryKiB * found.passes) / (floor.memoryKiB * floor.passes);
    const expected = Math.min(...measured) * dearer;
    const took = await measureDerivation(found);
    // Wide, for the machine has other work as well; what must hold is that time follows the costs.
    expect(took / expected).toBeGreaterThan(0.2);
    expect(took / expected).toBeLessThan(10);
  });
});
