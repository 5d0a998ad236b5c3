import { execFileSync } from 'node:child_process';

const drawn = /<([0-9A-Fa-f]+)> T[jJ]$/gm;

/** How many glyphs a printed file draws, and how many of them are the box for a sign that the font does not have: number 0. */
export function countGlyphs(file: string): { readonly drawn: number; readonly missing: number } {
  const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 400_000_000 });
  const glyphs = [...plain.toString('latin1').matchAll(drawn)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
  return { drawn: glyphs.length, missing: glyphs.filter((glyph) => glyph === '0000').length };
}
