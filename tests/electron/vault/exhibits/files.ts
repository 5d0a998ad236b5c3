import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** A small real file of tests/fixtures/exhibits. */
export const fixture = (name: string): Buffer => readFileSync(resolve('tests/fixtures/exhibits', name));

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const rationals = (...values: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat(values.flatMap(([over, under]) => [u32(over), u32(under)]));
const ascii = (text: string): Buffer => Buffer.from(`${text}\0`, 'latin1');

type Entry = { readonly tag: number; readonly type: number; readonly count: number; readonly data: Buffer };

/** One directory of a TIFF block that begins at `at`; long values follow it. */
function directory(entries: readonly Entry[], at: number): Buffer {
  let beyond = at + 2 + entries.length * 12 + 4;
  const heads: Buffer[] = [];
  const values: Buffer[] = [];
  for (const { tag, type, count, data } of entries) {
    const short = data.length <= 4;
    heads.push(
      u16(tag),
      u16(type),
      u32(count),
      short ? Buffer.concat([data, Buffer.alloc(4 - data.length)]) : u32(beyond),
    );
    if (short) continue;
    values.push(data);
    beyond += data.length;
  }
  return Buffer.concat([u16(entries.length), ...heads, u32(0), ...values]);
}

const text = (tag: number, value: string): Entry => ({ tag, type: 2, count: value.length + 1, data: ascii(value) });

/** Words that stand in the EXIF block alone: none of them may be left in a stripped copy. */
export const exifMarks = ['Invented Phone Co', 'Model Seven', '2024:03:02 21:14:05', 'Quiet Camera 3.1'] as const;

/** EXIF with time, device, program, a place in the Pacific, and which way up the picture is. */
export function exifBlock(orientation: number): Buffer {
  const place = [
    { tag: 1, type: 2, count: 2, data: ascii('N') },
    { tag: 2, type: 5, count: 3, data: rationals([12, 1], [30, 1], [4500, 100]) },
    { tag: 3, type: 2, count: 2, data: ascii('W') },
    { tag: 4, type: 5, count: 3, data: rationals([140, 1], [15, 1], [0, 1]) },
  ];
  const main = (exifAt: number, placeAt: number): readonly Entry[] => [
    text(0x010f, exifMarks[0]),
    text(0x0110, exifMarks[1]),
    { tag: 0x0112, type: 3, count: 1, data: u16(orientation) },
    text(0x0131, exifMarks[3]),
    { tag: 0x8769, type: 4, count: 1, data: u32(exifAt) },
    { tag: 0x8825, type: 4, count: 1, data: u32(placeAt) },
  ];
  const exifAt = 8 + directory(main(0, 0), 8).length;
  const exif = directory([text(0x9003, exifMarks[2]), text(0x9011, '-08:00')], exifAt);
  const placeAt = exifAt + exif.length;
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    u32(8),
    directory(main(exifAt, placeAt), 8),
    exif,
    directory(place, placeAt),
  ]);
}

const segment = (marker: number, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);

/** A photograph that says where, when and with what it was taken, lies on its side, and has a comment and a tail. */
export function photograph(orientation = 6): Buffer {
  const plain = fixture('plain.jpg');
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exifBlock(orientation)])),
    segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>12,30.75N</x:xmpmeta>', 'latin1')),
    segment(0xfe, Buffer.from(exifMarks[0], 'latin1')),
    plain.subarray(2),
    Buffer.from(exifMarks[1], 'latin1'),
  ]);
}

const pngChunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([u32(data.length), named, u32(crc32(named))]);
};

/** A PNG with text, time and EXIF after the picture. */
export function screenshot(): Buffer {
  const plain = fixture('plain.png');
  const end = plain.length - 12;
  return Buffer.concat([
    plain.subarray(0, 33),
    pngChunk('tEXt', Buffer.from(`Author\0${exifMarks[0]}`, 'latin1')),
    plain.subarray(33, end),
    pngChunk('eXIf', exifBlock(3)),
    plain.subarray(end),
    Buffer.from(exifMarks[1], 'latin1'),
  ]);
}

/** A WebP with EXIF. */
export function webPicture(): Buffer {
  const plain = Buffer.from(fixture('plain.webp'));
  const block = exifBlock(6);
  const lead = Buffer.alloc(8);
  lead.write('EXIF', 0, 'latin1');
  lead.writeUInt32LE(block.length, 4);
  const made = Buffer.concat([plain, lead, block, Buffer.alloc(block.length % 2)]);
  made.writeUInt32LE(made.length - 8, 4);
  made[20] = (made[20] ?? 0) | 0x08;
  return made;
}

/** A PDF with an author, XMP, and a photograph that says where it was taken. */
export async function letter(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor('Invented Author');
  pdf.setProducer('Invented Producer');
  pdf.setCreator('Invented Writer');
  pdf.setCreationDate(new Date('2024-03-02T05:14:05Z'));
  const page = pdf.addPage([300, 200]);
  page.drawImage(await pdf.embedJpg(photograph()), { x: 10, y: 10, width: 96, height: 64 });
  const xmp = pdf.context.stream('<x:xmpmeta>Invented XMP Author</x:xmpmeta>', { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

export const mail = (): Buffer =>
  Buffer.from(
    [
      'From: "Night Shift" <shift@example.org>',
      'To: intake@example.org',
      'Subject: =?utf-8?B?TG8gcXVlIHBhc8Oz?=',
      'Date: Sat, 2 Mar 2024 21:14:05 -0800',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Hola <b>mundo</b></p><img src="https://example.org/pixel.png"><script>alert(1)</script>',
    ].join('\r\n'),
  );

/** `seconds` of silence as WAV. */
export function sound(seconds: number): Buffer {
  const rate = 8000;
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + rate * seconds, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(rate * seconds, 40);
  return Buffer.concat([head, Buffer.alloc(rate * seconds, 0x80)]);
}

const box = (name: string, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), Buffer.from(name, 'latin1'), body]);
};

/** The boxes of a film with its length, time, place and device, behind its pictures as telephones write it. */
export function film(): Buffer {
  const head = Buffer.alloc(100);
  head.writeUInt32BE(Math.floor((Date.UTC(2024, 2, 2, 5, 14, 5) - Date.UTC(1904, 0, 1)) / 1000), 4);
  head.writeUInt32BE(1000, 12);
  head.writeUInt32BE(12_500, 16);
  const said = (name: string, value: string): Buffer =>
    box(name, u16(value.length), u16(0x15c7), Buffer.from(value, 'latin1'));
  const about = box('udta', said('\xa9xyz', '+12.5125-140.2500/'), said('\xa9mod', 'Model Seven'));
  return Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2mp41', 'latin1')),
    box('mdat', Buffer.alloc(200_000, 7)),
    box('moov', box('mvhd', head), about),
  ]);
}

/** Bytes that look like nothing and repeat never. */
export function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 123_456_789;
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

/** A photograph with words in its EXIF block and in a comment. */
export function withComment(words: string): Buffer {
  const plain = fixture('plain.jpg');
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0MM\0*', 'latin1'),
    u32(8),
    directory([text(0x010e, words), text(0x013b, words)], 8),
  ]);
  return Buffer.concat([
    plain.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xfe, Buffer.from(words, 'latin1')),
    plain.subarray(2),
  ]);
}

/** A PNG that says words about itself. */
export function withPngText(words: string): Buffer {
  const plain = fixture('plain.png');
  return Buffer.concat([
    plain.subarray(0, 33),
    pngChunk('tEXt', Buffer.from(`Author\0${words}`, 'latin1')),
    plain.subarray(33),
  ]);
}
