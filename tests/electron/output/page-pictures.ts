import { execFileSync } from 'node:child_process';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A page in grey: one byte a dot, 0 is black. */
export type PagePicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** Dots an inch, and dots along the side of a cell: a cell is 13.5 points wide and high, a little less than a line of text. */
const resolution = 32;
const side = 6;
/** Half-black cells and darker ones are all of the darkest step; a line of text is of step 4 to 6. */
const steps = 15;
const darkest = 0.5;
/** What smoothing and rounding may change in a cell, and how many cells may go beyond that: fewer than a line of ten words has. */
const tolerated = 2;
const toleratedCells = 6;

/** The pages of a PDF as small grey pictures. */
export function pagePictures(pdf: string): readonly PagePicture[] {
  const all = execFileSync('pdftoppm', ['-r', String(resolution), '-gray', pdf], { maxBuffer: 400_000_000 });
  const pictures: PagePicture[] = [];
  for (let at = 0; at < all.length; ) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(all.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm gives something else than grey pictures');
    const [width, height, start] = [Number(head[1]), Number(head[2]), at + head[0].length];
    at = start + width * height;
    pictures.push({ width, height, dots: new Uint8Array(all.subarray(start, at)) });
  }
  return pictures;
}

/** How much ink each cell of a page holds, in steps, row by row. */
export type PageGrid = { readonly columns: number; readonly cells: readonly number[] };

/** Reduces a picture to its cells. */
export function gridOf({ width, height, dots }: PagePicture): PageGrid {
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const cells = Array.from({ length: columns * rows }, (_, cell) => {
    const [left, top] = [(cell % columns) * side, Math.floor(cell / columns) * side];
    let ink = 0;
    for (let y = top; y < Math.min(top + side, height); y += 1)
      for (let x = left; x < Math.min(left + side, width); x += 1) ink += 255 - (dots[y * width + x] ?? 255);
    return Math.min(steps, Math.round((ink / (side * side * 255 * darkest)) * steps));
  });
  return { columns, cells };
}

/** What is kept of the approved pages of a packet. */
export type ApprovedPages = { readonly engine: string; readonly pages: readonly string[] };

/** A grid as a short text. */
export const packed = ({ columns, cells }: PageGrid): string =>
  deflateRawSync(Uint8Array.from([columns, ...cells]), { level: 9 }).toString('base64');
/** The grid of such a text. */
export function unpacked(text: string): PageGrid {
  const [columns = 0, ...cells] = inflateRawSync(Buffer.from(text, 'base64'));
  return { columns, cells };
}

/** Cells of a page that look different, row by row; none where the pages look the same. */
export function changedCells(approved: PageGrid, now: PageGrid): readonly number[] {
  if (approved.columns !== now.columns || approved.cells.length !== now.cells.length)
    return now.cells.map((_, at) => at);
  const changed = now.cells.flatMap((ink, at) => (Math.abs(ink - (approved.cells[at] ?? 0)) > tolerated ? [at] : []));
  return changed.length > toleratedCells ? changed : [];
}

/** Where the paper of a packet has to stay white, in cells: whatever stands there is cut off by a printer or runs out of its column. */
const margins = { sides: 4, top: 3, bottom: 1 };

/** True for a page with something on it that keeps off the edges of the sheet. */
export function isSound({ columns, cells }: PageGrid): boolean {
  const rows = cells.length / columns;
  const inked = cells.flatMap((ink, at) => (ink > 0 ? [{ row: Math.floor(at / columns), column: at % columns }] : []));
  const offEdge = inked.every(
    ({ row, column }) =>
      column >= margins.sides &&
      // The last cells are narrower than the others.
      column < columns - margins.sides &&
      row >= margins.top &&
      row < rows - margins.bottom,
  );
  return offEdge && inked.some(({ row }) => row < rows - 6);
}
