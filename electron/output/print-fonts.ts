import naskhRanges from '../../node_modules/@fontsource/noto-naskh-arabic/unicode.json' with { type: 'json' };
import sansRanges from '../../node_modules/@fontsource/noto-sans/unicode.json' with { type: 'json' };
import serifRanges from '../../node_modules/@fontsource/noto-serif/unicode.json' with { type: 'json' };

const files = import.meta.glob<string>(
  [
    '../../node_modules/@fontsource/noto-naskh-arabic/files/*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans/files/*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-serif/files/*-{400,600}-normal.woff2',
  ],
  { query: '?inline', import: 'default', eager: true },
);
const families: Readonly<Record<string, { readonly name: string; readonly ranges: Readonly<Record<string, string>> }>> =
  {
    'noto-naskh-arabic': { name: 'Noto Naskh Arabic', ranges: naskhRanges },
    'noto-sans': { name: 'Noto Sans', ranges: sansRanges },
    'noto-serif': { name: 'Noto Serif', ranges: serifRanges },
  };

/** A static font file: Chromium turns variable ones into Type 3 fonts, which other readers search and print badly. */
export type PrintFont = {
  readonly file: string;
  readonly family: string;
  readonly weight: number;
  readonly range: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

function readFont(path: string, inlined: string): PrintFont {
  const parts = /@fontsource\/([\w-]+)\/files\/\1-([\w-]+)-(\d+)-normal\.woff2$/.exec(path);
  const [, folder = '', subset = '', weight = ''] = parts ?? [];
  const family = families[folder];
  const range = family?.ranges[subset];
  if (!family || range === undefined) throw new Error('A bundled font is of no known family');
  const bytes = new Uint8Array(Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64'));
  return { file: `${folder}-${subset}-${weight}.woff2`, family: family.name, weight: Number(weight), range, bytes };
}

/** Every font that a printed page may use; they are part of the program, not of the machine. */
export const printFonts: readonly PrintFont[] = Object.entries(files).map(([path, inlined]) => readFont(path, inlined));

/** Style rules that name the fonts, each with the characters that it has. */
export const fontFaces = printFonts
  .map(
    ({ file, family, weight, range }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:url("fonts/${file}") format("woff2");unicode-range:${range}}`,
  )
  .join('\n');
