import type { Direction, LanguageTag } from '../base/language-tag.ts';
import type { Paper } from './format.ts';
import { escapeHtml } from './html.ts';
import { printStyles } from './print-styles.ts';

/** One printed sheet that opens a vault, or a share of one. */
export type RecoverySheet = {
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What is typed, in order; always written from left to right. */
  readonly signs: {
    readonly kind: 'words' | 'groups';
    readonly language: LanguageTag;
    readonly each: readonly string[];
  };
  readonly qr: { readonly size: number; readonly path: string; readonly caption: string };
  readonly warning: string;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
};

const factsHtml = ({ facts }: RecoverySheet): string =>
  facts
    .map(
      ({ label, value }) =>
        `<tr><th scope="row">${escapeHtml(label)}</th><td><bdi>${escapeHtml(value)}</bdi></td></tr>`,
    )
    .join('');

const signsHtml = ({ signs }: RecoverySheet): string =>
  `<ol class="signs ${signs.kind}" dir="ltr" lang="${escapeHtml(signs.language)}">${signs.each
    .map((sign, index) => `<li><span class="number">${index + 1}</span> ${escapeHtml(sign)}</li>`)
    .join('')}</ol>`;

const qrHtml = ({ qr }: RecoverySheet): string =>
  `<figure><svg role="img" aria-label="${escapeHtml(qr.caption)}" viewBox="0 0 ${qr.size} ${qr.size}" shape-rendering="crispEdges"><path d="${escapeHtml(qr.path)}"/></svg><figcaption>${escapeHtml(qr.caption)}</figcaption></figure>`;

/** A whole HTML document that links the style sheet as `print.css`. */
export const recoverySheetHtml = (sheet: RecoverySheet): string => `<!doctype html>
<html lang="${escapeHtml(sheet.language)}" dir="ltr">
<head><meta charset="utf-8"><title>${escapeHtml(sheet.title)}</title><link rel="stylesheet" href="print.css"></head>
<body><main${sheet.direction === 'rtl' ? ' dir="rtl"' : ''}>
<h1>${escapeHtml(sheet.title)}</h1>
<p>${escapeHtml(sheet.lead)}</p>
<table class="sheet"><tbody>${factsHtml(sheet)}</tbody></table>
<div class="secret">${signsHtml(sheet)}${qrHtml(sheet)}</div>
<p class="notice warning" role="note">${escapeHtml(sheet.warning)}</p>
<h2>${escapeHtml(sheet.stepsTitle)}</h2>
<ol>${sheet.steps.map((step) => `<li>${escapeHtml(step)}</li>`).join('')}</ol>
</main></body>
</html>
`;

const line = '#cfc8bb';
const quiet = '#5a554c';

/** The style sheet of a recovery sheet: words large enough to be read by poor light. */
export const recoverySheetStyles = (paper: Paper): string => `${printStyles(paper)}
html { font-size: 11.5pt; }
.secret { display: flex; gap: 22pt; align-items: center; justify-content: space-between; margin: 16pt 0; padding: 14pt 16pt; border: 1.25pt solid ${line}; border-radius: 6pt; break-inside: avoid; }
.signs { display: grid; gap: 9pt 20pt; margin: 0; padding: 0; list-style: none; font-weight: 600; font-size: 14pt; }
.signs.words { grid-template-rows: repeat(4, auto); grid-auto-flow: column; }
.signs.groups { grid-template-columns: auto auto; font-size: 16pt; letter-spacing: 0.12em; font-variant-numeric: tabular-nums slashed-zero; }
.signs li { margin: 0; padding: 0; white-space: nowrap; }
.signs .number { display: inline-block; min-width: 17pt; font-weight: 400; font-size: 9.5pt; letter-spacing: 0; color: ${quiet}; text-align: end; }
figure { flex: none; width: 118pt; margin: 0; }
figure svg { display: block; width: 118pt; height: 118pt; }
figcaption { font-size: 8.5pt; line-height: 1.35; color: ${quiet}; text-align: center; }
`;
