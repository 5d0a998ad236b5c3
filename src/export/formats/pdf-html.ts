import { documentHtml } from '../document-html.ts';
import type { Format, Printable, PrintRequest, RenderOptions } from '../format.ts';
import { printStyles } from '../print-styles.ts';

function requestOf(packet: Printable, { paper }: RenderOptions): PrintRequest {
  const title = `${packet.title} · ${packet.caseCode}`;
  return {
    html: documentHtml({ title, language: packet.language, direction: 'ltr', blocks: packet.blocks }),
    styles: printStyles(paper),
    footer: packet.footer,
    paper,
    title,
    language: packet.language,
    madeOn: packet.madeOn,
  };
}

/** The packet as tagged PDF, printed from semantic HTML. */
export const format: Format = {
  id: 'pdf',
  extension: 'pdf',
  mediaType: 'application/pdf',
  render: (packet, options) => ({ kind: 'print', request: requestOf(packet, options) }),
};
