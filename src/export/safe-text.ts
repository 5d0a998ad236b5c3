const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** Characters that could hide or reorder text: controls, direction overrides, interlinear marks, non-characters, tags. */
const hostile =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202D\u202E\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E007F}]/gu;

/**
 * Text as a document may show it: every line end is a line feed, tabs are spaces, lone surrogates become U+FFFD, and characters
 * that could hide or reorder text become visible marks such as `[U+202E]`.
 */
export const safeText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, '    ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(hostile, (character) => `[U+${hex(character)}]`);

/** A part of a text that is kept together or set apart from the direction around it. */
export type Run = { readonly kind: 'plain' | 'number' | 'latin'; readonly text: string };

/** A-numbers and other long numbers in groups: they are never broken across lines. */
const number = /(?<![\p{L}\p{N}])(?:[Aa][-\s#.]?)?\+?\(?\d(?:[-\s./()]{0,2}\d){6,14}(?![\p{L}\p{N}])/u;
/**
 * Latin words and what stands between them, without the sign that ends the sentence around them; a citation from its first number to
 * its last paragraph: `6 CFR 115.22(f)`.
 */
const latin =
  /(?:(?<!\p{N})\p{N}+\s)?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\p{N}'’.,&@/#:-]|\s(?=[\p{Script=Latin}\p{N}#]))*(?<![.,:])(?:(?<=\p{N}|\))\([\p{Script=Latin}\p{N}]{1,3}\))*/u;

function split(text: string, pattern: RegExp, kind: Run['kind']): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gu'))) {
    if (match.index > at) runs.push({ kind: 'plain', text: text.slice(at, match.index) });
    runs.push({ kind, text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) runs.push({ kind: 'plain', text: text.slice(at) });
  return runs;
}

/** Splits a text into runs; Latin runs are set apart only inside right-to-left text. Joined, the runs are the text. */
export function runsOf(text: string, direction: 'ltr' | 'rtl'): readonly Run[] {
  const runs = split(text, number, 'number');
  if (direction === 'ltr') return runs;
  return runs.flatMap((run) => (run.kind === 'plain' ? split(run.text, latin, 'latin') : [run]));
}
