import { PDFDocument } from '@cantoo/pdf-lib';
import type { FileFact, FileFactKind } from '../../../../src/interview/exhibit.ts';

const clean = (value: string | undefined): string =>
  [...(value ?? '')].slice(0, 300).join('').replaceAll('\0', '').trim();

/** Broken dates are as common as broken files. */
function instant(read: () => Date | undefined): string {
  try {
    const moment = read();
    return moment && !Number.isNaN(moment.getTime())
      ? `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`
      : '';
  } catch {
    return '';
  }
}
function words(read: () => string | undefined): string {
  try {
    return clean(read());
  } catch {
    return '';
  }
}

/** What a PDF says about itself. A locked one only says that it is locked. */
export async function pdfFacts(bytes: Uint8Array): Promise<readonly FileFact[]> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
  } catch {
    return [];
  }
  if (pdf.isEncrypted) return [{ kind: 'protected', value: 'PDF' }];
  const known: readonly (readonly [FileFactKind, string])[] = [
    ['title', words(() => pdf.getTitle())],
    ['author', words(() => pdf.getAuthor())],
    [
      'program',
      [words(() => pdf.getCreator()), words(() => pdf.getProducer())].filter((part) => part !== '').join(', '),
    ],
    ['made-at', instant(() => pdf.getCreationDate())],
    ['changed-at', instant(() => pdf.getModificationDate())],
    ['pages', words(() => String(pdf.getPageCount()))],
  ];
  return known.filter(([, value]) => value !== '').map(([kind, value]) => ({ kind, value }));
}
