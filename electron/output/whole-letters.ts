import { PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { hex, Letters, nothing, streamText } from './letter-codes.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** A run from right to left as the browser writes it: its glyphs from left to right, most of them in a span that says their letter. */
const turnedRun = /\/ReversedChars BMC\n((?:\/Span<<[^\n]*\n(?:(?!EMC\n)[^\n]*\n)*EMC\n|(?!EMC\n)[^\n]*\n)*)EMC/g;
const spanStart = /^\/Span<<\/ActualText <FEFF([0-9A-F]+)> >> BDC$/i;
const glyphShown = /^(?:(-?[\d.]+) (-?[\d.]+) Td )?<([0-9A-F]{4})> Tj$/i;

type Glyph = { readonly glyph: number; readonly x: number; readonly y: number };
/** Glyphs that were printed for the same letters; nothing is said of those whose font says it. */
type Cluster = { readonly text?: string; readonly glyphs: readonly Glyph[] };
type Run = { readonly head: readonly string[]; readonly clusters: readonly Cluster[] };

/** The parts of a run; nothing where it is written in another way than is known here. */
function readRun(lines: readonly string[]): Run | undefined {
  const head: string[] = [];
  const clusters: Cluster[] = [];
  let [x, y] = [0, 0];
  let open: { text: string; glyphs: Glyph[] } | undefined;
  for (const line of lines) {
    const [, dx = '0', dy = '0', code] = glyphShown.exec(line) ?? [];
    const text = spanStart.exec(line)?.[1];
    if (code !== undefined) {
      [x, y] = [x + Number(dx), y + Number(dy)];
      const shown = { glyph: Number.parseInt(code, 16), x, y };
      if (open) open.glyphs.push(shown);
      else clusters.push({ glyphs: [shown] });
    } else if (text !== undefined && !open) {
      open = { text, glyphs: [] };
    } else if (line === 'EMC' && open) {
      clusters.push(open);
      open = undefined;
    } else if (/ T[fm]$/.test(line) && clusters.length === 0 && !open?.glyphs.length) head.push(line);
    else return undefined;
  }
  return open || head.length !== 2 ? undefined : { head, clusters };
}

/** UTF-16 in hexadecimal, letter by letter, each with the signs that stand on it. */
const lettersOf = (text: string): readonly string[] =>
  (
    Buffer.from(text, 'hex')
      .swap16()
      .toString('utf16le')
      .match(/\P{M}\p{M}*/gu) ?? []
  ).map((letter) => Buffer.from(letter, 'utf16le').swap16().toString('hex').toUpperCase());

type Told = Pick<Glyph, 'x' | 'y'> & { readonly code: string; readonly isMark: boolean };

/** The glyphs of a cluster with what each stands for: a body for its letter, points and signs for nothing. */
function tell(letters: Letters, { text, glyphs }: Cluster): readonly Told[] | undefined {
  if (text === undefined) return glyphs.map(({ glyph, x, y }) => ({ x, y, code: hex(glyph), isMark: false }));
  // The box for a sign that the font does not have stays to be seen for what it is.
  if (glyphs.some(({ glyph }) => glyph === 0)) return undefined;
  const spoken = [...lettersOf(text)].reverse();
  const bodies = glyphs.filter(({ glyph }) => !letters.isMark(glyph));
  if (bodies.length !== spoken.length) return undefined;
  return glyphs.map((shown) => {
    const at = bodies.indexOf(shown);
    const code = letters.codeFor(shown.glyph, spoken[at] ?? nothing);
    return { x: shown.x, y: shown.y, code, isMark: at < 0 };
  });
}

const distance = (number: number): string => String(Number(number.toFixed(6)));

/** A run whose letters stand together, with their points behind them; nothing where that cannot be said for all. */
function toldRun(letters: Letters, { head, clusters }: Run): string | undefined {
  const told = clusters.map((cluster) => tell(letters, cluster));
  if (told.some((each) => each === undefined)) return undefined;
  const all = told.flatMap((each) => each ?? []);
  const inOrder = [...all.filter(({ isMark }) => !isMark), ...all.filter(({ isMark }) => isMark)];
  const shown = inOrder.map(({ x, y, code }, index) => {
    const { x: fromX, y: fromY } = inOrder[index - 1] ?? { x: 0, y: 0 };
    return `${distance(x - fromX)} ${distance(y - fromY)} Td <${code}> Tj`;
  });
  return ['/ReversedChars BMC', ...head, ...shown, 'EMC'].join('\n');
}

/** Says of the first glyph of every other cluster what all of it says: readers differ in which of both they heed. */
function tellClusters(content: string, lettersIn: (font: string) => Letters | undefined): string {
  let [font, text] = ['', ''];
  const lines = content.split('\n').map((line) => {
    font = /^\/(\w+) [\d.]+ Tf$/.exec(line)?.[1] ?? font;
    const opened = spanStart.exec(line)?.[1];
    if (opened !== undefined || line === 'EMC') text = opened?.toUpperCase() ?? '';
    const code = text === '' ? undefined : glyphShown.exec(line)?.[3];
    if (code === undefined || Number.parseInt(code, 16) === 0) return line;
    const told = lettersIn(font)?.codeFor(Number.parseInt(code, 16), text);
    text = nothing;
    return told === undefined ? line : line.replace(`<${code}>`, `<${told}>`);
  });
  return lines.join('\n');
}

/**
 * Says for every glyph which letter it is. The bundled fonts draw Arabic letters as a body and points, and Indic syllables in parts,
 * and the browser puts the letters beside them in a way that many readers cannot follow: they found points on lines of their own, or
 * letters without their points. What is drawn, and where, stays as it is.
 */
export function tellLetters(pdf: PDFDocument): void {
  const fonts = new Map<PDFObject, Letters>();
  for (const { node } of pdf.getPages()) {
    const contents = node.get(name('Contents'));
    const content = contents instanceof PDFRef ? streamText(pdf.context.lookup(contents)) : undefined;
    const resources = node.Resources()?.lookup(name('Font'));
    if (!(contents instanceof PDFRef) || !content?.includes('/ActualText') || !(resources instanceof PDFDict)) continue;
    const lettersIn = (called: string): Letters | undefined => {
      const font = resources.lookup(name(called));
      if (!(font instanceof PDFDict)) return undefined;
      const letters = fonts.get(font) ?? new Letters(font);
      fonts.set(font, letters);
      return letters.hasRoom ? letters : undefined;
    };
    const turned = content.replace(turnedRun, (whole: string, body: string) => {
      const run = readRun(body.trimEnd().split('\n'));
      const letters = lettersIn(/\/(\w+) [\d.]+ Tf/.exec(body)?.[1] ?? '');
      return (run && letters && toldRun(letters, run)) ?? whole;
    });
    pdf.context.assign(contents, pdf.context.flateStream(tellClusters(turned, lettersIn)));
  }
  for (const letters of fonts.values()) letters.write(pdf);
}
