import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

export type Matrix = readonly [number, number, number, number, number, number];
type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number };
/** A page as a drawing that can be laid onto another one. `rotation` is clockwise in degrees. */
export type PageForm = {
  readonly ref: PDFRef;
  readonly box: Box;
  readonly rotation: 0 | 90 | 180 | 270;
  /** What lies over the page: fields of forms, stamps, notes; each with where it lies. */
  readonly over: readonly { readonly ref: PDFRef; readonly matrix: Matrix }[];
};

/** A page that cannot be drawn as its author meant it. */
export class BrokenPage extends Error {}

const name = (text: string): PDFName => PDFName.of(text);

function boxOf(array: PDFArray, context: PDFContext): Box {
  const [a = 0, b = 0, c = 0, d = 0] = array
    .asArray()
    .map((item) => context.lookup(item))
    .map((item) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN));
  return { left: Math.min(a, c), bottom: Math.min(b, d), right: Math.max(a, c), top: Math.max(b, d) };
}

/** What readers show of a page: its crop box, as far as it lies within the sheet. */
function shownBox(page: PDFPage): Box {
  const media = boxOf(page.node.MediaBox(), page.node.context);
  const crop = page.node.CropBox();
  const wanted = crop ? boxOf(crop, page.node.context) : media;
  const box = {
    left: Math.max(media.left, wanted.left),
    bottom: Math.max(media.bottom, wanted.bottom),
    right: Math.min(media.right, wanted.right),
    top: Math.min(media.top, wanted.top),
  };
  const sound = (of: Box): boolean => of.right - of.left >= 1 && of.top - of.bottom >= 1;
  if (sound(box)) return box;
  if (sound(media)) return media;
  throw new BrokenPage('A page without a size');
}

const isPlainFlate = (stream: PDFRawStream): boolean => {
  const filter = stream.dict.lookup(name('Filter'));
  const only = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
  return only === name('FlateDecode') && !stream.dict.has(name('DecodeParms'));
};

function decoded(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new BrokenPage('Content that is not there');
  try {
    return isPlainFlate(stream) ? inflateSync(stream.contents) : decodePDFRawStream(stream).decode();
  } catch {
    throw new BrokenPage('Content that cannot be read');
  }
}

/** The drawing of a page, in one piece. */
function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.context.lookup(page.node.get(name('Contents')));
  if (contents === undefined) {
    if (page.node.has(name('Contents'))) throw new BrokenPage('Content that is not there');
    return new Uint8Array();
  }
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((item) => page.node.context.lookup(item)) : [contents];
  return Buffer.concat(streams.flatMap((stream) => [decoded(stream), Buffer.from('\n')]));
}

/** Everything that a drawing leans on is there; what a cut-off file has lost is found here. */
export function checkWhole(context: PDFContext, start: PDFObject | undefined, seen = new Set<PDFRef>()): void {
  const waiting: (PDFObject | undefined)[] = [start];
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (object instanceof PDFRef) {
      if (seen.has(object)) continue;
      seen.add(object);
      const found = context.lookup(object);
      if (found === undefined) throw new BrokenPage('A part that is not there');
      waiting.push(found);
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFStream) waiting.push(object.dict);
    else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries()) if (key !== name('Parent')) waiting.push(value);
    }
  }
}

const numbersIn = (value: PDFObject | undefined, context: PDFContext): readonly number[] =>
  value instanceof PDFArray
    ? value.asArray().map((item) => {
        const number = context.lookup(item);
        return number instanceof PDFNumber ? number.asNumber() : 0;
      })
    : [];

/** The appearance of a note or field as it is now. */
function appearanceOf(annotation: PDFDict): PDFStream | undefined {
  const appearances = annotation.lookup(name('AP'));
  const normal = appearances instanceof PDFDict ? appearances.lookup(name('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(name('AS'));
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return chosen instanceof PDFStream ? chosen : undefined;
}

/** Where an appearance lies on its page: its box, turned by its own matrix, is fitted into the rectangle of the note. */
function placeOf(annotation: PDFDict, appearance: PDFStream): Matrix | undefined {
  const { context } = annotation;
  const rectangle = annotation.lookup(name('Rect'));
  const bounds = appearance.dict.lookup(name('BBox'));
  if (!(rectangle instanceof PDFArray) || !(bounds instanceof PDFArray)) return undefined;
  const rect = boxOf(rectangle, context);
  const box = boxOf(bounds, context);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(appearance.dict.lookup(name('Matrix')), context);
  const corners = [
    [box.left, box.bottom],
    [box.right, box.bottom],
    [box.left, box.top],
    [box.right, box.top],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  if (!(width > 0) || !(height > 0)) return undefined;
  const [sx, sy] = [(rect.right - rect.left) / width, (rect.top - rect.bottom) / height];
  return [sx, 0, 0, sy, rect.left - sx * Math.min(...xs), rect.bottom - sy * Math.min(...ys)];
}

const hiddenFlags = 2 | 32;

function annotationsOf(page: PDFPage): readonly { readonly appearance: PDFStream; readonly matrix: Matrix }[] {
  const all = page.node.lookup(name('Annots'));
  if (!(all instanceof PDFArray)) return [];
  return all.asArray().flatMap((item) => {
    const annotation = page.node.context.lookup(item);
    if (!(annotation instanceof PDFDict)) return [];
    const flags = annotation.lookup(name('F'));
    const isHidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0;
    if (isHidden || annotation.lookup(name('Subtype')) === name('Popup')) return [];
    const appearance = appearanceOf(annotation);
    const matrix = appearance && placeOf(annotation, appearance);
    return appearance && matrix ? [{ appearance, matrix }] : [];
  });
}

function rotationOf(page: PDFPage): PageForm['rotation'] {
  const turned = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

/** Fails with `BrokenPage` where a page of the document cannot be drawn whole. */
export function checkPage(page: PDFPage): void {
  shownBox(page);
  contentOf(page);
  checkWhole(page.node.context, page.node.Resources());
  for (const { appearance } of annotationsOf(page)) checkWhole(page.node.context, appearance);
}

/** Data about the file, and links that lead out of the page, have no place in a drawing. */
function withoutMetadata(context: PDFContext): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object instanceof PDFDict ? object : undefined;
    for (const key of ['Metadata', 'PieceInfo', 'LastModified', 'StructParent', 'StructParents']) {
      dict?.delete(name(key));
    }
  }
}

/** The pages of a document as drawings in another one. */
export function pageForms(pages: readonly PDFPage[], into: PDFContext): readonly PageForm[] {
  const [first] = pages;
  if (!first) return [];
  const from = first.node.context;
  withoutMetadata(from);
  const copier = PDFObjectCopier.for(from, into);
  return pages.map((page) => {
    const box = shownBox(page);
    const resources = page.node.Resources();
    const form = into.flateStream(contentOf(page), {
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [box.left, box.bottom, box.right, box.top],
      Resources: resources ? copier.copy(resources) : {},
    });
    const over = annotationsOf(page).map(({ appearance, matrix }) => {
      appearance.dict.set(name('Type'), name('XObject'));
      appearance.dict.set(name('Subtype'), name('Form'));
      return { ref: into.register(copier.copy(appearance)), matrix };
    });
    return { ref: into.register(form), box, rotation: rotationOf(page), over };
  });
}
