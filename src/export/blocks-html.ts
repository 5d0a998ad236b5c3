import { assertNever } from '../base/assert-never.ts';
import { type Block, beginsField, type Pair, type Span } from '../packet/packet.ts';
import { escapeHtml, paragraphsOf, runsHtml, spansHtml } from './html.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

const cell = (span: Span, content: string): string =>
  `<td lang="${escapeHtml(span.language)}" dir="${span.direction}">${content}</td>`;

function headingHtml(block: BlockOf<'heading'>, around: string, onNewPage: boolean): string {
  // The title of the document is the only first level; parts stand below it.
  const level = block.level === 1 && block.part === undefined ? 1 : block.level + 1;
  const id = block.part === undefined ? '' : ` id="${block.part}"`;
  const page = onNewPage ? ' class="new-page"' : '';
  return `<h${level}${id}${page}>${spansHtml(block.spans, around)}</h${level}>`;
}

function pairHtml(row: Pair, around: string): string {
  const original = row.original
    ? `<p class="original" lang="${escapeHtml(row.original.language)}" dir="${row.original.direction}">${runsHtml(row.original.text, row.original.direction)}</p>`
    : '';
  const caption = row.caption ? `<p class="caption">${spansHtml(row.caption, around)}</p>` : '';
  const value = `<p>${spansHtml(row.value, around)}</p>`;
  const label = spansHtml(row.under?.part ?? row.label, around);
  return `<tr${row.under ? ' class="part"' : ''}><th scope="row">${label}</th><td>${value}${original}${caption}</td></tr>`;
}

/** Lines of one field stand below its name. */
function pairsHtml({ rows }: BlockOf<'pairs'>, around: string): string {
  const lines = rows.map((row, index) => {
    const field = beginsField(rows, index);
    const head = field
      ? `<tr class="field"><th scope="rowgroup" colspan="2">${spansHtml(field, around)}</th></tr>`
      : '';
    return `${head}${pairHtml(row, around)}`;
  });
  return `<table class="sheet"><tbody>${lines.join('')}</tbody></table>`;
}

function tableHtml(block: BlockOf<'table'>, around: string): string {
  const head = block.head.map((spans) => `<th scope="col">${spansHtml(spans, around)}</th>`).join('');
  const rows = block.rows.map(
    (row) => `<tr>${row.map((spans) => `<td>${spansHtml(spans, around)}</td>`).join('')}</tr>`,
  );
  return `<table class="grid columns-${block.head.length}"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const passage = (span: Span, paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${runsHtml(paragraph, span.direction)}</p>`).join('');

/** Rows of original and rendering: paragraph beside paragraph where both have as many, else all beside all. */
function bilingualRows(original: Span, rendering: Span): readonly string[] {
  const [left, right] = [paragraphsOf(original.text), paragraphsOf(rendering.text)];
  const pairs =
    left.length === right.length
      ? left.map((paragraph, index) => [[paragraph], right.slice(index, index + 1)] as const)
      : [[left, right] as const];
  return pairs.map(
    ([one, other]) => `<tr>${cell(original, passage(original, one))}${cell(rendering, passage(rendering, other))}</tr>`,
  );
}

function bilingualHtml(block: BlockOf<'bilingual'>, around: string): string {
  const { original, rendering, heads, caption } = block;
  const foot = caption.length === 0 ? '' : `<p class="caption">${spansHtml(caption, around)}</p>`;
  if (!rendering) {
    const text = passage(original, paragraphsOf(original.text));
    return `<p class="column-head">${spansHtml(heads.original, around)}</p><blockquote class="account" lang="${escapeHtml(original.language)}" dir="${original.direction}">${text}</blockquote>${foot}`;
  }
  const head = [heads.original, heads.rendering]
    .map((spans) => `<th scope="col" dir="ltr">${spansHtml(spans, around)}</th>`)
    .join('');
  const rows = bilingualRows(original, rendering).join('');
  // The original stands where its own writing begins: at the right for Arabic.
  return `<table class="account" dir="${original.direction}"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>${foot}`;
}

function listHtml(block: BlockOf<'list'>, around: string): string {
  const items = block.items.map((spans) => `<li>${spansHtml(spans, around)}</li>`).join('');
  if (block.look === 'steps') return `<ol class="steps">${items}</ol>`;
  return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
}

function blockHtml(block: Block, around: string, onNewPage: boolean): string {
  switch (block.kind) {
    case 'heading':
      return headingHtml(block, around, onNewPage);
    case 'paragraph':
      return `<p>${spansHtml(block.spans, around)}</p>`;
    case 'notice':
      return `<p class="notice ${block.tone}" role="note">${spansHtml(block.spans, around)}</p>`;
    case 'list':
      return listHtml(block, around);
    case 'pairs':
      return pairsHtml(block, around);
    case 'table':
      return tableHtml(block, around);
    case 'bilingual':
      return bilingualHtml(block, around);
    case 'blanks':
      return `<table class="blanks"><tbody>${block.labels
        .map((label) => `<tr><th scope="row">${spansHtml(label, around)}</th><td></td></tr>`)
        .join('')}</tbody></table>`;
    case 'page-break':
      return '';
    default:
      return assertNever(block);
  }
}

/** Blocks as HTML inside a document of the language `around`; a page break moves the block after it to a new page. */
export const blocksHtml = (blocks: readonly Block[], around: string): string =>
  blocks
    .map((block, index) => blockHtml(block, around, blocks[index - 1]?.kind === 'page-break'))
    .filter((html) => html !== '')
    .join('\n');
