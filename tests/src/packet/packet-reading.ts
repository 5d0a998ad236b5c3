import type { Block, Packet, PacketPart, Span } from '../../../src/packet/packet.ts';

/** Every span of a block. */
export function spansOf(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return block.spans;
    case 'list':
      return block.items.flat();
    case 'pairs':
      return block.rows.flatMap((row) => [
        ...(row.under ? [...row.under.field, ...row.under.part] : row.label),
        ...row.value,
        ...(row.original ? [row.original] : []),
        ...(row.caption ?? []),
      ]);
    case 'table':
      return [...block.head.flat(), ...block.rows.flat(2)];
    case 'bilingual':
      return [
        ...block.heads.original,
        ...block.heads.rendering,
        block.original,
        ...(block.rendering ? [block.rendering] : []),
        ...block.caption,
      ];
    case 'blanks':
      return block.labels.flat();
    case 'page-break':
      return [];
  }
}

/** All text of blocks, one line a block. */
export const textOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      spansOf(block)
        .map((span) => span.text)
        .join(''),
    )
    .join('\n');

/** The blocks of one part, heading included. */
export function partOf(packet: Packet, part: PacketPart): readonly Block[] {
  const start = packet.blocks.findIndex((block) => block.kind === 'heading' && block.part === part);
  const rest = packet.blocks.slice(start + 1);
  const length = rest.findIndex((block) => block.kind === 'heading' && block.part !== undefined);
  return packet.blocks.slice(start, length < 0 ? undefined : start + 1 + length);
}

/** Keys of the answers in pairs and bilingual blocks, as often as they stand there. */
export const answerKeysIn = (packet: Packet): readonly string[] =>
  packet.blocks.flatMap((block) => {
    if (block.kind === 'pairs') return block.rows.flatMap((row) => (row.answer === undefined ? [] : [row.answer]));
    return block.kind === 'bilingual' && block.answer !== undefined ? [block.answer] : [];
  });

/** Headings of the parts in order. */
export const partsIn = (packet: Packet): readonly string[] =>
  packet.blocks.flatMap((block) => (block.kind === 'heading' && block.part !== undefined ? [block.part] : []));
