import type { Direction, LanguageTag } from '../base/language-tag.ts';
import { barOf, type LearnedSheet, type SheetTable } from '../learning/sheet.ts';
import type { Paper } from './format.ts';
import { escapeHtml } from './html.ts';
import { printStyles } from './print-styles.ts';

/** The charts of the first page; the others stand on the second. */
const firstPage = ['facility', 'month', 'language'];

const barHtml = (length: number): string =>
  `<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${length}" height="4"/></svg>`;

function tableHtml({ title, head, rows }: SheetTable): string {
  const [row, count] = head.map(escapeHtml);
  const body = rows
    .map(
      (each) =>
        `<tr><th scope="row"><bdi>${escapeHtml(each.label)}</bdi></th><td class="drawn">${barHtml(barOf(each, rows))}</td><td class="count">${escapeHtml(each.said)}</td></tr>`,
    )
    .join('');
  return `<section><h2>${escapeHtml(title)}</h2><table class="chart"><thead><tr><th scope="col" colspan="2">${row}</th><th scope="col" class="count">${count}</th></tr></thead><tbody>${body}</tbody></table></section>`;
}

/** Two pages of figures; a whole HTML document that links the style sheet as `print.css`. */
export function learnedHtml(sheet: LearnedSheet, language: LanguageTag, direction: Direction): string {
  const on = (first: boolean): string =>
    sheet.tables
      .filter(({ name, rows }) => firstPage.includes(name) === first && rows.length > 0)
      .map(tableHtml)
      .join('\n');
  const facts = sheet.facts
    .map(({ label, said }) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(said)}</dd></div>`)
    .join('');
  return `<!doctype html>
<html lang="${escapeHtml(language)}" dir="ltr">
<head><meta charset="utf-8"><title>${escapeHtml(sheet.title)}</title><link rel="stylesheet" href="print.css"></head>
<body><main class="learned"${direction === 'rtl' ? ' dir="rtl"' : ''}>
<h1>${escapeHtml(sheet.title)}</h1>
<dl>${facts}</dl>
${on(true)}
<div class="second">
${on(false)}
<section class="notes"><h2>${escapeHtml(sheet.notesTitle)}</h2>
<ul>${[sheet.scope, ...sheet.notes].map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul></section>
</div>
</main></body>
</html>
`;
}

/** The style sheet of the figures: everything has room on two pages. */
export const learnedStyles = (paper: Paper): string => `${printStyles(paper)}
html, html[lang] { font-size: 9.25pt; line-height: 1.4; }
.learned h1 { font-size: 17pt; padding-bottom: 6pt; margin-bottom: 7pt; }
.learned h2 { margin: 9pt 0 2pt; font-size: 12pt; }
.learned dl { display: flex; gap: 26pt; margin: 0 0 4pt; }
.learned dt { font-size: 8.5pt; color: #5a554c; }
.learned dd { margin: 0; font-size: 13pt; font-weight: 600; }
.second { break-before: page; }
.second section:first-child h2 { margin-top: 0; }
.chart { margin: 0; }
.chart th, .chart td { padding: 1.25pt 0; padding-inline-end: 8pt; line-height: 1.3; vertical-align: middle; }
.chart thead th { font-size: 8.5pt; font-weight: 400; color: #5a554c; }
.chart tbody th { width: 46%; font-weight: 400; }
.chart tr { break-inside: avoid; }
.chart .count { width: 17%; padding-inline-end: 0; text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.bar { display: block; width: 100%; height: 8pt; }
.bar rect { fill: #1d5a57; }
[dir="rtl"] .bar { transform: scaleX(-1); }
.notes ul { font-size: 8.75pt; line-height: 1.4; margin: 0; }
`;
