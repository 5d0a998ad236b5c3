import type { Packet } from '../../packet/packet.ts';
import { blocksHtml } from '../blocks-html.ts';
import type { Format, PrintRequest, RenderOptions } from '../format.ts';
import { escapeHtml } from '../html.ts';
import { printStyles } from '../print-styles.ts';

function requestOf(packet: Packet, { paper }: RenderOptions): PrintRequest {
  const title = `${packet.title} · ${packet.caseCode}`;
  const html = `<!doctype html>
<html lang="${escapeHtml(packet.language)}" dir="ltr">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="print.css"></head>
<body><main>
${blocksHtml(packet.blocks, packet.language)}
</main></body>
</html>
`;
  return {
    html,
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
