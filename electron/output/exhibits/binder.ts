import { ParseSpeeds, PDFContext, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Paper } from '../../../src/export/format.ts';
import { frameFor, intoFrame, type Size, seenAs, sheetSize } from './frame.ts';
import { moveInto } from './move-document.ts';
import { turns } from './orientation.ts';
import { type Matrix, type PageForm, pageForms } from './page-form.ts';
import { type Parts, type PdfStream, pdfStream } from './pdf-stream.ts';
import { barePicture, type Loaded, openPdf } from './printable.ts';

/** A drawing with where it lies on the sheet. */
type Laid = { readonly ref: PDFRef; readonly matrix: Matrix };
/** A page of an exhibit without its foot. */
type Drawn = { readonly sheet: Size; readonly laid: readonly Laid[] };

/** What is known of a bound file before anything has been printed. */
export type Binding = {
  readonly paper: Paper;
  /** How many exhibits have a sheet. */
  readonly sheets: number;
};
/** What stands around the exhibits, printed when all of them had been counted. */
export type Printed = {
  /** The complaint, whose last pages are the sheets of the exhibits. */
  readonly complaint: Uint8Array;
  /** A PDF with one page for each page of an exhibit; absent when there are none. */
  readonly feet?: Uint8Array;
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

function layPage({ ref, box, rotation, over }: PageForm, paper: Paper): Drawn {
  const size = { width: box.right - box.left, height: box.top - box.bottom };
  const frame = frameFor(seenAs(size, rotation), paper);
  const matrix = shifted(intoFrame(frame, size, rotation), box.left, box.bottom);
  return {
    sheet: frame.sheet,
    laid: [{ ref, matrix }, ...over.map((each) => ({ ref: each.ref, matrix: times(matrix, each.matrix) }))],
  };
}

/**
 * Binds exhibits into a tagged PDF behind their sheets, one exhibit at a time: what it gives is written as it comes. The complaint comes
 * last, so that it can be printed meanwhile; its tags, outline and metadata stay as they are.
 */
export class Binder {
  private readonly context = PDFContext.create();
  private readonly stream: PdfStream = pdfStream(this.context);
  private readonly paper: Paper;
  /** The pages of each exhibit, which lack nothing but their feet. */
  private readonly behind: Drawn[][];

  constructor({ paper, sheets }: Binding) {
    this.paper = paper;
    this.behind = Array.from({ length: sheets }, () => []);
  }

  head(): Parts {
    return this.stream.head();
  }

  /** Takes in what the pages of an exhibit are made of; `sheet` counts from 0. */
  async add(sheet: number, loaded: Loaded): Promise<Parts> {
    const before = this.context.largestObjectNumber;
    const pages = loaded.kind === 'pdf' ? await this.pdfPages(loaded.bytes) : [await this.picturePage(loaded)];
    const refs = this.context
      .enumerateIndirectObjects()
      .map(([ref]) => ref)
      .filter(({ objectNumber }) => objectNumber > before);
    this.behind[sheet]?.push(...pages);
    return this.stream.part(refs);
  }

  private async pdfPages(bytes: Uint8Array): Promise<Drawn[]> {
    const source = await openPdf(bytes);
    if (typeof source === 'string') throw new Error('A document that was surveyed as whole');
    return pageForms(source.getPages(), this.context).map((form) => layPage(form, this.paper));
  }

  private async picturePage(loaded: Loaded): Promise<Drawn> {
    const bare = barePicture(loaded);
    if (!bare) throw new Error('A picture that was surveyed as whole');
    const picture = await bare.embedder();
    const ref = await picture.embedIntoContext(this.context);
    if (loaded.kind === 'jpeg') this.stream.carry(ref, bare.parts);
    const [mirrored, rotation] = turns[bare.orientation] ?? [false, 0];
    // A dot of a picture is three quarters of a point: at its natural size it is read as on a screen.
    const size: Size = { width: picture.width * 0.75, height: picture.height * 0.75 };
    const frame = frameFor(seenAs(size, rotation), this.paper);
    const [a, b, c, d, e, f] = intoFrame(frame, size, rotation, mirrored);
    const matrix: Matrix = [a * size.width, b * size.width, c * size.height, d * size.height, e, f];
    return { sheet: frame.sheet, laid: [{ ref, matrix }] };
  }

  private page({ sheet, laid }: Drawn, foot: PDFRef | undefined): PDFRef {
    const { context } = this;
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
  async end({ complaint, feet }: Printed): Promise<Parts> {
    const { context, behind } = this;
    const own = moveInto(await open(complaint), context);
    const forms = feet ? pageForms((await open(feet)).getPages(), context) : [];
    const feetInOrder = forms[Symbol.iterator]();
    const bound = behind.map((pages) => pages.map((page) => this.page(page, feetInOrder.next().value?.ref)));
    const firstSheet = own.pages.length - behind.length;
    const all = own.pages.flatMap((ref, index) => [ref, ...(bound[index - firstSheet] ?? [])]);
    const tree = context.register(context.obj({ Type: 'Pages', Kids: [...all], Count: all.length }));
    for (const ref of all) context.lookup(ref, PDFDict).set(PDFName.of('Parent'), tree);
    own.catalog.set(PDFName.of('Pages'), tree);
    return this.stream.end();
  }
}
