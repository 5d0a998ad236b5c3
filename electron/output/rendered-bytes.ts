import { assertNever } from '../../src/base/assert-never.ts';
import type { PrintRequest, Rendered } from '../../src/export/format.ts';

/** Turns pages into a PDF; `printPdf` in the app. */
export type Printer = (request: PrintRequest) => Promise<Uint8Array>;

/** What a format made, as the bytes of a file. */
export async function renderedBytes(rendered: Rendered, print: Printer): Promise<Uint8Array> {
  switch (rendered.kind) {
    case 'text':
      return new TextEncoder().encode(rendered.text);
    case 'print':
      return print(rendered.request);
    case 'document':
      // The library weighs more than the rest of the export.
      return (await import('./docx/write-docx.ts')).writeDocx(rendered.request);
    default:
      return assertNever(rendered);
  }
}
