import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { fileWordsOf } from './file-words.ts';

const name = PDFName.of;

/** Pictures and fonts are no words; whatever a picture says about itself is cut out of copies. */
const wordless = ['Image', 'Type1C', 'CIDFontType0C', 'OpenType'].map(name);
const isWordless = (dict: PDFDict): boolean =>
  wordless.some((kind) => dict.get(name('Subtype')) === kind) || dict.has(name('Length1'));

function wordsOfStream(stream: PDFRawStream): readonly string[] {
  if (isWordless(stream.dict)) return [];
  try {
    return fileWordsOf(decodePDFRawStream(stream).decode());
  } catch {
    return fileWordsOf(stream.contents);
  }
}

/** Strings and names of one object, without going into others: each is looked at by itself. */
function wordsOfObject(object: PDFObject): readonly string[] {
  if (object instanceof PDFString || object instanceof PDFHexString) return [object.decodeText()];
  if (object instanceof PDFName) return [object.decodeText()];
  if (object instanceof PDFArray) return object.asArray().flatMap(wordsOfObject);
  if (object instanceof PDFDict) return object.entries().flatMap(([key, value]) => [key, value].flatMap(wordsOfObject));
  if (object instanceof PDFRawStream) return [...wordsOfObject(object.dict), ...wordsOfStream(object)];
  if (object instanceof PDFStream) return wordsOfObject(object.dict);
  return [];
}

/** Every string that stands anywhere in a PDF, whether anything shows it or not: alternative texts, enclosed files, scripts, leftovers. */
export async function pdfStrings(bytes: Uint8Array): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
  // The same few names stand in every object.
  return [...new Set(pdf.context.enumerateIndirectObjects().flatMap(([, object]) => wordsOfObject(object)))];
}
