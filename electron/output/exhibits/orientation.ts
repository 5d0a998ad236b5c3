import { orientationIn } from '../../vault/exhibits/inspect/orientation.ts';

const startsExif = (bytes: Uint8Array, at: number): boolean =>
  Buffer.from(bytes.subarray(at, at + 6)).toString('latin1') === 'Exif\0\0';

/** Which way up a JPEG is (1 to 8), by its EXIF. */
export function orientationOfJpeg(bytes: Uint8Array): number {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (bytes[at + 1] === 0xe1 && startsExif(bytes, at + 4))
      return orientationIn(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  return 1;
}

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
