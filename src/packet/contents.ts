import type { BatesRange, ExhibitPlan } from './exhibit-plan.ts';
import type { ExhibitTexts } from './exhibit-texts.ts';
import type { Packet, PacketPart } from './packet.ts';
import { fillSlots } from './print-date.ts';

/** One document of a packet: a part of it, or an exhibit with its sheet. `heading` is the line that it begins with on its page. */
export type ContentsLine = { readonly heading: string } & (
  | { readonly kind: 'part'; readonly part: PacketPart }
  | {
      readonly kind: 'exhibit';
      readonly mark: string;
      readonly title: string;
      /** Its own pages, behind its sheet. */
      readonly pages: number;
      readonly numbers?: BatesRange;
      readonly goesAlong: boolean;
    }
);

/** A line of the contents with the pages that it takes up, counted from 1. */
export type PlacedLine = ContentsLine & { readonly from: number; readonly to: number };

/** A heading of the printed file, with its page counted from 1, in the order of the file. */
export type PrintedHeading = { readonly title: string; readonly page: number };

/** What a packet consists of, in its order. */
export function contentsOf(packet: Packet, plan: ExhibitPlan, texts: ExhibitTexts): readonly ContentsLine[] {
  const parts = packet.blocks.flatMap((block): readonly ContentsLine[] =>
    block.kind === 'heading' && block.part !== undefined
      ? [{ kind: 'part', part: block.part, heading: block.spans.map(({ text }) => text).join('') }]
      : [],
  );
  const exhibits = plan.map(
    ({ mark, exhibit, fate, bates, path }): ContentsLine => ({
      kind: 'exhibit',
      heading: fillSlots(texts['sheet.heading'].text, { mark }),
      mark,
      title: exhibit.title,
      pages: fate.kind === 'printed' ? fate.pages : 0,
      ...(bates && { numbers: bates }),
      goesAlong: path !== undefined,
    }),
  );
  return [...parts, ...exhibits];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Finds the pages of each line by the headings of the printed file; what has no heading there is left out. */
export function placeContents(
  lines: readonly ContentsLine[],
  headings: readonly PrintedHeading[],
  pages: number,
): readonly PlacedLine[] {
  let at = 0;
  const found = lines.flatMap((line) => {
    const index = headings.findIndex(({ title }, place) => place >= at && plain(title) === plain(line.heading));
    const from = headings[index]?.page;
    if (from === undefined) return [];
    at = index + 1;
    return [{ line, from }];
  });
  return found.map(({ line, from }, index) => {
    const next = found[index + 1]?.from ?? pages + 1;
    return { ...line, from, to: Math.max(from, next - 1) };
  });
}
