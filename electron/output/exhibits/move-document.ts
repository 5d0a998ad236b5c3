import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** What a page has from the nodes above it, which it loses when it stands under another. */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].map((key) => PDFName.of(key));

/** Gives every object that a thing refers to its new number; `seen` are those that were done, for some are shared. */
function renumber(object: PDFObject, by: number, seen: Set<PDFObject>): PDFObject {
  if (object instanceof PDFRef) return PDFRef.of(object.objectNumber + by, object.generationNumber);
  if (seen.has(object)) return object;
  if (object instanceof PDFArray) {
    seen.add(object);
    for (const [index, item] of object.asArray().entries()) object.set(index, renumber(item, by, seen));
  } else if (object instanceof PDFDict) {
    seen.add(object);
    for (const [key, value] of object.entries()) object.set(key, renumber(value, by, seen));
  } else if (object instanceof PDFStream) renumber(object.dict, by, seen);
  return object;
}

/** Moves all of a document behind the objects of a context, which becomes that document; its pages no longer lean on those above them. */
export function moveInto(
  pdf: PDFDocument,
  context: PDFContext,
): { readonly pages: readonly PDFRef[]; readonly catalog: PDFDict } {
  const by = context.largestObjectNumber;
  const pages = pdf.getPages().map(({ ref, node }) => {
    for (const key of inheritable) {
      const inherited = node.getInheritableAttribute(key);
      if (inherited) node.set(key, inherited);
    }
    return ref;
  });
  const seen = new Set<PDFObject>();
  const moved = (ref: PDFRef): PDFRef => PDFRef.of(ref.objectNumber + by, ref.generationNumber);
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    context.assign(moved(ref), renumber(object, by, seen));
  }
  const { Root, Info } = pdf.context.trailerInfo;
  if (Root) context.trailerInfo.Root = renumber(Root, by, seen);
  if (Info) context.trailerInfo.Info = renumber(Info, by, seen);
  return { pages: pages.map(moved), catalog: pdf.catalog };
}
