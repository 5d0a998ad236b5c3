import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { stripJpeg } from './strip-jpeg.ts';

const name = PDFName.of;
/** Entries of any dictionary that speak about the file: XMP, what editing programs keep for themselves, and when it was last changed. */
const telling = ['Metadata', 'PieceInfo', 'LastModified'].map(name);

const isJpeg = (dict: PDFDict): boolean => dict.get(name('Filter')) === name('DCTDecode');

/** Photographs in a PDF are whole JPEG files, with all that they say about themselves. */
function withoutFacts(stream: PDFRawStream): PDFRawStream {
  const stripped = isJpeg(stream.dict) ? stripJpeg(stream.contents) : undefined;
  if (!stripped) return stream;
  stream.dict.set(name('Length'), PDFNumber.of(stripped.length));
  return PDFRawStream.of(stream.dict, stripped);
}

/**
 * A PDF without author, programs, dates, XMP and the facts inside its photographs; pages and text stay as they are. `undefined` when it
 * is locked or broken.
 */
export async function stripPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true });
    // The reader makes a document out of anything; one without pages was none.
    if (pdf.getPageCount() === 0) return undefined;
  } catch {
    return undefined;
  }
  if (pdf.isEncrypted) return undefined;
  const { context } = pdf;
  const gone: PDFRef[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : undefined;
    if (!dict) continue;
    if (dict.get(name('Type')) === name('Metadata')) gone.push(ref);
    for (const entry of telling) dict.delete(entry);
    if (object instanceof PDFRawStream) context.assign(ref, withoutFacts(object));
  }
  for (const ref of gone) context.delete(ref);
  const { Info } = context.trailerInfo;
  if (Info) context.delete(Info as PDFRef);
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  return new Uint8Array(
    await pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false }),
  );
}
