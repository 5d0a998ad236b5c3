import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { DocumentRequest } from '../../../src/export/format.ts';
import { escapeHtml } from '../../../src/export/html.ts';
import { documentChildren } from './blocks.ts';
import { numbering, styles } from './look.ts';

/** Twentieths of a point. */
const sheets = { letter: { width: 12240, height: 15840 }, a4: { width: 11906, height: 16838 } } as const;
const margin = { top: 1080, bottom: 1220, left: 1296, right: 1296, footer: 600 };

function footOf(footer: string): Footer {
  const pieces = footer.split(/(\{\{pages?\}\})/).map((piece) => {
    if (piece === '{{page}}') return PageNumber.CURRENT;
    return piece === '{{pages}}' ? PageNumber.TOTAL_PAGES : piece;
  });
  const line = new Paragraph({
    style: 'Foot',
    alignment: AlignmentType.END,
    children: [new TextRun({ children: pieces })],
  });
  return new Footer({ children: [line] });
}

/** What the file says about itself: no name of a person or a program's account, and the day of the packet as its moment. */
const coreFacts = ({ title, language, madeOn }: DocumentRequest): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>Constancia</dc:creator><dc:language>${escapeHtml(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:modified></cp:coreProperties>`;

/** Local time, since a zip file knows no other: the same numbers on every machine. */
const zipMoment = (madeOn: string): Date => {
  const [year = 1980, month = 1, day = 1] = madeOn.split('-').map(Number);
  return new Date(Math.max(year, 1980), month - 1, day);
};

/** A document that can be edited, with styles, languages and directions; the same request gives the same bytes. */
export async function writeDocx(request: DocumentRequest): Promise<Uint8Array> {
  const document = new Document({
    title: request.title,
    styles: { ...styles, default: { ...styles.default, document: { ...styles.default.document } } },
    numbering,
    sections: [
      {
        properties: { page: { size: sheets[request.paper], margin } },
        footers: { default: footOf(request.footer) },
        children: [...documentChildren(request.blocks)],
      },
    ],
  });
  const parts = unzipSync(new Uint8Array(await Packer.toArrayBuffer(document)));
  parts['docProps/core.xml'] = strToU8(coreFacts(request));
  const settled = Object.fromEntries(Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1)));
  return zipSync(settled, { mtime: zipMoment(request.madeOn), level: 6 });
}

/** The parts of a document by name; for whoever must look into one. */
export const readDocx = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
