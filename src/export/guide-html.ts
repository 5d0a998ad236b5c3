import { escapeHtml } from './html.ts';

/** Pictures are named by their path from the folder of the guide. */
const picture = /^!\[([^\]]*)\]\((?:\.\.\/)?(pictures\/[\w./-]+)\)$/;

/** Emphasis, keys and links within a line; a link keeps its words only, since paper has nowhere to go. */
const inline = (line: string): string =>
  escapeHtml(line)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/\*([^*]+)\*/g, '<em>$1</em>')
    .replace(/`([^`]+)`/g, '<kbd>$1</kbd>')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1');

const items = (lines: readonly string[], mark: RegExp): string =>
  lines
    .join('\n')
    .split(mark)
    .filter((item) => item.trim() !== '')
    .map((item) => `<li>${inline(item.replace(/\s*\n\s*/g, ' ').trim())}</li>`)
    .join('');

/** One block between empty lines. */
function blockHtml(block: string): string {
  const lines = block.split('\n');
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.*)$/.exec(first);
  if (heading) return `<h${heading[1]?.length}>${inline(heading[2] ?? '')}</h${heading[1]?.length}>`;
  const shown = picture.exec(first);
  if (shown) return `<figure><img alt="${escapeHtml(shown[1] ?? '')}" src="${shown[2]}"></figure>`;
  if (/^- /.test(first)) return `<ul>${items(lines, /^- /m)}</ul>`;
  if (/^\d+\. /.test(first)) return `<ol>${items(lines, /^\d+\. /m)}</ol>`;
  if (/^> /.test(first))
    return `<aside><p>${inline(lines.map((line) => line.replace(/^> ?/, '')).join(' '))}</p></aside>`;
  return `<p>${inline(lines.join(' '))}</p>`;
}

/** Paths of the pictures that a text shows, in order. */
export const picturesOf = (markdown: string): readonly string[] =>
  markdown.split('\n').flatMap((line) => picture.exec(line)?.[2] ?? []);

/** The first heading of a text. */
export const titleOf = (markdown: string): string => /^# (.*)$/m.exec(markdown)?.[1] ?? '';

/**
 * A text of the guide as a document to print: headings, paragraphs, lists, quotes and pictures, and nothing else of Markdown. It
 * links the style sheet as `print.css`.
 */
export const guideHtml = (markdown: string, language: 'en' | 'es'): string => `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeHtml(titleOf(markdown))}</title><link rel="stylesheet" href="print.css"></head>
<body><main>
${markdown
  .trim()
  .split(/\n{2,}/)
  .map(blockHtml)
  .join('\n')}
</main></body>
</html>
`;

/** What the guide looks like beyond the pages of a packet; a card is set larger, since it is read while standing. */
export const guideStyles = (card: boolean): string => `
figure { margin: 8pt 0 12pt; break-inside: avoid; }
img { display: block; width: 76%; margin: 0 auto; border: 0.75pt solid #cfc8bb; border-radius: 4pt; }
kbd { font-family: inherit; font-weight: 600; font-size: 0.92em; border: 0.75pt solid #8f8570; border-radius: 3pt; padding: 0 3pt; white-space: nowrap; }
aside { border-inline-start: 2.5pt solid #755208; background: #f5e8c6; padding: 6pt 9pt; margin: 6pt 0 10pt; break-inside: avoid; }
aside p { margin: 0; }
ul, ol { margin: 0 0 8pt; padding-inline-start: 16pt; }
li { margin-bottom: ${card ? '5pt' : '3pt'}; }
${card ? 'html { font-size: 12.5pt; } h1 { font-size: 24pt; } h2 { font-size: 15pt; margin-top: 12pt; }' : ''}`;
