import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

type Element = { readonly dict: PDFDict; readonly ref: PDFRef };
const key = {
  id: PDFName.of('ID'),
  kids: PDFName.of('K'),
  attributes: PDFName.of('A'),
  headers: PDFName.of('Headers'),
};

const textIn = (object: PDFObject | undefined): string | undefined =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;

/** The elements of the structure tree in reading order. */
function elementsOf(pdf: PDFDocument, root: PDFDict): readonly Element[] {
  const found: Element[] = [];
  const visit = (object: PDFObject | undefined): void => {
    const value = pdf.context.lookup(object);
    if (value instanceof PDFArray) for (const item of value.asArray()) visit(item);
    if (!(value instanceof PDFDict)) return;
    if (object instanceof PDFRef && value.has(PDFName.of('S'))) found.push({ dict: value, ref: object });
    if (value.has(key.kids)) visit(value.get(key.kids));
  };
  visit(root.get(key.kids));
  return found;
}

/** Cells that name their headers name them by the new names. */
function renameHeaders(pdf: PDFDocument, object: PDFObject | undefined, renamed: ReadonlyMap<string, string>): void {
  const value = pdf.context.lookup(object);
  if (value instanceof PDFArray) for (const item of value.asArray()) renameHeaders(pdf, item, renamed);
  if (!(value instanceof PDFDict)) return;
  const headers = pdf.context.lookup(value.get(key.headers));
  if (!(headers instanceof PDFArray)) return;
  for (const [index, header] of headers.asArray().entries()) {
    const name = renamed.get(textIn(header) ?? '');
    if (name !== undefined) headers.set(index, PDFString.of(name));
  }
}

function removeTree(pdf: PDFDocument, object: PDFObject | undefined): void {
  const value = pdf.context.lookup(object);
  if (!(value instanceof PDFDict)) return;
  const kids = pdf.context.lookup(value.get(PDFName.of('Kids')));
  if (kids instanceof PDFArray) for (const kid of kids.asArray()) removeTree(pdf, kid);
  if (object instanceof PDFRef) pdf.context.delete(object);
}

/** Names the tags of a document by their order in it: the browser's own names for them differ from run to run. */
export function nameTagsInOrder(pdf: PDFDocument): void {
  const root = pdf.context.lookup(pdf.catalog.get(PDFName.of('StructTreeRoot')));
  if (!(root instanceof PDFDict)) return;
  const named = elementsOf(pdf, root).filter(({ dict }) => dict.has(key.id));
  const renamed = new Map<string, string>();
  for (const [index, { dict }] of named.entries()) {
    const name = `tag${String(index + 1).padStart(7, '0')}`;
    renamed.set(textIn(dict.get(key.id)) ?? '', name);
    dict.set(key.id, PDFString.of(name));
  }
  for (const { dict } of named) renameHeaders(pdf, dict.get(key.attributes), renamed);
  removeTree(pdf, root.get(PDFName.of('IDTree')));
  const names = pdf.context.obj(named.flatMap(({ dict, ref }) => [dict.get(key.id) ?? ref, ref]));
  root.set(PDFName.of('IDTree'), pdf.context.register(pdf.context.obj({ Names: names })));
}
