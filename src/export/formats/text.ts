import { assertNever } from '../../base/assert-never.ts';
import type { Block, Packet, Pair, Span } from '../../packet/packet.ts';
import { fillSlots } from '../../packet/print-date.ts';
import type { Format } from '../format.ts';
import { safeText } from '../safe-text.ts';
import { wrapText } from '../wrap-text.ts';

const width = 78;
type Lines = readonly string[];

const plain = (spans: readonly Span[]): string => safeText(spans.map((span) => span.text).join(''));
const wrapped = (spans: readonly Span[], first = '', rest = first): Lines => wrapText(plain(spans), width, first, rest);

function headingLines(block: Extract<Block, { kind: 'heading' }>): Lines {
  const lines = wrapped(block.spans);
  if (block.level === 3) return lines;
  const rule = block.level === 1 ? '=' : '-';
  return [...lines, rule.repeat(Math.min(width, Math.max(...lines.map((line) => line.length))))];
}

/** A passage behind a bar, with its language before it. */
const passageLines = (span: Span): Lines => [`  [${span.language}]`, ...wrapText(safeText(span.text), width, '  | ')];

const pairLines = (row: Pair): Lines => [
  ...wrapText(`${plain(row.label)}:`, width),
  ...wrapped(row.value, '    '),
  ...(row.original ? passageLines(row.original).map((line) => `  ${line}`) : []),
  ...(row.caption ? wrapped(row.caption, '    ') : []),
];

function tableLines(block: Extract<Block, { kind: 'table' }>): Lines {
  return block.rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...row.flatMap((cell, column) => {
      const [label = '', text] = [plain(block.head[column] ?? []), plain(cell)];
      return wrapText(label === '' ? text : `${label}: ${text}`, width, column === 0 ? '* ' : '  ', '    ');
    }),
  ]);
}

function bilingualLines(block: Extract<Block, { kind: 'bilingual' }>): Lines {
  return [
    ...wrapText(`${plain(block.heads.original)}:`, width),
    ...passageLines(block.original),
    ...(block.rendering
      ? ['', ...wrapText(`${plain(block.heads.rendering)}:`, width), ...passageLines(block.rendering)]
      : []),
    ...(block.caption.length === 0 ? [] : ['', ...wrapped(block.caption)]),
  ];
}

function blockLines(block: Block): Lines {
  switch (block.kind) {
    case 'heading':
      return headingLines(block);
    case 'paragraph':
      return wrapped(block.spans);
    case 'notice':
      return wrapped(block.spans, block.tone === 'warning' ? '!! ' : '>> ', '   ');
    case 'list':
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${index + 1}. ` : '- ';
        return wrapped(item, mark, ' '.repeat(mark.length));
      });
    case 'pairs':
      return block.rows.flatMap(pairLines);
    case 'table':
      return tableLines(block);
    case 'bilingual':
      return bilingualLines(block);
    case 'blanks':
      return block.labels.flatMap((label) => wrapText(`${plain(label)}: ${'_'.repeat(30)}`, width));
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

/** Two blank lines before a part, one between everything else. */
const gapBefore = (block: Block, index: number): Lines =>
  index === 0 ? [] : block.kind === 'heading' && block.level === 1 ? ['', ''] : [''];

/** Blocks as lines of text, with a foot under a rule where there is one. */
export function plainText({ blocks, footer }: Pick<Packet, 'blocks' | 'footer'>): string {
  const shown = blocks.filter((block) => block.kind !== 'page-break');
  const lines = shown.flatMap((block, index) => [...gapBefore(block, index), ...blockLines(block)]);
  if (footer === '') return `${lines.join('\n')}\n`;
  const foot = safeText(fillSlots(footer, { page: '1', pages: '1' }));
  return `${[...lines, '', '-'.repeat(width), ...wrapText(foot, width)].join('\n')}\n`;
}

/** The packet as UTF-8 text, wrapped at 78 places: for any reader, and for scripts that PDF readers copy wrongly. */
export const format: Format = {
  id: 'text',
  extension: 'txt',
  mediaType: 'text/plain; charset=utf-8',
  render: (packet) => ({ kind: 'text', text: plainText(packet) }),
};
