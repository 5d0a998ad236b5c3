import { orientationIn } from '../../vault/exhibits/inspect/orientation.ts';

/** Which way up a PNG is, by its `eXIf` chunk. */
export function orientationOfPng(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (kind === 'eXIf') return orientationIn(bytes.subarray(at + 8, at + 8 + length));
    if (kind === 'IDAT') return 1;
    at += 12 + length;
  }
  return 1;
}

/** What EXIF's number means: mirrored from side to side first, then turned clockwise. */
export const turns: Readonly<Record<number, readonly [mirrored: boolean, rotation: 0 | 90 | 180 | 270]>> = {
  1: [false, 0],
  2: [true, 0],
  3: [false, 180],
  4: [true, 180],
  5: [true, 270],
  6: [false, 90],
  7: [true, 90],
  8: [false, 270],
};
