import { fillSlots } from '../packet/print-date.ts';
import type { PrintRequest } from './format.ts';
import { escapeHtml } from './html.ts';
import { footerStyles } from './print-styles.ts';

/** Number of a printed page when other pages come in behind each of the last ones. */
function pageNumber(index: number, pages: number, inserted: readonly number[]): number {
  const before = inserted.slice(0, Math.max(0, index - (pages - inserted.length)));
  return index + 1 + before.reduce((total, count) => total + count, 0);
}

const sumOf = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const sheetsHtml = (request: PrintRequest, feet: readonly string[]): Pick<PrintRequest, 'html' | 'styles'> => ({
  html: `<!doctype html>
<html lang="${escapeHtml(request.language)}">
<head><meta charset="utf-8"><title>${escapeHtml(request.title)}</title><link rel="stylesheet" href="print.css"></head>
<body>
${feet.map((text) => `<section><p>${escapeHtml(text)}</p></section>`).join('\n')}
</body>
</html>
`,
  styles: footerStyles(request.paper),
});

/**
 * A document of `pages` sheets that are empty but for their foot, to be laid over the pages of a packet: a browser's own page foot
 * cannot use fonts that the program brings along.
 */
export function footerSheets(request: PrintRequest, pages: number): Pick<PrintRequest, 'html' | 'styles'> {
  const { footer, inserted = [] } = request;
  const all = String(pages + sumOf(inserted));
  const feet = Array.from({ length: pages }, (_, index) =>
    fillSlots(footer, { page: String(pageNumber(index, pages, inserted)), pages: all }),
  );
  return sheetsHtml(request, feet);
}

/** The same for the pages that come in behind the last ones, each with a foot of its own; `pages` is the number of printed ones. */
export function insertedSheets(request: PrintRequest, pages: number, feet: readonly string[]): PrintRequest {
  const { inserted = [] } = request;
  const all = String(pages + sumOf(inserted));
  const numbers = inserted.flatMap((count, index) => {
    const sheet = pageNumber(pages - inserted.length + index, pages, inserted);
    return Array.from({ length: count }, (_, page) => sheet + 1 + page);
  });
  const filled = feet.map((text, index) => fillSlots(text, { page: String(numbers[index] ?? 0), pages: all }));
  const { inserted: _behind, ...rest } = request;
  return { ...rest, ...sheetsHtml(request, filled), footer: '' };
}
