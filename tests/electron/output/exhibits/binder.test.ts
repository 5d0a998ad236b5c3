import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { Binder } from '../../../../electron/output/exhibits/binder.ts';
import { openBindery } from '../../../../electron/output/exhibits/bindery.ts';
import { outside } from '../../vault/exhibits/desk.ts';
import { fixture } from '../../vault/exhibits/files.ts';

const bindery = openBindery();
afterAll(() => bindery.close());

const name = (text: string): PDFName => PDFName.of(text);

/** A complaint whose pages have their size and their font from the node above them, as browsers write them; the last are sheets. */
async function complaintOf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) pdf.addPage([500, 700]).drawText(`page ${page}`, { font });
  const { context, catalog } = pdf;
  const above = catalog.lookup(name('Pages'), PDFDict);
  above.set(name('MediaBox'), context.obj([0, 0, 500, 700]));
  const [called] = pdf.getPage(0).node.Resources()?.lookup(name('Font'), PDFDict).keys() ?? [];
  above.set(name('Resources'), context.obj({ Font: { [called?.decodeText() ?? '']: font.ref } }));
  for (const page of pdf.getPages()) for (const key of ['MediaBox', 'Resources']) page.node.delete(name(key));
  pdf.setTitle('The complaint');
  return pdf.save();
}

async function emptyPages(...sizes: readonly (readonly [number, number])[]): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  for (const size of sizes) pdf.addPage([...size]);
  return new Uint8Array(await pdf.save());
}

describe('a bound file', () => {
  it('has the pages of each exhibit behind its sheet, and everything that the complaint had', async () => {
    const binder = new Binder({ paper: 'letter', sheets: 2 });
    const record = await emptyPages([400, 300], [300, 400]);
    const parts = [
      ...binder.head(),
      ...(await binder.add(0, { kind: 'pdf', bytes: record })),
      ...(await binder.add(1, { kind: 'jpeg', bytes: new Uint8Array(fixture('plain.jpg')) })),
      ...(await binder.end({
        complaint: await complaintOf(3),
        feet: await emptyPages([612, 792], [612, 792], [612, 792]),
      })),
    ];
    const bound = await PDFDocument.load(Buffer.concat(parts), { updateMetadata: false });
    const shown = bound.getPages().map((page) => {
      const fonts = page.node.Resources()?.lookupMaybe(name('Font'), PDFDict);
      const pictures = page.node.Resources()?.lookupMaybe(name('XObject'), PDFDict);
      const [font] = fonts?.keys() ?? [];
      const { width, height } = page.getSize();
      const isAbove =
        page.node.lookup(name('Parent'), PDFDict).lookup(name('Kids'), PDFArray).indexOf(page.ref) !== undefined;
      return {
        width,
        height,
        isAbove,
        font: font && fonts?.lookup(font, PDFDict).lookup(name('BaseFont'))?.toString(),
        laid: pictures?.keys().length ?? 0,
      };
    });
    const own = { width: 500, height: 700, isAbove: true, font: '/Helvetica', laid: 0 };
    const upright = { width: 612, height: 792, isAbove: true, font: undefined, laid: 2 };
    const turned = { ...upright, width: 792, height: 612 };
    expect(shown).toEqual([own, own, turned, upright, own, expect.objectContaining({ laid: 2, isAbove: true })]);
    expect(bound.getTitle()).toBe('The complaint');
  });
});

describe('the thread that binds', () => {
  it('tells a disk that cannot be read from an exhibit that is broken', async () => {
    const folder = outside();
    writeFileSync(join(folder, 'photo'), fixture('plain.jpg'));
    writeFileSync(join(folder, 'half'), fixture('plain.jpg').subarray(0, 300));
    const survey = (file: string): Promise<unknown> =>
      bindery
        .survey({ kind: 'jpeg', source: { kind: 'file', path: join(folder, file) } })
        .catch((error: { code?: string }) => error.code);
    expect(await Promise.all(['photo', 'half', 'gone'].map(survey))).toEqual([
      { pages: 1 },
      { why: 'broken' },
      'ENOENT',
    ]);
  });
});
