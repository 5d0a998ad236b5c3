import { JpegEmbedder, ParseSpeeds, PDFDict, PDFDocument, PDFName, PngEmbedder } from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { stripJpeg } from '../../vault/exhibits/inspect/strip-jpeg.ts';
import { stripPng } from '../../vault/exhibits/inspect/strip-png.ts';
import { orientationOfJpeg, orientationOfPng } from './orientation.ts';
import { BrokenPage, checkPage } from './page-form.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** What pages can be made of without anybody's help. */
export type Printable = { readonly kind: 'pdf' | 'jpeg' | 'png'; readonly bytes: Bytes };
/** How many pages it has, or why it has none. */
export type Survey = { readonly pages: number } | { readonly why: UnprintedReason };

/** True when the file ends as such files do; the library would make something of half a file too. */
function endsWhole(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = text.lastIndexOf('%%EOF');
  return end >= 0 && text.lastIndexOf(' obj') < end;
}

/** A PDF, opened also where only changing it is locked. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument | UnprintedReason> {
  if (!endsWhole(bytes)) return 'broken';
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, password: '' });
  } catch (error) {
    return error instanceof Error && /encrypt|password/i.test(`${error.name} ${error.message}`) ? 'locked' : 'broken';
  }
  try {
    return (await fillForm(pdf)) ? pdf : 'form';
  } catch {
    return 'broken';
  }
}

/** Draws fields whose look was left to the reader; false for forms that no reader but their own can draw. */
async function fillForm(pdf: PDFDocument): Promise<boolean> {
  const form = pdf.catalog.lookup(PDFName.of('AcroForm'));
  if (!(form instanceof PDFDict)) return true;
  const fields = pdf.getForm().getFields();
  if (form.has(PDFName.of('XFA')) && fields.length === 0) return false;
  if (form.lookup(PDFName.of('NeedAppearances'))?.toString() === 'true') {
    try {
      pdf.getForm().updateFieldAppearances();
      await pdf.flush();
    } catch {
      // A field in a script that the standard fonts lack keeps the look that it has.
      return true;
    }
  }
  return true;
}

async function surveyPdf(bytes: Uint8Array): Promise<Survey> {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') return { why: pdf };
  try {
    const pages = pdf.getPages();
    if (pages.length === 0) return { why: 'broken' };
    for (const page of pages) checkPage(page);
    return { pages: pages.length };
  } catch (error) {
    if (error instanceof BrokenPage || error instanceof Error) return { why: 'broken' };
    throw error;
  }
}

/**
 * A picture without what it says about itself and without what phones write after its end, and which way up it is; nothing where it
 * is not whole.
 */
export function barePicture({
  kind,
  bytes,
}: Printable): { readonly bytes: Bytes; readonly orientation: number } | undefined {
  if (kind === 'jpeg') {
    const stripped = stripJpeg(bytes);
    return stripped && { bytes: stripped, orientation: orientationOfJpeg(stripped) };
  }
  const stripped = stripPng(bytes);
  return stripped && { bytes: stripped, orientation: orientationOfPng(stripped) };
}

async function surveyPicture(printable: Printable): Promise<Survey> {
  const bare = barePicture(printable);
  if (!bare) return { why: 'broken' };
  try {
    await (printable.kind === 'jpeg' ? JpegEmbedder : PngEmbedder).for(bare.bytes);
    return { pages: 1 };
  } catch {
    return { why: 'broken' };
  }
}

/** Looks through the whole of it: what is surveyed as so many pages can be bound as so many. */
export const survey = (printable: Printable): Promise<Survey> =>
  printable.kind === 'pdf' ? surveyPdf(printable.bytes) : surveyPicture(printable);
