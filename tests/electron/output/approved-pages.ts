import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readRuntime } from '../../../scripts/runtime.mjs';
import { root } from '../../house/tree.ts';
import {
  type ApprovedPages,
  changedCells,
  gridOf,
  isSound,
  type PageGrid,
  packed,
  pagePictures,
  unpacked,
} from './page-pictures.ts';

const approvedFolder = join(root, 'tests/fixtures/pages');
const keptFolder = join(root, '.runtime/pages');
const approve = 'APPROVE=pages npm run torture channel-pages';

/** Another browser breaks lines in other places: what was approved holds for one. */
const engine = (): string => `Electron ${readRuntime().version.split('.')[0]}`;

/** A grid as a picture that can be opened. */
function paint({ columns, cells }: PageGrid, file: string): void {
  const grey = Uint8Array.from(cells, (ink) => 255 - ink * 17);
  const head = `P5 ${columns} ${cells.length / columns} 255\n`;
  execFileSync('convert', ['pgm:-', '-filter', 'point', '-resize', '800%', file], {
    input: Buffer.concat([Buffer.from(head), grey]),
  });
}

/** Keeps the page as it is now beside what was approved, and says where. */
function keep(name: string, pdf: string, page: number, approved: PageGrid | undefined): string {
  mkdirSync(keptFolder, { recursive: true });
  const stem = join(keptFolder, `${name}-${page}`);
  execFileSync('pdftoppm', ['-r', '90', '-png', '-singlefile', '-f', `${page}`, '-l', `${page}`, pdf, stem]);
  if (approved) paint(approved, `${stem}-approved.png`);
  return `${relative(root, stem)}.png${approved ? ` (approved: ${relative(root, stem)}-approved.png)` : ''}`;
}

const write = (name: string, pages: readonly PageGrid[]): void => {
  mkdirSync(approvedFolder, { recursive: true });
  const approved = { engine: engine(), pages: pages.map(packed) } satisfies ApprovedPages;
  writeFileSync(join(approvedFolder, `${name}.json`), `${JSON.stringify(approved, null, 2)}\n`);
};

/** What is wrong with the looks of a printed packet, page by page, with where the picture of the page is kept; nothing where all is well. */
export function lookedOver(name: string, pdf: string): readonly string[] {
  const now = pagePictures(pdf).map(gridOf);
  const unsound = now.flatMap((grid, index) =>
    isSound(grid)
      ? []
      : [`page ${index + 1} is empty or runs into its margins: ${keep(name, pdf, index + 1, undefined)}`],
  );
  if (unsound.length > 0) return unsound;
  if (process.env.APPROVE === 'pages') write(name, now);
  const file = join(approvedFolder, `${name}.json`);
  if (!existsSync(file)) return [`no pages were approved; look at them, then: ${approve}`];
  const approved: ApprovedPages = JSON.parse(readFileSync(file, 'utf8'));
  if (approved.engine !== engine()) {
    console.warn(
      `${name}: approved as ${approved.engine} prints it, not as ${engine()} does; only its margins were looked at.`,
    );
    return [];
  }
  const before = approved.pages.map(unpacked);
  const changed = now.flatMap((grid, index) => {
    const then = before[index];
    const cells = then ? changedCells(then, grid).length : grid.cells.length;
    return cells === 0
      ? []
      : [`page ${index + 1} looks different in ${cells} places: ${keep(name, pdf, index + 1, then)}`];
  });
  const counts = now.length === before.length ? [] : [`${now.length} pages, approved: ${before.length}`];
  const found = [...counts, ...changed];
  return found.length === 0 ? [] : [...found, `look at the pictures; where the new look is right: ${approve}`];
}

/** Pictures of an earlier run would be taken for those of this one. */
export const forgetKeptPages = (): void => rmSync(keptFolder, { recursive: true, force: true });
