import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

type Piece = Uint8Array<ArrayBuffer>;

const written = (object: PDFObject): readonly Uint8Array[] => {
  if (object instanceof PDFRawStream) {
    // The library would copy a picture byte by byte, and set the length of what it holds as this does.
    object.updateDict();
    return [...written(object.dict), Buffer.from('\nstream\n'), object.contents, Buffer.from('\nendstream')];
  }
  const bytes = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return [bytes];
};

/** One piece in memory of its own, which can be handed over to another thread. */
function joined(parts: readonly Uint8Array[]): Piece {
  const piece = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    piece.set(part, at);
    at += part.length;
  }
  return piece;
}

/** Writes a PDF object by object, so that no more than one part of it has to be in memory. */
export type PdfStream = {
  readonly head: () => Piece;
  /** Writes these objects and forgets them; others may go on referring to them. */
  readonly part: (refs: readonly PDFRef[]) => Piece;
  /** Writes all that is left, and the table of where everything lies. */
  readonly end: () => Piece;
};

/** A stream for everything in a context, which is left empty. */
export function pdfStream(context: PDFContext): PdfStream {
  const offsets = new Map<number, number>();
  let at = 0;
  const counted = (buffers: readonly Uint8Array[]): Piece => {
    const piece = joined(buffers);
    at += piece.length;
    return piece;
  };

  const part = (refs: readonly PDFRef[]): Piece => {
    const buffers: Uint8Array[] = [];
    let here = at;
    for (const ref of refs) {
      const object = context.lookup(ref);
      if (object === undefined) continue;
      const whole = [Buffer.from(`${ref.objectNumber} 0 obj\n`), ...written(object), Buffer.from('\nendobj\n')];
      offsets.set(ref.objectNumber, here);
      for (const { length } of whole) here += length;
      buffers.push(...whole);
      context.delete(ref);
    }
    return counted(buffers);
  };

  return {
    head: () => counted([Buffer.from('%PDF-1.7\n%'), Buffer.from([0xe2, 0xe3, 0xcf, 0xd3, 0x0a])]),
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
      return joined([rest, tail]);
    },
  };
}
