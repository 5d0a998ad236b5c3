import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
const streamText = (stream: PDFObject | undefined): string | undefined =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : undefined;

/** Codes of our own begin here: no bundled font of a writing that runs from the right has as many glyphs. */
const firstOwnCode = 0x1000;
/** What readers take for no letter at all: points and vowel signs, which belong to the letter below or above them. */
const nothing = '0000';

/** Codes of a font that stand for a glyph and the letter that it was printed for. */
class Letters {
  private readonly codes = new Map<string, number>();
  private readonly widths = new Map<number, number>();
  private readonly font: PDFDict;

  constructor(font: PDFDict) {
    this.font = font;
    this.readWidths();
  }

  private descendant(): PDFDict | undefined {
    const all = this.font.lookup(name('DescendantFonts'));
    const first = all instanceof PDFArray ? all.lookup(0) : undefined;
    return first instanceof PDFDict ? first : undefined;
  }

  private readWidths(): void {
    const list = this.descendant()?.lookup(name('W'));
    if (!(list instanceof PDFArray)) return;
    for (let at = 0; at < list.size(); ) {
      const [first, next, third] = [
        list.lookup(at),
        list.lookup(at + 1),
        list.size() > at + 2 ? list.lookup(at + 2) : undefined,
      ];
      if (!(first instanceof PDFNumber)) return;
      if (next instanceof PDFArray) {
        for (const [index, width] of next.asArray().entries())
          if (width instanceof PDFNumber) this.widths.set(first.asNumber() + index, width.asNumber());
        at += 2;
      } else {
        // A row of glyphs that are all of one width.
        if (!(next instanceof PDFNumber) || !(third instanceof PDFNumber)) return;
        for (let glyph = first.asNumber(); glyph <= next.asNumber(); glyph += 1)
          this.widths.set(glyph, third.asNumber());
        at += 3;
      }
    }
  }

  /** Points and vowel signs take no room. */
  isMark(glyph: number): boolean {
    return (this.widths.get(glyph) ?? 0) === 0;
  }

  codeFor(glyph: number, letter: string): string {
    const key = `${hex(glyph)} ${letter}`;
    const code = this.codes.get(key) ?? firstOwnCode + this.codes.size;
    this.codes.set(key, code);
    return hex(code);
  }

  /** Tells readers which glyph and which letter each of our own codes is. */
  write({ context }: PDFDocument): void {
    const descendant = this.descendant();
    const map = streamText(this.font.lookup(name('ToUnicode')));
    if (!descendant || map === undefined || this.codes.size === 0) return;
    const own = [...this.codes].map(([key, code]) => {
      const [glyph = '', letter = ''] = key.split(' ');
      return { glyph: Number.parseInt(glyph, 16), letter, code };
    });
    const glyphs = Buffer.alloc(2 * (firstOwnCode + own.length));
    for (let code = 0; code < firstOwnCode; code += 1) glyphs.writeUInt16BE(code, 2 * code);
    for (const { glyph, code } of own) glyphs.writeUInt16BE(glyph, 2 * code);
    descendant.set(name('CIDToGIDMap'), context.register(context.flateStream(glyphs)));
    const widths = descendant.lookup(name('W'));
    if (widths instanceof PDFArray) {
      widths.push(PDFNumber.of(firstOwnCode));
      widths.push(context.obj(own.map(({ glyph }) => this.widths.get(glyph) ?? 0)));
    }
    const lines = own.map(({ code, letter }) => `<${hex(code)}> <${letter}>`);
    const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
      const block = lines.slice(index * 100, index * 100 + 100);
      return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`;
    });
    const told = map.replace('endcmap', `${blocks.join('')}endcmap`);
    this.font.set(name('ToUnicode'), context.register(context.flateStream(told)));
  }
}

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

/**
 * Says for every glyph of a writing that runs from the right which letter it is. The bundled fonts draw such letters as a body and
 * points, and the browser puts the letter beside both in a way that many readers cannot follow: they found the points on lines of
 * their own, or letters without their points. What is drawn, and where, stays as it is.
 */
export function tellLetters(pdf: PDFDocument): void {
  const fonts = new Map<PDFObject, Letters>();
  for (const { node } of pdf.getPages()) {
    const contents = node.get(name('Contents'));
    const content = contents instanceof PDFRef ? streamText(pdf.context.lookup(contents)) : undefined;
    const resources = node.Resources()?.lookup(name('Font'));
    if (!(contents instanceof PDFRef) || !content?.includes('/ReversedChars') || !(resources instanceof PDFDict))
      continue;
    const rewritten = content.replace(turnedRun, (whole: string, body: string) => {
      const run = readRun(body.trimEnd().split('\n'));
      const font = resources.lookup(name(/\/(\w+) [\d.]+ Tf/.exec(body)?.[1] ?? ''));
      if (!run || !(font instanceof PDFDict)) return whole;
      const letters = fonts.get(font) ?? new Letters(font);
      fonts.set(font, letters);
      return toldRun(letters, run) ?? whole;
    });
    pdf.context.assign(contents, pdf.context.flateStream(rewritten));
  }
  for (const letters of fonts.values()) letters.write(pdf);
}
