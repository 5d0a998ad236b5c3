import type { Paper } from './format.ts';
import { printStyles } from './print-styles.ts';

const edge = '#1d5a57';
const quiet = '#5a554c';

/** One calm page: smaller margins, boxes with arrows, two narrow columns beside their questions. */
const page = (paper: Paper): string => `
@page { size: ${paper === 'a4' ? '210mm 297mm' : '8.5in 11in'}; margin: 0.5in 0.65in; }
html, html[lang] { font-size: 10.25pt; line-height: 1.4; }
main[dir="rtl"] { font-size: 11pt; line-height: 1.55; }
p { margin-bottom: 4pt; }
h1 { font-size: 18pt; padding-bottom: 4pt; margin-bottom: 7pt; }
h2 { font-size: 12.5pt; margin: 9pt 0 3pt; }
ul { margin-bottom: 3pt; }
li { margin-bottom: 1.5pt; }
.notice { padding: 4pt 9pt; margin-bottom: 4pt; }
.steps { display: flex; width: calc(100% - 1pt); gap: 19pt; list-style: none; padding: 0; margin: 6pt 0 4pt; font-size: 0.92em; line-height: 1.35; }
main[dir="rtl"] .steps { line-height: 1.5; }
.steps li { flex: 1; min-width: 0; position: relative; margin: 0; padding: 5pt 7pt; border: 1pt solid #cfc8bb; border-radius: 5pt; }
.steps li:has(strong ~ strong) { border: 1.75pt solid ${edge}; background: #f1f5f3; }
.steps li strong ~ strong { color: ${edge}; }
.steps li:not(:first-child)::before { content: ""; position: absolute; inset-inline-start: -14pt; inset-block-start: calc(50% - 4.5pt); border-block: 4.5pt solid transparent; border-inline-start: 8pt solid ${quiet}; }
.grid { font-size: 0.92em; line-height: inherit; margin-bottom: 3pt; }
.grid th, .grid td { padding-block: 2.5pt; padding-inline: 0 9pt; }
.columns-3 td:first-child { width: 17%; color: ${quiet}; }
.columns-3 td { width: 41.5%; }
ul + p:last-child, main > p:last-child { margin-top: 7pt; font-size: 0.84em; color: ${quiet}; }`;

/** The style sheet of the handout. */
export const handoutStyles = (paper: Paper): string => `${printStyles(paper)}${page(paper).trimStart()}\n`;
