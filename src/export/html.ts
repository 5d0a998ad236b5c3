import type { Span } from '../packet/packet.ts';
import { runsOf, safeText } from './safe-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an HTML document, with hostile characters made visible. */
export const escapeHtml = (text: string): string =>
  safeText(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Text with numbers kept whole and foreign runs set apart from the direction around them. */
export const runsHtml = (text: string, direction: Span['direction']): string =>
  runsOf(safeText(text), direction)
    .map((run) => {
      if (run.kind === 'plain') return escapeHtml(run.text);
      const kept = run.kind === 'number' ? ' class="whole"' : '';
      return `<bdi dir="ltr"${kept}>${escapeHtml(run.text)}</bdi>`;
    })
    .join('');

/** A span in its language and direction, set apart so that nothing in it can reorder what stands around it. */
export function spanHtml(span: Span, around: string): string {
  const text = runsHtml(span.text, span.direction);
  const inner = span.strong ? `<strong>${text}</strong>` : text;
  if (span.language === around && !span.said) return inner;
  const said = span.said ? ' class="said"' : '';
  return `<bdi lang="${escapeHtml(span.language)}" dir="${span.direction}"${said}>${inner}</bdi>`;
}

/** Spans one after the other inside text of the language `around`. */
export const spansHtml = (spans: readonly Span[], around: string): string =>
  spans.map((span) => spanHtml(span, around)).join('');

/** Paragraphs of a text: blank lines part them, and a single line end stays a line end. */
export const paragraphsOf = (text: string): readonly string[] =>
  safeText(text)
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/g, ''))
    .filter((paragraph) => paragraph.trim() !== '');
