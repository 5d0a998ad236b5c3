import { timesOf } from './workshop.ts';

/** What the numbers of a run begin with; the same seed draws the same mutations. */
export const seed = timesOf('SEED', 20260101);

/** The same numbers for the same seed, so that a failing case can be run again. */
function* numbers(start: number): Generator<number, never> {
  for (let state = start >>> 0; ; ) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
const random = numbers(seed);
/** A number from 0 up to, but not including, the limit. */
export const below = (limit: number): number => Math.floor(random.next().value * limit);

/** Ways to change the bytes of a file. */
export const hows: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'cut off': (bytes) => bytes.subarray(0, below(bytes.length)),
  'bit flipped': (bytes) => {
    const at = below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
    return bytes;
  },
  'zeroed in part': (bytes) => {
    const at = below(bytes.length);
    return bytes.fill(0, at, Math.min(at + 1 + below(600), bytes.length));
  },
  'grown by rubbish': (bytes) => Buffer.concat([bytes, Buffer.alloc(1 + below(9000), 0x5a)]),
};
