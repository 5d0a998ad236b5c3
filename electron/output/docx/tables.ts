import { type ITableOptions, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { paragraphsOf } from '../../../src/export/html.ts';
import { type Block, beginsField, type Pair, type Span } from '../../../src/packet/packet.ts';
import { noLine, tableBorders, writingLine } from './look.ts';
import { runs, spanRuns } from './runs.ts';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;

/** Twentieths of a point between the margins of a Letter sheet; A4 is a little narrower and shrinks the columns. */
const sheetWidth = 9600;
const padding = { top: 40, bottom: 40, left: 0, right: 160 };

const directionOf = (spans: readonly Span[]): boolean => spans[0]?.direction === 'rtl';
const paragraph = (spans: readonly Span[], style: string): Paragraph =>
  new Paragraph({ style, bidirectional: directionOf(spans), children: [...runs(spans)] });

/** The paragraphs of a long text in one language. */
export const passageParagraphs = (span: Span, style: string): readonly Paragraph[] =>
  paragraphsOf(span.text).map(
    (text) =>
      new Paragraph({
        style,
        bidirectional: span.direction === 'rtl',
        children: [...spanRuns({ ...span, text })],
      }),
  );

const cell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({ children: [...children], width: { size: width, type: WidthType.DXA }, margins: padding });

function table(widths: readonly number[], rows: readonly TableRow[], options: Partial<ITableOptions> = {}): Table {
  return new Table({
    width: { size: sheetWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: tableBorders,
    rows: [...rows],
    ...options,
  });
}

function pairRow(row: Pair, [left, right]: readonly [number, number]): TableRow {
  const value = [
    paragraph(row.value, 'Cell'),
    ...(row.original ? passageParagraphs({ ...row.original, said: true }, 'Cell') : []),
    ...(row.caption ? [paragraph(row.caption, 'PacketCaption')] : []),
  ];
  return new TableRow({
    cantSplit: true,
    children: [
      cell([row.under ? paragraph(row.under.part, 'CellPart') : paragraph(row.label, 'CellLabel')], left),
      cell(value, right),
    ],
  });
}

/** The name of a field above its lines, kept with the first of them. */
const fieldRow = (spans: readonly Span[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({ children: [paragraph(spans, 'CellField')], columnSpan: 2, margins: padding, borders: noLine }),
    ],
  });

/** Label and value pairs of a data sheet. */
export function pairsTable({ rows }: BlockOf<'pairs'>): Table {
  const widths = [Math.round(sheetWidth * 0.32), Math.round(sheetWidth * 0.68)] as const;
  return table(
    widths,
    rows.flatMap((row, index) => {
      const field = beginsField(rows, index);
      return [...(field ? [fieldRow(field)] : []), pairRow(row, widths)];
    }),
  );
}

/** A table with a head that is repeated on every page. */
export function gridTable({ head, rows }: BlockOf<'table'>): Table {
  const width = Math.floor(sheetWidth / Math.max(head.length, 1));
  const line = (cells: readonly (readonly Span[])[], style: string): TableCell[] =>
    cells.map((spans) => cell([paragraph(spans, style)], width));
  return table(
    head.map(() => width),
    [
      new TableRow({ tableHeader: true, cantSplit: true, children: line(head, 'CellHead') }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: line(row, 'Cell') })),
    ],
  );
}

/** The person's words beside their rendering; the original stands where its own writing begins. */
export function accountTable({ original, rendering, heads }: BlockOf<'bilingual'>): Table {
  const width = sheetWidth / 2;
  const texts = rendering ? [original, rendering] : [original];
  const named = rendering ? [heads.original, heads.rendering] : [heads.original];
  return table(
    texts.map(() => sheetWidth / texts.length),
    [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: named.map((spans) => cell([paragraph(spans, 'CellHead')], width)),
      }),
      new TableRow({ children: texts.map((span) => cell(passageParagraphs(span, 'Account'), width)) }),
    ],
    { visuallyRightToLeft: original.direction === 'rtl' },
  );
}

/** Lines to be filled in by hand. */
export function blanksTable({ labels }: BlockOf<'blanks'>): Table {
  const widths = [Math.round(sheetWidth * 0.32), Math.round(sheetWidth * 0.68)] as const;
  return table(
    widths,
    labels.map(
      (label) =>
        new TableRow({
          cantSplit: true,
          height: { value: 480, rule: 'atLeast' },
          children: [
            cell([paragraph(label, 'CellLabel')], widths[0]),
            new TableCell({
              children: [new Paragraph({ style: 'Cell' })],
              width: { size: widths[1], type: WidthType.DXA },
              borders: writingLine,
            }),
          ],
        }),
    ),
  );
}
