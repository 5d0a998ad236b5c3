import { fillSlots } from '../packet/print-date.ts';
import type { PrintRequest } from './format.ts';
import { escapeHtml } from './html.ts';
import { footerStyles } from './print-styles.ts';

/**
 * A document of `pages` sheets that are empty but for their foot, to be laid over the pages of a packet: a browser's own page foot
 * cannot use fonts that the program brings along.
 */
export function footerSheets(request: PrintRequest, pages: number): Pick<PrintRequest, 'html' | 'styles'> {
  const sheets = Array.from({ length: pages }, (_, index) => {
    const text = fillSlots(request.footer, { page: String(index + 1), pages: String(pages) });
    return `<section><p>${escapeHtml(text)}</p></section>`;
  });
  const html = `<!doctype html>
<html lang="${escapeHtml(request.language)}">
<head><meta charset="utf-8"><title>${escapeHtml(request.title)}</title><link rel="stylesheet" href="print.css"></head>
<body>
${sheets.join('\n')}
</body>
</html>
`;
  return { html, styles: footerStyles(request.paper) };
}
