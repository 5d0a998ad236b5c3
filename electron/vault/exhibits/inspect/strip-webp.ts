import { orientationBlock, orientationIn } from './orientation.ts';

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const exifFlag = 0x08;
const xmpFlag = 0x04;

function chunk(name: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(8 + data.length + (data.length % 2));
  made.write(name, 0, 'latin1');
  made.writeUInt32LE(data.length, 4);
  made.set(data, 8);
  return made;
}

/** Some programs write EXIF with the lead that it has in a JPEG. */
const withoutLead = (data: Buffer): Buffer => (data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data);

/** A WebP without EXIF, XMP and unknown chunks; the picture is the same byte for byte. */
export function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const webp = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (webp.toString('latin1', 0, 4) !== 'RIFF' || webp.toString('latin1', 8, 12) !== 'WEBP') return undefined;
  const claimed = 8 + webp.readUInt32LE(4);
  if (claimed > webp.length) return undefined;
  const kept: Buffer[] = [];
  let orientation = 1;
  for (let at = 12; at + 8 <= claimed; ) {
    const [name, length] = [webp.toString('latin1', at, at + 4), webp.readUInt32LE(at + 4)];
    const data = webp.subarray(at + 8, at + 8 + length);
    if (data.length < length) return undefined;
    if (name === 'EXIF') orientation = orientationIn(withoutLead(data));
    if (needed.has(name)) kept.push(chunk(name, data));
    at += 8 + length + (length % 2);
  }
  const [head] = kept;
  if (!head) return undefined;
  const extended = head.toString('latin1', 0, 4) === 'VP8X';
  if (extended) head[8] = ((head[8] ?? 0) & ~(exifFlag | xmpFlag)) | (orientation === 1 ? 0 : exifFlag);
  if (extended && orientation !== 1) kept.push(chunk('EXIF', orientationBlock(orientation)));
  const body = Buffer.concat(kept);
  const lead = Buffer.alloc(12);
  lead.write('RIFF', 0, 'latin1');
  lead.writeUInt32LE(4 + body.length, 4);
  lead.write('WEBP', 8, 'latin1');
  return new Uint8Array(Buffer.concat([lead, body]));
}
