import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exhibit, FileFact } from '../../../../src/interview/exhibit.ts';
import { copyWayOf, nameContradicts, viewOf } from '../../../../src/interview/exhibit-media.ts';
import { must } from '../workshop.ts';
import { by, bytesOf, type Desk, newDesk, sha256 } from './desk.ts';
import { exifMarks, film, fixture, letter, mail, noise, photograph, screenshot, sound, webPicture } from './files.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await newDesk();
});
afterAll(() => void desk.vaults.lock());

const main = (facts: readonly FileFact[]): readonly string[] =>
  facts.filter(({ kind }) => kind !== 'other').map(({ kind, value }) => `${kind} ${value}`);

const photoFacts = [
  'taken-at 2024-03-02 21:14:05 -08:00',
  'place 12.5125,-140.25',
  'device Invented Phone Co Model Seven',
  'program Quiet Camera 3.1',
];

describe('what a file is and says about itself', () => {
  it.each([
    ['photo.jpg', 'image/jpeg', 'picture', photograph, [...photoFacts, 'pixels 48 × 32']],
    ['screen.png', 'image/png', 'picture', screenshot, [...photoFacts, 'pixels 48 × 32']],
    ['web.webp', 'image/webp', 'picture', webPicture, photoFacts],
    ['phone.heic', 'image/heic', 'heic', () => fixture('picture.heic'), photoFacts],
    [
      'letter.pdf',
      'application/pdf',
      'pdf',
      letter,
      [
        'author Invented Author',
        'program Invented Writer, Invented Producer',
        'made-at 2024-03-02 05:14:05 UTC',
        'pages 1',
      ],
    ],
    [
      'mail.eml',
      'message/rfc822',
      'mail',
      mail,
      [
        'from Night Shift <shift@example.org>',
        'to intake@example.org',
        'subject Lo que pasó',
        'sent-at Sat, 2 Mar 2024 21:14:05 -0800',
      ],
    ],
    ['call.wav', 'audio/wav', 'audio', () => sound(3), ['seconds 3']],
    [
      'film.mp4',
      'video/mp4',
      'video',
      film,
      ['taken-at 2024-03-02 05:14:05 UTC', 'place 12.5125,-140.25', 'device Model Seven', 'seconds 12.5'],
    ],
    ['note.txt', 'text/plain', 'text', () => Buffer.from('Lo que pasó aquella noche.\n'), []],
    ['wide.txt', 'text/plain', 'text', () => Buffer.from('\uFEFFLo que pasó', 'utf16le'), []],
    ['bare.txt', 'text/plain', 'text', () => Buffer.from('Lo que pasó en la noche', 'utf16le'), []],
    ['latin.txt', 'text/plain', 'text', () => Buffer.from('pas\xf3', 'latin1'), []],
    ['arabic.txt', 'text/plain', 'text', () => Buffer.from('ما حدث في تلك الليلة'), []],
    ['drawing.svg', 'image/svg+xml', 'text', () => Buffer.from('<?xml version="1.0"?>\n<svg onload="x()"/>'), []],
    ['page.html', 'text/html', 'text', () => Buffer.from('<!doctype html><script>alert(1)</script>'), []],
    ['what.bin', 'application/octet-stream', 'none', () => noise(5000), []],
    ['broken.jpg', 'image/jpeg', 'picture', () => photograph().subarray(0, 60), []],
    ['broken.pdf', 'application/pdf', 'pdf', () => Buffer.from('%PDF-1.7\nnothing more'), []],
  ] as const)('%s', async (name, mediaType, view, make, facts) => {
    const exhibit = await desk.add(name, await make());
    expect({ type: exhibit.mediaType, view: viewOf(exhibit.mediaType), facts: main(exhibit.facts) }).toEqual({
      type: mediaType,
      view,
      facts: expect.arrayContaining([...facts]),
    });
    expect(nameContradicts(name, exhibit.mediaType)).toBe(false);
  });

  it('is never concluded from the name, and a name that promises another kind is seen', async () => {
    const exhibit = await desk.add('holiday.jpg', Buffer.from('BMW and no picture, just words'));
    expect([exhibit.mediaType, nameContradicts(exhibit.fileName, exhibit.mediaType)]).toEqual(['text/plain', true]);
  });
});

describe('a copy without what a file says about itself', () => {
  const marks = [...exifMarks, 'Invented', '12,30.75N', 'xmpmeta'];
  const left = (bytes: Buffer): readonly string[] => marks.filter((mark) => bytes.includes(mark));
  const copyOf = async (
    name: string,
    bytes: Buffer,
  ): Promise<{ original: Exhibit; copy: Exhibit; stripped: Buffer }> => {
    const original = await desk.add(name, bytes);
    const copy = must(await desk.exhibits().strip(original.id, by));
    return { original, copy, stripped: await bytesOf(desk.exhibits(), copy.id) };
  };

  it.each([
    ['photo.jpg', photograph],
    ['screen.png', screenshot],
    ['web.webp', webPicture],
    ['letter.pdf', letter],
  ] as const)('of %s holds none of it, and the original is the same', async (name, make) => {
    const bytes = await make();
    expect(left(bytes).length).toBeGreaterThan(2);
    const { original, copy, stripped } = await copyOf(name, bytes);
    expect({ left: left(stripped), facts: main(copy.facts).filter((fact) => !/^(pixels|pages)/.test(fact)) }).toEqual({
      left: [],
      facts: [],
    });
    expect(copy).toMatchObject({
      derivedFrom: original.id,
      derivation: 'stripped',
      mediaType: original.mediaType,
      title: original.title,
      sha256: sha256(stripped),
    });
    expect(must(desk.exhibits().find(original.id))).toEqual(original);
    expect(sha256(await bytesOf(desk.exhibits(), original.id))).toBe(sha256(bytes));
  });

  it('keeps the coded picture byte for byte and which way up it is', async () => {
    const { stripped } = await copyOf('photo.jpg', photograph(6));
    const plain = fixture('plain.jpg');
    const tables = plain.subarray(plain.indexOf(Buffer.from([0xff, 0xdb])), -2);
    expect(stripped.includes(tables)).toBe(true);
    const orientation = stripped.indexOf(Buffer.from([0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1]));
    expect(stripped.readUInt16BE(orientation + 8)).toBe(6);
    const upright = await copyOf('upright.jpg', photograph(1));
    expect(upright.stripped.equals(plain)).toBe(true);
  });

  it.each([
    ['what.bin', noise(2000)],
    ['call.wav', sound(1)],
    ['broken.jpg', photograph().subarray(0, 200)],
    ['broken.pdf', Buffer.from('%PDF-1.7\nnothing more')],
  ])('of %s cannot be made, and that is said', async (name, bytes) => {
    const original = await desk.add(name, bytes);
    const before = must(desk.exhibits().list(desk.interview)).length;
    expect(await desk.exhibits().strip(original.id, by)).toEqual({ ok: false, failure: { code: 'exhibit-no-copy' } });
    expect(must(desk.exhibits().list(desk.interview)).length).toBe(before);
  });

  it('that was drawn anew says so', async () => {
    const original = await desk.add('phone.heic', fixture('picture.heic'));
    const copy = must(await desk.exhibits().addCopy(original.id, fixture('plain.png'), by, 're-encoded'));
    expect(copy).toMatchObject({ derivedFrom: original.id, derivation: 're-encoded', mediaType: 'image/png' });
    expect([copyWayOf(original.mediaType), copyWayOf('image/jpeg'), copyWayOf('audio/wav')]).toEqual([
      're-encoded',
      'stripped',
      undefined,
    ]);
  });
});
