import type { Paper } from '../../../src/export/format.ts';
import type { Matrix } from './page-form.ts';

/** Width and height in points. */
export type Size = { readonly width: number; readonly height: number };

export const sheetSize: Readonly<Record<Paper, Size>> = {
  letter: { width: 612, height: 792 },
  a4: { width: 595.28, height: 841.89 },
};

const side = 30;
const top = 30;
/** The foot of the page stands below this. */
const bottom = 54;

/** A sheet for something of this size as it is seen, and where on it that lies: upright, whole, never over the foot. */
export type Frame = { readonly sheet: Size; readonly scale: number; readonly x: number; readonly y: number };

/** Wide things get the sheet turned. Nothing is made larger than it is. */
export function frameFor(seen: Size, paper: Paper): Frame {
  const upright = sheetSize[paper];
  const sheet = seen.width > seen.height ? { width: upright.height, height: upright.width } : upright;
  const room = { width: sheet.width - 2 * side, height: sheet.height - top - bottom };
  const scale = Math.min(1, room.width / seen.width, room.height / seen.height);
  return {
    sheet,
    scale,
    x: side + (room.width - seen.width * scale) / 2,
    y: bottom + (room.height - seen.height * scale) / 2,
  };
}

/** Moves what fills a box of `size` from (0, 0) upright into the frame, turned clockwise by `rotation` and, if asked, mirrored first. */
export function intoFrame(
  { scale: s, x, y }: Frame,
  size: Size,
  rotation: 0 | 90 | 180 | 270,
  mirrored = false,
): Matrix {
  const { width: w, height: h } = size;
  const turned: Record<typeof rotation, Matrix> = {
    0: [s, 0, 0, s, x, y],
    90: [0, -s, s, 0, x, y + w * s],
    180: [-s, 0, 0, -s, x + w * s, y + h * s],
    270: [0, s, -s, 0, x + h * s, y],
  };
  const [a, b, c, d, e, f] = turned[rotation];
  return mirrored ? [-a, -b, c, d, e + a * w, f + b * w] : [a, b, c, d, e, f];
}

/** A size as it is seen after turning. */
export const seenAs = ({ width, height }: Size, rotation: number): Size =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };
