import { orientationBlock, orientationIn } from './orientation.ts';

const startOfScan = 0xda;
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);
const starts = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** Segments that the picture needs to be drawn as it is: tables, frames, JFIF, colour profile, Adobe's colour transform. */
function isNeeded(bytes: Uint8Array, marker: number, body: number): boolean {
  if (marker === 0xe0) return starts(bytes, body, 'JFIF');
  if (marker === 0xe2) return starts(bytes, body, 'ICC_PROFILE');
  if (marker === 0xee) return starts(bytes, body, 'Adobe');
  return !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe);
}

/** The end of the coded picture that begins at `from`: the next marker that is neither stuffing nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** JFIF may carry a small picture of its own; only its first 14 bytes are kept, with the size of that picture set to nothing. */
function plainJfif(segment: Uint8Array): Uint8Array {
  const plain = segment.slice(0, 18);
  plain.set([0, 16], 2);
  plain.set([0, 0], 16);
  return plain;
}

/** The segments of a JPEG that are kept, in order, and which way up it is. */
export type JpegParts = { readonly parts: readonly Uint8Array[]; readonly orientation: number };

/**
 * A JPEG without what it says about itself: EXIF, XMP, IPTC, comments, previews, and whatever stands after its end. The coded picture is
 * the same byte for byte; which way up it is is kept. `undefined` when the bytes are not a whole JPEG.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept = jpegParts(bytes);
  return kept && new Uint8Array(Buffer.concat(kept.parts));
}

/** The same, without a copy of the coded picture being made. */
export function jpegParts(bytes: Uint8Array): JpegParts | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const kept: Uint8Array[] = [];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return undefined;
    if (marker === 0xd9) break;
    if (standsAlone(marker)) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const body = at + 4;
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    if (marker === 0xe1 && starts(bytes, body, 'Exif\0\0')) orientation = orientationIn(bytes.subarray(body + 6, end));
    if (isNeeded(bytes, marker, body)) {
      if (marker === startOfScan) end = endOfScan(bytes, end);
      const segment = bytes.subarray(at, end);
      kept.push(marker === 0xe0 ? plainJfif(segment) : segment);
    }
    at = end;
  }
  const turned = orientation === 1 ? [] : [exifSegment(orientation)];
  const jfif = kept.filter((segment) => segment[1] === 0xe0).slice(0, 1);
  const others = kept.filter((segment) => segment[1] !== 0xe0);
  const parts = [Buffer.from([0xff, 0xd8]), ...jfif, ...turned, ...others, Buffer.from([0xff, 0xd9])];
  return { parts, orientation };
}

/** What stands before the coded picture: tables and measures. */
export function jpegHead(parts: JpegParts['parts']): Buffer {
  const scan = parts.findIndex((part) => part[1] === startOfScan);
  return Buffer.concat(scan < 0 ? parts : parts.slice(0, scan));
}

function exifSegment(orientation: number): Uint8Array {
  const block = orientationBlock(orientation);
  return Buffer.concat([Buffer.from([0xff, 0xe1, 0, 2 + 6 + block.length]), Buffer.from('Exif\0\0', 'latin1'), block]);
}
