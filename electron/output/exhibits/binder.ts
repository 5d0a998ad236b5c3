import { ParseSpeeds, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Paper } from '../../../src/export/format.ts';
import { type Frame, frameFor, intoFrame, type Size, seenAs, sheetSize } from './frame.ts';
import { turns } from './orientation.ts';
import { type Matrix, type PageForm, pageForms } from './page-form.ts';
import { type Parts, type PdfStream, pdfStream } from './pdf-stream.ts';
import { barePicture, type Loaded, openPdf } from './printable.ts';

/** A drawing with where it lies on the sheet. */
type Laid = { readonly ref: PDFRef; readonly matrix: Matrix };

/** The complaint, whose last pages are the sheets of the exhibits, and the feet of the pages to come. */
export type Bound = {
  readonly complaint: Uint8Array;
  /** A PDF with one page for each page of an exhibit; absent when there are none. */
  readonly feet?: Uint8Array;
  readonly paper: Paper;
  /** How many exhibits have a sheet. */
  readonly sheets: number;
};

const open = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

const drawn = (name: string, matrix: Matrix): string =>
  `q ${matrix.map((number) => Number(number.toFixed(5))).join(' ')} cm /${name} Do Q`;

/** Shifts a drawing whose box does not begin at (0, 0), before it is laid. */
function shifted([a, b, c, d, e, f]: Matrix, left: number, bottom: number): Matrix {
  return [a, b, c, d, e - a * left - c * bottom, f - b * left - d * bottom];
}

const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + c * q,
  b * p + d * q,
  a * r + c * s,
  b * r + d * s,
  a * t + c * u + e,
  b * t + d * u + f,
];

function layPage({ ref, box, rotation, over }: PageForm, paper: Paper): { frame: Frame; laid: readonly Laid[] } {
  const size = { width: box.right - box.left, height: box.top - box.bottom };
  const frame = frameFor(seenAs(size, rotation), paper);
  const matrix = shifted(intoFrame(frame, size, rotation), box.left, box.bottom);
  return {
    frame,
    laid: [{ ref, matrix }, ...over.map((each) => ({ ref: each.ref, matrix: times(matrix, each.matrix) }))],
  };
}

/**
 * Binds exhibits into a tagged PDF behind their sheets, one exhibit at a time: what it gives is written as it comes. Tags, outline and
 * metadata of the complaint stay as they are.
 */
export class Binder {
  private readonly pdf: PDFDocument;
  private readonly stream: PdfStream;
  private readonly paper: Paper;
  private readonly feet: readonly PDFRef[];
  private readonly behind: PDFRef[][];
  private readonly firstSheet: number;
  private stamped = 0;

  private constructor(pdf: PDFDocument, feet: readonly PDFRef[], { paper, sheets }: Bound) {
    this.pdf = pdf;
    this.paper = paper;
    this.feet = feet;
    this.stream = pdfStream(pdf.context);
    this.firstSheet = pdf.getPageCount() - sheets;
    this.behind = Array.from({ length: sheets }, () => []);
  }

  static async open(bound: Bound): Promise<Binder> {
    const pdf = await open(bound.complaint);
    const feet = bound.feet ? await open(bound.feet) : undefined;
    const forms = feet ? pageForms(feet.getPages(), pdf.context).map(({ ref }) => ref) : [];
    return new Binder(pdf, forms, bound);
  }

  head(): Parts {
    return this.stream.head();
  }

  /** Makes the pages of an exhibit; `sheet` counts from 0. */
  async add(sheet: number, loaded: Loaded): Promise<Parts> {
    const before = this.pdf.context.largestObjectNumber;
    const pages = loaded.kind === 'pdf' ? await this.pdfPages(loaded.bytes) : [await this.picturePage(loaded)];
    const refs = this.pdf.context
      .enumerateIndirectObjects()
      .map(([ref]) => ref)
      .filter(({ objectNumber }) => objectNumber > before && !pages.some((page) => page.objectNumber === objectNumber));
    this.behind[sheet]?.push(...pages);
    return this.stream.part(refs);
  }

  private async pdfPages(bytes: Uint8Array): Promise<PDFRef[]> {
    const source = await openPdf(bytes);
    if (typeof source === 'string') throw new Error('A document that was surveyed as whole');
    return pageForms(source.getPages(), this.pdf.context).map((form) => {
      const { frame, laid } = layPage(form, this.paper);
      return this.page(frame.sheet, laid);
    });
  }

  private async picturePage(loaded: Loaded): Promise<PDFRef> {
    const bare = barePicture(loaded);
    if (!bare) throw new Error('A picture that was surveyed as whole');
    const picture = await bare.embedder();
    const ref = await picture.embedIntoContext(this.pdf.context);
    if (loaded.kind === 'jpeg') this.stream.carry(ref, bare.parts);
    const [mirrored, rotation] = turns[bare.orientation] ?? [false, 0];
    // A dot of a picture is three quarters of a point: at its natural size it is read as on a screen.
    const size: Size = { width: picture.width * 0.75, height: picture.height * 0.75 };
    const frame = frameFor(seenAs(size, rotation), this.paper);
    const [a, b, c, d, e, f] = intoFrame(frame, size, rotation, mirrored);
    const matrix: Matrix = [a * size.width, b * size.width, c * size.height, d * size.height, e, f];
    return this.page(frame.sheet, [{ ref, matrix }]);
  }

  private page(sheet: Size, laid: readonly Laid[]): PDFRef {
    const { context } = this.pdf;
    const foot = this.feet[this.stamped];
    this.stamped += 1;
    // The foot was printed for an upright sheet and stands at its end.
    const offset = sheet.width - sheetSize[this.paper].width;
    const all: readonly Laid[] = foot ? [...laid, { ref: foot, matrix: [1, 0, 0, 1, offset, 0] }] : laid;
    const drawing = all.map(({ matrix }, index) => drawn(`X${index}`, matrix)).join('\n');
    const content = context.register(context.flateStream(`/Artifact BMC\n${drawing}\nEMC`));
    const xObjects = context.obj(Object.fromEntries(all.map(({ ref }, index) => [`X${index}`, ref])));
    return context.register(
      context.obj({
        Type: 'Page',
        MediaBox: [0, 0, sheet.width, sheet.height],
        Resources: { XObject: xObjects },
        Contents: content,
      }),
    );
  }

  /** Puts the pages behind their sheets and writes the rest. */
  async end(): Promise<Parts> {
    const { pdf } = this;
    const pages = pdf.getPages().map(({ ref, node }) => {
      for (const key of ['Resources', 'MediaBox', 'CropBox', 'Rotate']) {
        const inherited = node.getInheritableAttribute(PDFName.of(key));
        if (inherited) node.set(PDFName.of(key), inherited);
      }
      return ref;
    });
    const all = pages.flatMap((ref, index) => [ref, ...(this.behind[index - this.firstSheet] ?? [])]);
    const tree = pdf.context.register(pdf.context.obj({ Type: 'Pages', Kids: all, Count: all.length }));
    for (const ref of all) {
      const page = pdf.context.lookup(ref);
      if (page && 'set' in page && typeof page.set === 'function') page.set(PDFName.of('Parent'), tree);
    }
    pdf.catalog.set(PDFName.of('Pages'), tree);
    return this.stream.end();
  }
}
