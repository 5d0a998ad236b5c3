import { type FileChild, HeadingLevel, Paragraph, Table } from 'docx';
import { assertNever } from '../../../src/base/assert-never.ts';
import type { Block, Span } from '../../../src/packet/packet.ts';
import { runs } from './runs.ts';
import { accountTable, blanksTable, gridTable, pairsTable } from './tables.ts';

type HeadingBlock = Extract<Block, { readonly kind: 'heading' }>;
type ListBlock = Extract<Block, { readonly kind: 'list' }>;

const isRightToLeft = (spans: readonly Span[]): boolean => spans[0]?.direction === 'rtl';

function headingParagraph({ level, part, spans }: HeadingBlock, onNewPage: boolean): Paragraph {
  const below = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  // The title of the document is no part of its outline; parts are the first level.
  const heading = level === 1 && part === undefined ? HeadingLevel.TITLE : (below[level - 1] ?? below[2]);
  return new Paragraph({
    heading,
    pageBreakBefore: onNewPage,
    bidirectional: isRightToLeft(spans),
    children: [...runs(spans)],
  });
}

const listParagraphs = ({ ordered, items }: ListBlock, instance: number): readonly Paragraph[] =>
  items.map(
    (spans) =>
      new Paragraph({
        numbering: { reference: ordered ? 'numbers' : 'bullets', level: 0, instance },
        bidirectional: isRightToLeft(spans),
        children: [...runs(spans)],
      }),
  );

const styled = (spans: readonly Span[], style: string): Paragraph =>
  new Paragraph({ style, bidirectional: isRightToLeft(spans), children: [...runs(spans)] });

function children(block: Block, index: number, onNewPage: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block, onNewPage)];
    case 'paragraph':
      return [styled(block.spans, 'Normal')];
    case 'notice':
      return [styled(block.spans, block.tone === 'warning' ? 'WarningNotice' : 'PlainNotice')];
    case 'list':
      return listParagraphs(block, index);
    case 'pairs':
      return [pairsTable(block)];
    case 'table':
      return [gridTable(block)];
    case 'bilingual':
      return [accountTable(block), ...(block.caption.length === 0 ? [] : [styled(block.caption, 'PacketCaption')])];
    case 'blanks':
      return [blanksTable(block)];
    case 'page-break':
      return [];
    default:
      return assertNever(block);
  }
}

/** Two tables in a row would become one, and a document may not end with one. */
const apart = (children: readonly FileChild[]): readonly FileChild[] =>
  children.flatMap((child, index) => {
    const next = children[index + 1];
    return child instanceof Table && (next === undefined || next instanceof Table)
      ? [child, new Paragraph({ style: 'Cell' })]
      : [child];
  });

/** Blocks as what stands in a section of a document; a page break moves the block after it to a new page. */
export const documentChildren = (blocks: readonly Block[]): readonly FileChild[] =>
  apart(blocks.flatMap((block, index) => children(block, index, blocks[index - 1]?.kind === 'page-break')));
