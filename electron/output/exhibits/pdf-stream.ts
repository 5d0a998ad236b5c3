import { type PDFContext, PDFName, PDFNumber, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** Bytes that follow each other. */
export type Parts = readonly Uint8Array[];

const lengthOf = (parts: Parts): number => parts.reduce((total, { length }) => total + length, 0);

const written = (object: PDFObject, carried?: Parts): Parts => {
  if (object instanceof PDFRawStream) {
    // The library would copy a picture byte by byte, and set the length of what it holds as this does.
    const contents = carried ?? [object.contents];
    object.dict.set(PDFName.of('Length'), PDFNumber.of(lengthOf(contents)));
    return [...written(object.dict), Buffer.from('\nstream\n'), ...contents, Buffer.from('\nendstream')];
  }
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return [bytes];
};

/** Writes a PDF object by object, so that no more than one part of it has to be in memory. */
export type PdfStream = {
  readonly head: () => Parts;
  /** The contents of a stream that the library knows only the beginning of. */
  readonly carry: (ref: PDFRef, contents: Parts) => void;
  /** Writes these objects and forgets them; others may go on referring to them. */
  readonly part: (refs: readonly PDFRef[]) => Parts;
  /** Writes all that is left, and the table of where everything lies. */
  readonly end: () => Parts;
};

/** A stream for everything in a context, which is left empty. */
export function pdfStream(context: PDFContext): PdfStream {
  const carried = new Map<PDFRef, Parts>();
  const offsets = new Map<number, number>();
  let at = 0;
  const counted = (parts: Parts): Parts => {
    at += lengthOf(parts);
    return parts;
  };

  const part = (refs: readonly PDFRef[]): Parts => {
    const parts: Uint8Array[] = [];
    for (const ref of refs) {
      const object = context.lookup(ref);
      if (object === undefined) continue;
      offsets.set(ref.objectNumber, at);
      parts.push(
        ...counted([
          Buffer.from(`${ref.objectNumber} 0 obj\n`),
          ...written(object, carried.get(ref)),
          Buffer.from('\nendobj\n'),
        ]),
      );
      carried.delete(ref);
      context.delete(ref);
    }
    return parts;
  };

  return {
    head: () => counted([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]),
    carry: (ref, contents) => void carried.set(ref, contents),
    part,
    end: () => {
      const { Root, Info } = context.trailerInfo;
      const rest = part(context.enumerateIndirectObjects().map(([ref]) => ref));
      const size = Math.max(...offsets.keys()) + 1;
      const entry = (number: number): string => {
        const offset = offsets.get(number);
        return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
      };
      const table = `xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => entry(number)).join('')}`;
      const trailer = `trailer\n<< /Size ${size} /Root ${String(Root)} ${Info ? `/Info ${String(Info)} ` : ''}>>\nstartxref\n${at}\n%%EOF\n`;
      const tail = Buffer.from(table + trailer);
      return [...rest, tail];
    },
  };
}
