import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readSpreadsheet } from '../../../renderer/spreadsheet/read-spreadsheet.ts';
import { slimZip } from '../../../renderer/spreadsheet/slim-zip.ts';

/** A zip archive of texts. */
async function zip(entries: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(entries)) file.addBuffer(Buffer.from(content), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const cell = (at: string, text: string): string =>
  text.startsWith('=')
    ? `<c r="${at}" t="str"><f>${text.slice(1)}</f><v>calculated</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The smallest workbook with the given rows. */
const workbook = (rows: readonly (readonly string[])[], more: Readonly<Record<string, string | Buffer>> = {}) =>
  zip({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${xml}<workbook ${main} xmlns:r="${rel}"><sheets><sheet name="Facilities" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet ${main}><sheetData>${rows
      .map(
        (row, index) =>
          `<row r="${index + 1}">${row.map((text, column) => cell(`${'ABCDEF'[column]}${index + 1}`, text)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
    ...more,
  });

const rows = [
  ['Name', 'City', 'State'],
  ['HERON COUNTY JAIL', 'MARSHFORD', 'WI'],
];

describe('a spreadsheet', () => {
  it('is read from a workbook', async () => {
    expect(await readSpreadsheet(await workbook(rows))).toEqual({ ok: true, sheets: [rows] });
  });

  it('is read from separated values, in UTF-8 or not', async () => {
    const csv = new Uint8Array(
      readFileSync(new URL('../../fixtures/facilities/invented-2026-05-07.csv', import.meta.url)),
    );
    const read = await readSpreadsheet(csv);
    expect(read.ok && [read.sheets.length, read.sheets[0]?.length]).toEqual([1, 6]);
    const latin = new Uint8Array([...'Name,City\nPeñ'.replace('ñ', '')].map((each) => each.charCodeAt(0)).concat(0xf1));
    expect(await readSpreadsheet(latin)).toEqual({ ok: true, sheets: [[['Name', 'City'], ['Peñ']]] });
  });

  it('is read without its formulas', async () => {
    const read = await readSpreadsheet(
      await workbook([
        ['Name', 'City', 'State'],
        ['=1+1', 'X', 'WI'],
      ]),
    );
    expect(JSON.stringify(read)).not.toContain('1+1');
  });

  it('is read without pictures, macros and links to other files', async () => {
    const noise = Buffer.alloc(1000, 7);
    const more = {
      'xl/media/image1.png': noise,
      'xl/vbaProject.bin': noise,
      'xl/externalLinks/externalLink1.xml': noise,
    };
    expect(await readSpreadsheet(await workbook(rows, more))).toEqual({ ok: true, sheets: [rows] });
  });

  const unreadable = { ok: false, code: 'list-unreadable' };
  const tooLarge = { ok: false, code: 'list-too-large' };
  it.each([
    ['nothing', async () => new Uint8Array(), unreadable],
    ['a picture', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), unreadable],
    ['the beginning of an archive', async () => (await workbook(rows)).slice(0, 200), unreadable],
    ['an archive of something else', async () => zip({ 'letter.xml': '<a/>' }), unreadable],
    ['a broken workbook', async () => workbook(rows, { 'xl/workbook.xml': '<workbook' }), unreadable],
    ['a bomb', async () => workbook(rows, { 'xl/sharedStrings.xml': Buffer.alloc(80_000_000, 0x20) }), tooLarge],
    ['rows without end', async () => new TextEncoder().encode('a,b\n'.repeat(30_000)), tooLarge],
    ['a file far too large', async () => new Uint8Array(20_000_001), tooLarge],
  ] as const)('made of %s is refused', async (_why, make, refusal) => {
    expect(await readSpreadsheet((await make()) as Uint8Array<ArrayBuffer>)).toEqual(refusal);
  });

  it('is never unpacked beyond its limit, whatever the archive says of itself', async () => {
    const bomb = await zip({ 'a.xml': Buffer.alloc(3_000_000, 0x41) });
    const view = new DataView(bomb.buffer);
    const list = view.getUint32(bomb.length - 6, true);
    view.setUint32(list + 24, 10, true);
    view.setUint32(22, 10, true);
    await expect(slimZip(bomb, () => true, 1_000_000)).rejects.toMatchObject({ reason: 'too-large' });
  });
});
