import { JpegEmbedder, ParseSpeeds, PDFDict, PDFDocument, PDFName, PngEmbedder } from '@cantoo/pdf-lib';
import type { UnprintedReason } from '../../../src/packet/exhibit-plan.ts';
import { type JpegParts, jpegHead, jpegParts } from '../../vault/exhibits/inspect/strip-jpeg.ts';
import { stripPng } from '../../vault/exhibits/inspect/strip-png.ts';
import { borrowedFonts } from './borrowed-fonts.ts';
import { orientationOfPng } from './orientation.ts';
import { BrokenPage, checkPage } from './page-form.ts';
import type { Source } from './source.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** What pages can be made of without anybody's help. */
export type Printable = { readonly kind: 'pdf' | 'jpeg' | 'png'; readonly source: Source };
/** The same with its bytes at hand. */
export type Loaded = Pick<Printable, 'kind'> & { readonly bytes: Bytes };
/** How many pages it has and which fonts it leaves to its readers, or why it has none. */
export type Survey =
  | { readonly pages: number; readonly borrowed?: readonly string[] }
  | { readonly why: UnprintedReason };

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
    // A buffer is cut up without its bytes being copied.
    const uncopied = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    pdf = await PDFDocument.load(uncopied, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest, password: '' });
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
    const borrowed = borrowedFonts(pages);
    return { pages: pages.length, ...(borrowed.length > 0 && { borrowed }) };
  } catch (error) {
    if (error instanceof BrokenPage || error instanceof Error) return { why: 'broken' };
    throw error;
  }
}

/** The bytes of a picture in order, which way up it is, and what puts it into a document by its head. */
type BarePicture = JpegParts & { readonly embedder: () => Promise<JpegEmbedder | PngEmbedder> };

/**
 * A picture without what it says about itself and without what phones write after its end, and which way up it is; nothing where it
 * is not whole.
 */
export function barePicture({ kind, bytes }: Loaded): BarePicture | undefined {
  if (kind === 'jpeg') {
    const kept = jpegParts(bytes);
    return kept && { ...kept, embedder: () => JpegEmbedder.for(jpegHead(kept.parts)) };
  }
  const stripped = stripPng(bytes);
  return (
    stripped && {
      parts: [stripped],
      orientation: orientationOfPng(stripped),
      embedder: () => PngEmbedder.for(stripped),
    }
  );
}

async function surveyPicture(loaded: Loaded): Promise<Survey> {
  const bare = barePicture(loaded);
  if (!bare) return { why: 'broken' };
  try {
    await bare.embedder();
    return { pages: 1 };
  } catch {
    return { why: 'broken' };
  }
}

/** Looks through the whole of it: what is surveyed as so many pages can be bound as so many. */
export const survey = (loaded: Loaded): Promise<Survey> =>
  loaded.kind === 'pdf' ? surveyPdf(loaded.bytes) : surveyPicture(loaded);
