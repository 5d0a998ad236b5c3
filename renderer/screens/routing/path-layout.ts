import type { Station, StationId, Way } from '../../../src/routing/path-plan.ts';

/** Sizes of the picture in its own units, which are pixels where there is room. */
export const size = { box: 190, gap: 40, least: 56, badge: 26, rowGap: 18, aside: 40 } as const;
export type Heights = Readonly<Partial<Record<StationId, number>>>;
export type Box = { readonly x: number; readonly y: number; readonly height: number };
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly boxes: Readonly<Partial<Record<StationId, Box>>>;
};

/** Where every station stands, given how tall its words are; from right to left the picture is mirrored. */
export function layOut(stations: readonly Station[], heights: Heights, rightToLeft: boolean): Layout {
  const columns = Math.max(...stations.map(({ column }) => column)) + 1;
  const width = columns * (size.box + size.gap) - size.gap;
  const tops: number[] = [];
  const tall: number[] = [];
  let below = 0;
  for (const row of [0, 1, 2]) {
    const inRow = stations.filter((station) => station.row === row);
    tops[row] = below + size.badge;
    tall[row] = inRow.length > 0 ? Math.max(size.least, ...inRow.map(({ id }) => heights[id] ?? 0)) : 0;
    if (inRow.length > 0) below = (tops[row] ?? 0) + (tall[row] ?? 0) + size.rowGap;
  }
  const boxes = stations.map(({ id, column, row }) => {
    const start = column * (size.box + size.gap);
    const x = rightToLeft ? width - start - size.box : start;
    return [id, { x, y: tops[row] ?? 0, height: tall[row] ?? 0 }] as const;
  });
  return { width, height: below - size.rowGap + 4, boxes: Object.fromEntries(boxes) };
}

/** The line of an arrow from one box to another. */
export function lineOf(kind: Way['kind'], from: Box, to: Box, rightToLeft: boolean): string {
  const sign = rightToLeft ? -1 : 1;
  const middleOf = ({ y, height }: Box) => y + height / 2;
  const centre = from.x + size.box / 2;
  const end = rightToLeft ? to.x + size.box + 7 : to.x - 7;
  if (kind === 'refers') {
    const x = centre - sign * size.aside;
    return `M${x} ${from.y + from.height}L${x} ${to.y - 7}`;
  }
  if (kind === 'returns') {
    const x = centre + sign * size.aside;
    const y = middleOf(to);
    return `M${x} ${from.y + from.height}C${x} ${y} ${x + sign * 30} ${y} ${end} ${y}`;
  }
  const start = { x: rightToLeft ? from.x : from.x + size.box, y: middleOf(from) };
  const bend = (size.gap / 2) * sign;
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end - bend} ${middleOf(to)} ${end} ${middleOf(to)}`;
}

/** The free place beside the line back, for its word. */
export function besideReturn(first: Box, usual: Box, rightToLeft: boolean) {
  const width = size.box / 2 + size.gap + size.aside - 16;
  const centre = first.x + size.box / 2;
  const near = size.aside - 8;
  return {
    x: rightToLeft ? centre + near - width : centre - near,
    y: usual.y + usual.height / 2 + 6,
    width,
    height: usual.height / 2 + size.rowGap,
  };
}
