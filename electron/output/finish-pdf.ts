import { ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFOperator, PDFOperatorNames } from '@cantoo/pdf-lib';
import { nameTagsInOrder } from './tag-names.ts';
import { tellLetters } from './whole-letters.ts';

/** What may stand in the file about the file. */
export type PdfFacts = {
  readonly title: string;
  readonly language: string;
  readonly madeOn: string;
  /** There when the file is a part of one that is still to be bound, and need not be small. */
  readonly inserted?: readonly number[];
};

const open = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

/** Number of pages of a PDF. */
export const countPages = async (bytes: Uint8Array): Promise<number> => (await open(bytes)).getPageCount();

/** Lays each sheet of `feet` over the page of the same number, marked as no part of the text for those who listen to it. */
async function addFeet(pdf: PDFDocument, feet: Uint8Array): Promise<void> {
  const sheets = await pdf.embedPdf(await open(feet), pdf.getPageIndices());
  for (const [index, sheet] of sheets.entries()) {
    const page = pdf.getPage(index);
    page.pushOperators(
      PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
        '/Artifact',
        '<</Type /Pagination /Subtype /Footer>>',
      ]),
    );
    page.drawPage(sheet);
    page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  }
}

/** Replaces what the browser wrote about itself, the system and the moment. */
function setFacts(pdf: PDFDocument, { title, language, madeOn }: PdfFacts): void {
  const moment = new Date(`${madeOn}T00:00:00Z`);
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    for (const name of ['Creator', 'Author', 'Subject', 'Keywords']) info.delete(PDFName.of(name));
  }
  pdf.setProducer('Constancia');
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setCreationDate(moment);
  pdf.setModificationDate(moment);
  pdf.setLanguage(language);
  pdf.catalog.delete(PDFName.of('Metadata'));
}

/** Adds the feet, if there are any, takes out what the browser wrote about itself and the moment, and keeps pages, tags and outline as they are. */
export async function finishPdf(pages: Uint8Array, feet: Uint8Array | undefined, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await open(pages);
  nameTagsInOrder(pdf);
  tellLetters(pdf);
  if (feet !== undefined) await addFeet(pdf, feet);
  setFacts(pdf, facts);
  // The library would rest after every fifty objects, of which a packet has thousands.
  const useObjectStreams = facts.inserted === undefined;
  return pdf.save({ useObjectStreams, updateFieldAppearances: false, objectsPerTick: 1000 });
}
