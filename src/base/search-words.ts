import { foldWord, glottals } from './fold-text.ts';

/** A piece of a text as it can be looked for, with its place in UTF-16 units. */
export type SearchWord =
  /** A word of a script with spaces; `folded` is never empty. */
  | { readonly kind: 'word'; readonly folded: string; readonly start: number; readonly end: number }
  /** A stretch of a script without spaces between words, such as Chinese. */
  | { readonly kind: 'run'; readonly folded: string; readonly start: number; readonly end: number }
  /** Groups of digits that may be one number: `123 456 789`, `2024-03-15`; at least two groups. */
  | { readonly kind: 'number'; readonly groups: readonly SearchGroup[]; readonly start: number; readonly end: number };
export type SearchGroup = { readonly digits: string; readonly start: number; readonly end: number };

const scripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo', 'Thai', 'Lao', 'Khmer', 'Myanmar'];
const unspaced = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}\u3005\u30fc\uff70]`;
const follows = `[\\p{L}\\p{N}\\p{M}\\p{Cf}${glottals}]`;
const pieces = new RegExp(
  `(${unspaced}(?:${unspaced}|[\\p{M}\\p{Cf}])*)|(?!${unspaced})[\\p{L}\\p{N}](?:(?!${unspaced})${follows})*`,
  'gu',
);
/** What may stand between the groups of one number; a comma or a line of its own parts two numbers. */
const between = /^[ \t\n\u00a0\u2007\u2009\u202f().\-\u2010-\u2013/]{1,2}$/u;
const onlyDigits = /^\p{Nd}+$/u;
const mostGroups = 40;

/** Remembers how words fold: a long text holds few different ones. */
function createFolder(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const folded = foldWord(word);
    if (known.size < 20_000) known.set(word, folded);
    return folded;
  };
}

/** The pieces of a text in order; numbers that are made of the words before them follow their last group. Lazy: a reader may stop. */
export function* searchWords(text: string): Generator<SearchWord> {
  const fold = createFolder();
  let groups: SearchGroup[] = [];
  const number = (): readonly SearchWord[] => {
    const [first, last] = [groups[0], groups.at(-1)];
    const made = first && last && groups.length > 1;
    const found = made ? [{ kind: 'number', groups, start: first.start, end: last.end } as const] : [];
    groups = [];
    return found;
  };
  for (const match of text.matchAll(pieces)) {
    const [raw, run] = match;
    const start = match.index;
    const end = start + raw.length;
    const folded = fold(raw);
    if (run === undefined && onlyDigits.test(raw)) {
      const last = groups.at(-1);
      if (last && (groups.length >= mostGroups || !between.test(text.slice(last.end, start)))) yield* number();
      groups.push({ digits: folded, start, end });
    } else yield* number();
    if (folded !== '') yield { kind: run === undefined ? 'word' : 'run', folded, start, end };
  }
  yield* number();
}

/** The parts of a word around an apostrophe (`l'homme`, `m'ap`), folded; none for a word without. */
export function partsOfWord(raw: string): readonly string[] {
  const parts = raw.split(new RegExp(`[${glottals}]`, 'u'));
  return parts.length < 2 ? [] : parts.map(foldWord).filter((part) => part.length > 1);
}

/** An Arabic word without its article and what may lean on it (`والمركز`, `بالمركز`, `للمركز` are all `مركز`). */
export function withoutArticle(folded: string): string | undefined {
  const bare = folded.replace(/^[وف]?(?:[بك]?ال|لل)(?=\p{Script=Arabic}{2})/u, '');
  return bare === folded ? undefined : bare;
}
