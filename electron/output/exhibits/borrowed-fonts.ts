import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'];
/** Ways up and across, on which nothing is drawn. */
const elsewhere = new Set(['Parent', 'P', 'Popup', 'Dest', 'A', 'StructParent'].map(name));

/** The dictionaries that something leans on. */
function* leanedOn(
  context: PDFContext,
  start: readonly (PDFObject | undefined)[],
  seen: Set<PDFRef>,
): Iterable<PDFDict> {
  const waiting = [...start];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (!seen.has(object)) waiting.push(context.lookup(object));
      seen.add(object);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) {
      yield object;
      for (const [key, value] of object.entries()) if (!elsewhere.has(key)) waiting.push(value);
    }
  }
}

/** The name of a font whose letters are not in the file. */
function borrowedName(font: PDFDict): string | undefined {
  const kind = font.lookup(name('Subtype'));
  // The letters of these are drawings, or stand in the font that they are made of.
  if (font.lookup(name('Type')) !== name('Font') || kind === name('Type3') || kind === name('Type0')) return undefined;
  const descriptor = font.lookup(name('FontDescriptor'));
  if (descriptor instanceof PDFDict && fontFiles.some((file) => descriptor.has(name(file)))) return undefined;
  const base = font.lookup(name('BaseFont'));
  return base instanceof PDFName ? base.decodeText().replace(/^[A-Z]{6}\+/, '') : undefined;
}

/** Fonts that the pages name and do not bring along, in the order of the alphabet. */
export function borrowedFonts(pages: readonly PDFPage[]): readonly string[] {
  const [seen, found] = [new Set<PDFRef>(), new Set<string>()];
  for (const { node } of pages) {
    for (const dict of leanedOn(node.context, [node.Resources(), node.lookup(name('Annots'))], seen)) {
      const font = borrowedName(dict);
      if (font !== undefined) found.add(font);
    }
  }
  return [...found].sort();
}
