import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib';

const name = (text: string): PDFName => PDFName.of(text);
/** A code as it stands in the file. */
export const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
/** What a stream says, byte for byte. */
export const streamText = (stream: PDFObject | undefined): string | undefined =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : undefined;

/** Codes of our own begin here. */
const firstOwnCode = 0x1000;
/** What readers take for no letter at all: points and vowel signs, which belong to the letter below or above them. */
export const nothing = '0000';

/** Codes of a font that stand for a glyph and the letter that it was printed for. */
export class Letters {
  private readonly codes = new Map<string, number>();
  private readonly widths = new Map<number, number>();
  private readonly font: PDFDict;
  /** False for a font that uses codes which would be ours. */
  readonly hasRoom: boolean;

  constructor(font: PDFDict) {
    this.font = font;
    this.readWidths();
    this.hasRoom = this.findRoom();
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

  private findRoom(): boolean {
    const map = streamText(this.font.lookup(name('ToUnicode'))) ?? '';
    const used = [...map.matchAll(/^<([0-9A-F]{4})> </gim)].map(([, code = '']) => Number.parseInt(code, 16));
    return used.length > 0 && used.every((code) => code < firstOwnCode);
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
