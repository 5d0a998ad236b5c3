import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { barePicture, type Loaded, survey } from '../../../../electron/output/exhibits/printable.ts';
import { fixture } from '../../vault/exhibits/files.ts';

const plain = fixture('plain.jpg');
const jpeg = (...parts: readonly (Buffer | string)[]) => ({
  kind: 'jpeg' as const,
  bytes: new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string)))),
});
const half = plain.subarray(0, Math.floor(plain.length / 2));

describe('a photo', () => {
  it.each([
    ['as it is', jpeg(plain), { pages: 1 }],
    ['with what a phone writes after its end', jpeg(plain, 'trailer of a film, model and place'), { pages: 1 }],
    ['with a second picture after its end', jpeg(plain, plain), { pages: 1 }],
    ['with zeros after its end', jpeg(plain, Buffer.alloc(100)), { pages: 1 }],
    ['cut off', jpeg(half), { why: 'broken' }],
    ['with a hole in it', jpeg(half, Buffer.alloc(100)), { why: 'broken' }],
    ['that is none', jpeg('no picture'), { why: 'broken' }],
  ])('%s', async (_what, given, found) => {
    expect(await survey(given)).toEqual(found);
  });

  it('is bound without what stands after its end', () => {
    const bound = (given: Loaded): Buffer => Buffer.concat(barePicture(given)?.parts ?? []);
    expect(bound(jpeg(plain, 'trailer'))).toEqual(bound(jpeg(plain)));
    expect(bound(jpeg(plain)).length).toBeGreaterThan(500);
  });
});

describe('a document', () => {
  const written = async (fonts: readonly StandardFonts[]) => {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([612, 792]);
    for (const font of fonts) page.drawText('words', { x: 40, y: 400, font: await pdf.embedFont(font) });
    return { kind: 'pdf' as const, bytes: new Uint8Array(await pdf.save()) };
  };

  it.each([
    ['without letters', [], { pages: 1 }],
    ['in a font that it does not bring along', [StandardFonts.Helvetica], { pages: 1, borrowed: ['Helvetica'] }],
    [
      'in several',
      [StandardFonts.TimesRoman, StandardFonts.Courier, StandardFonts.TimesRoman],
      { pages: 1, borrowed: ['Courier', 'Times-Roman'] },
    ],
  ] as const)('%s', async (_what, fonts, found) => {
    expect(await survey(await written(fonts))).toEqual(found);
  });
});
