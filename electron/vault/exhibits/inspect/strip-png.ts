import { crc32 } from 'node:zlib';
import { orientationBlock, orientationIn } from './orientation.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that say how the picture looks, and nothing else. */
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' '),
);

function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length);
  made.write(name, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}

/** A PNG without text, times, EXIF and whatever stands after its end; every chunk of the picture is the same byte for byte. */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!png.subarray(0, 8).equals(signature)) return undefined;
  const kept: Buffer[] = [signature];
  let orientation = 1;
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    if (end > png.length) return undefined;
    if (name === 'eXIf') orientation = orientationIn(png.subarray(at + 8, end - 4));
    if (needed.has(name)) kept.push(png.subarray(at, end));
    if (name === 'IHDR' && orientation === 1) orientation = laterOrientation(png, end);
    if (name === 'IHDR' && orientation !== 1) kept.push(chunk('eXIf', orientationBlock(orientation)));
    if (name === 'IEND') return new Uint8Array(Buffer.concat(kept));
    at = end;
  }
  return undefined;
}

/** The block may stand anywhere, and must be written before the picture is. */
function laterOrientation(png: Buffer, from: number): number {
  for (let at = from; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'eXIf' && end <= png.length) {
      return orientationIn(png.subarray(at + 8, end - 4));
    }
    at = end;
  }
  return 1;
}
