import type { Paper } from './format.ts';

const ink = '#1f1d1a';
const quiet = '#5a554c';
const line = '#cfc8bb';
const accent = '#1d5a57';
/** Families of the scripts that have no serif here; Devanagari is in Noto Sans itself. */
const others = `"Noto Sans Bengali", "Noto Sans Gurmukhi", "Noto Sans Ethiopic", "Noto Sans SC"`;
const sans = `"Noto Sans", "Noto Naskh Arabic", ${others}, sans-serif`;
const serif = `"Noto Serif", "Noto Naskh Arabic", "Noto Sans", ${others}, serif`;

const sheetSize: Readonly<Record<Paper, string>> = { letter: '8.5in 11in', a4: '210mm 297mm' };

/** Joined letters (fi, ffl) are lost by some readers of PDF files when they search or copy, so there are none. */
const page = (paper: Paper): string => `
@page { size: ${sheetSize[paper]}; margin: 0.75in 0.9in 0.85in; }
* { box-sizing: border-box; }
html { font: 400 10pt/1.48 ${sans}; color: ${ink}; background: #fff; -webkit-print-color-adjust: exact; font-variant-ligatures: no-common-ligatures; }
body { margin: 0; }
p { margin: 0 0 6pt; orphans: 3; widows: 3; white-space: pre-line; overflow-wrap: break-word; }
strong { font-weight: 600; }
bdi { unicode-bidi: isolate; }
.whole { white-space: nowrap; }
[lang|="ar"], [lang|="fa"], [lang|="ps"], [lang|="prs"], [lang|="ur"] { font-size: 1.12em; line-height: 1.75; }
.said { font-family: ${serif}; }`;

const headings = `
h1, h2, h3, h4 { font-family: ${serif}; font-weight: 600; line-height: 1.25; break-after: avoid; break-inside: avoid; margin: 0; }
h1 { font-size: 18.5pt; padding-bottom: 9pt; border-bottom: 2pt solid ${accent}; margin-bottom: 11pt; }
h2 { font-size: 14pt; color: ${accent}; margin: 20pt 0 6pt; }
h2.new-page, h3.new-page { break-before: page; margin-top: 0; }
h3 { font: 600 11pt/1.3 ${sans}; margin: 14pt 0 5pt; }
h4 { font: 600 10.25pt/1.3 ${sans}; margin: 10pt 0 4pt; }
h3.new-page { break-before: page; margin-top: 0; font-size: 18pt; font-family: ${serif}; color: ${accent}; }
h2 + p, h2 + p + h3 { break-before: avoid; }
h2 + p { break-after: avoid; }`;

const tables = `
table { width: 100%; border-collapse: collapse; margin: 0 0 10pt; }
th, td { vertical-align: top; text-align: start; padding: 4.5pt 8pt 4.5pt 0; border-bottom: 0.5pt solid ${line}; }
th { font-weight: 600; }
td p { margin: 0; }
thead { display: table-header-group; }
.sheet th { width: 32%; font-weight: 400; color: ${quiet}; padding-inline-end: 14pt; }
.sheet tr { break-inside: avoid-page; }
.sheet tr.part th { padding-inline-start: 11pt; }
.sheet tr.field { break-after: avoid; }
.sheet tr.field th { width: auto; color: ${ink}; font-weight: 600; font-size: 9.5pt; padding: 9pt 0 2pt; border-bottom: none; }
.sheet:not(:has(tr:nth-child(6))) { break-inside: avoid; }
.sheet .original { font-family: ${serif}; margin-top: 4pt; padding-inline-start: 8pt; border-inline-start: 1.5pt solid ${line}; }
.caption { font-size: 8.5pt; line-height: 1.45; color: ${quiet}; margin: 3pt 0 0; }
.grid { font-size: 9.25pt; line-height: 1.45; }
.grid thead th { font-size: 8.5pt; color: ${quiet}; border-bottom: 1pt solid ${quiet}; white-space: nowrap; }
.grid td { white-space: pre-line; }
.grid tr { break-inside: avoid-page; }
.columns-2 td:first-child { width: 42%; }
.columns-4 td:nth-child(1) { width: 21%; }
.columns-4 td:nth-child(2) { width: 22%; }
.columns-4 td:nth-child(4) { width: 16%; }
h1 + .sheet { margin-bottom: 4pt; }
h1 + .sheet th, h1 + .sheet td { padding-block: 3pt; line-height: 1.4; }
h1 + .sheet th { width: 24%; }`;

const words = `
.account { font-family: ${serif}; font-size: 10.75pt; line-height: 1.6; }
table.account { table-layout: fixed; }
table.account th { font: 600 8.5pt/1.3 ${sans}; color: ${quiet}; border-bottom: 1pt solid ${quiet}; padding: 4pt 0; }
table.account td { padding: 4pt 0; border-bottom: none; }
table.account tr > :first-child { padding-right: 15pt; border-right: 0.5pt solid ${line}; }
table.account tr > :last-child { padding-left: 15pt; }
table.account[dir="rtl"] tr > :first-child { padding: 4pt 0 4pt 15pt; border-right: none; border-left: 0.5pt solid ${line}; }
table.account[dir="rtl"] tr > :last-child { padding: 4pt 15pt 4pt 0; }
table.account[dir="rtl"] th:first-child { text-align: right; }
table.account p, blockquote p { margin: 0 0 8pt; }
table.account td > p:last-child { margin-bottom: 2pt; }
.column-head { font: 600 8.5pt/1.3 ${sans}; color: ${quiet}; margin: 0 0 4pt; break-after: avoid; }
blockquote { margin: 0 0 6pt; padding-inline-start: 12pt; border-inline-start: 1.5pt solid ${line}; }
ul, ol { margin: 0 0 9pt; padding-inline-start: 17pt; }
li { margin: 0 0 4pt; padding-inline-start: 3pt; white-space: pre-line; }
li::marker { color: ${quiet}; }
.notice { padding: 7pt 11pt; border-inline-start: 3pt solid ${accent}; background: #f1f5f3; break-inside: avoid; }
.notice.warning { border-color: #a8452a; background: #f9efea; }
.blanks { break-inside: avoid; margin-top: 4pt; }
p:has(+ .blanks) { break-after: avoid; }
main > p { break-inside: avoid; }
main > p:last-child { break-before: avoid; }
.blanks th { width: 32%; font-weight: 400; color: ${quiet}; border-bottom: none; padding-top: 12pt; }
.blanks td { border-bottom: 0.75pt solid ${ink}; }`;

/** The style sheet of the sheets that carry nothing but the foot of a page. */
export const footerStyles = (paper: Paper): string => `
@page { size: ${sheetSize[paper]}; margin: 0; }
* { box-sizing: border-box; }
body { margin: 0; }
section { position: relative; height: ${paper === 'a4' ? '297mm' : '11in'}; overflow: hidden; break-after: page; }
section:last-child { break-after: auto; }
p { position: absolute; inset: auto 0.9in 0.42in; margin: 0; padding-top: 5pt; border-top: 0.5pt solid ${line}; font: 400 8pt/1.3 ${sans}; color: ${quiet}; text-align: end; unicode-bidi: plaintext; }
`;

/** The style sheet of every printed packet. */
export const printStyles = (paper: Paper): string => `${[page(paper), headings, tables, words].join('\n').trim()}\n`;
