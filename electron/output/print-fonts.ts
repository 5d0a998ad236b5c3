import naskhRanges from '../../node_modules/@fontsource/noto-naskh-arabic/unicode.json' with { type: 'json' };
import sansRanges from '../../node_modules/@fontsource/noto-sans/unicode.json' with { type: 'json' };
import bengaliRanges from '../../node_modules/@fontsource/noto-sans-bengali/unicode.json' with { type: 'json' };
import ethiopicRanges from '../../node_modules/@fontsource/noto-sans-ethiopic/unicode.json' with { type: 'json' };
import gurmukhiRanges from '../../node_modules/@fontsource/noto-sans-gurmukhi/unicode.json' with { type: 'json' };
import chineseRanges from '../../node_modules/@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };
import serifRanges from '../../node_modules/@fontsource/noto-serif/unicode.json' with { type: 'json' };

/** Each file is a part of the program of its own: Chinese alone weighs seven megabytes, and few documents hold a word of it. */
const files = import.meta.glob<string>(
  [
    '../../node_modules/@fontsource/noto-naskh-arabic/files/*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans/files/*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-serif/files/*-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-bengali/files/*-bengali-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-ethiopic/files/*-ethiopic-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-gurmukhi/files/*-gurmukhi-{400,600}-normal.woff2',
    '../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,600}-normal.woff2',
  ],
  { query: '?inline', import: 'default' },
);
const families: Readonly<Record<string, { readonly name: string; readonly ranges: Readonly<Record<string, string>> }>> =
  {
    'noto-naskh-arabic': { name: 'Noto Naskh Arabic', ranges: naskhRanges },
    'noto-sans': { name: 'Noto Sans', ranges: sansRanges },
    'noto-sans-bengali': { name: 'Noto Sans Bengali', ranges: bengaliRanges },
    'noto-sans-ethiopic': { name: 'Noto Sans Ethiopic', ranges: ethiopicRanges },
    'noto-sans-gurmukhi': { name: 'Noto Sans Gurmukhi', ranges: gurmukhiRanges },
    'noto-sans-sc': { name: 'Noto Sans SC', ranges: chineseRanges },
    'noto-serif': { name: 'Noto Serif', ranges: serifRanges },
  };

/** A static font file: Chromium turns variable ones into Type 3 fonts, which other readers search and print badly. */
type Face = {
  readonly file: string;
  readonly family: string;
  readonly weight: number;
  readonly range: string;
  readonly always: boolean;
  readonly load: () => Promise<string>;
};
export type PrintFont = Omit<Face, 'load' | 'always'> & { readonly bytes: Uint8Array<ArrayBuffer> };

function faceOf(path: string, load: () => Promise<string>): Face {
  const parts = /@fontsource\/([\w-]+)\/files\/\1-([\w-]+)-(\d+)-normal\.woff2$/.exec(path);
  const [, folder = '', subset = '', weight = ''] = parts ?? [];
  const family = families[folder];
  const range = family?.ranges[subset] ?? family?.ranges[`[${subset}]`];
  if (!family || range === undefined) throw new Error('A bundled font is of no known family');
  const file = `${folder}-${subset}-${weight}.woff2`;
  return { file, family: family.name, weight: Number(weight), range, always: subset === 'latin', load };
}
const faces = Object.entries(files).map(([path, load]) => faceOf(path, load));

/** The characters of a `unicode-range`, as first and last. */
const boundsOf = (range: string): readonly (readonly [number, number])[] =>
  range.split(',').map((piece) => {
    const [first = '', last = first] = piece.trim().slice(2).split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

/** The fonts that this text needs, and the Latin ones; they are part of the program, not of the machine. */
export async function printFontsFor(text: string): Promise<readonly PrintFont[]> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const needed = faces.filter(
    ({ always, range }) =>
      always || boundsOf(range).some(([first, last]) => letters.some((letter) => letter >= first && letter <= last)),
  );
  return Promise.all(
    needed.map(async ({ file, family, weight, range, load }) => {
      const inlined = await load();
      const bytes = new Uint8Array(Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64'));
      return { file, family, weight, range, bytes };
    }),
  );
}

/** Style rules that name the fonts, each with the characters that it has. */
export const fontFaces = (fonts: readonly PrintFont[]): string =>
  fonts
    .map(
      ({ file, family, weight, range }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:normal;src:url("fonts/${file}") format("woff2");unicode-range:${range}}`,
    )
    .join('\n');
