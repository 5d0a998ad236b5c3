import { diffArrays } from 'diff';

/** A stretch of text that two texts share, or that only the newer (`added`) or the older (`removed`) one has. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Two texts beside each other: the pieces without the added ones are the older text, without the removed ones the newer. */
export type TextDifference = {
  readonly pieces: readonly Piece[];
  /** Words that are only in the newer and only in the older text. */
  readonly added: number;
  readonly removed: number;
};

/** Scripts that are written without spaces: each character counts as a word. */
const alone =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `(?:(?![${alone}])[\\p{L}\\p{M}\\p{N}])`;
const word = `[${alone}]\\p{M}*|${letter}+(?:['’ʼ-]${letter}+)*`;
const words = new RegExp(word, 'gu');

/** From coarse to fine; the tokens of a text, joined, are the text. */
const grains = [/[^\n]*\n|[^\n]+$/g, /.*?[.!?؟。…]+\s*|.+$/gsu, new RegExp(`${word}|\\s+|.`, 'gsu')];

/** Steps of comparing that may be spent on two texts; beyond them a stretch is shown as replaced as a whole. */
const mostSteps = 2_000_000;
const mostEdits = 1200;
/** Stretches that share less than this part of their letters are shown as replaced: single words in common only confuse. */
const leastShared = 0.3;

const isBlank = (text: string): boolean => text.trim() === '';
const lettersOf = (text: string): number => text.replace(/\s/gu, '').length;
const textOf = (pieces: readonly Piece[], kind: Piece['kind']): string =>
  pieces.flatMap((piece) => (piece.kind === kind ? [piece.text] : [])).join('');

/** A removed stretch, then an added one, each where there is anything; blanks that end both are no part of the change. */
function replaced(before: string, after: string): readonly Piece[] {
  const end = /\s*$/u.exec(before)?.[0] ?? '';
  const shared = end !== '' && after.endsWith(end) && !isBlank(before) && !isBlank(after) ? end : '';
  const cut = (text: string): string => text.slice(0, text.length - shared.length);
  const pieces: readonly Piece[] = [
    { kind: 'removed', text: cut(before) },
    { kind: 'added', text: cut(after) },
    { kind: 'same', text: shared },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** Gathers neighbouring changes, so that a changed phrase reads as one; blanks between two changes belong to both. */
function gather(pieces: readonly Piece[], refine: (before: string, after: string) => readonly Piece[]): Piece[] {
  const done: Piece[] = [];
  let [before, after] = ['', ''];
  const settle = (): void => {
    done.push(...(before !== '' && after !== '' ? refine(before, after) : replaced(before, after)));
    [before, after] = ['', ''];
  };
  pieces.forEach(({ kind, text }, index) => {
    const between = index > 0 && index < pieces.length - 1 && pieces[index - 1]?.kind !== 'same';
    if (kind === 'removed') before += text;
    else if (kind === 'added') after += text;
    else if (between && before !== '' && after !== '' && isBlank(text)) {
      before += text;
      after += text;
    } else {
      settle();
      done.push({ kind, text });
    }
  });
  settle();
  return done;
}

function compare(before: string, after: string, purse: { steps: number }, level = 0): readonly Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const grain = grains[level];
  if (grain === undefined || before === '' || after === '') return replaced(before, after);
  const [older, newer] = [before.match(grain) ?? [], after.match(grain) ?? []];
  if (older.length === 1 && newer.length === 1) return compare(before, after, purse, level + 1);
  const maxEditLength = Math.min(mostEdits, Math.floor(Math.sqrt(Math.max(0, purse.steps))));
  const found = diffArrays([...older], [...newer], { maxEditLength });
  const edits = found
    ? found.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0)
    : maxEditLength;
  purse.steps -= edits * edits + older.length + newer.length;
  if (!found) return replaced(before, after);
  const pieces = found.map(({ added, removed, value }): Piece => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  if (level < grains.length - 1) return gather(pieces, (one, other) => compare(one, other, purse, level + 1));
  const shared = lettersOf(textOf(pieces, 'same')) / Math.max(lettersOf(before), lettersOf(after), 1);
  return shared < leastShared ? replaced(before, after) : gather(pieces, replaced);
}

/** Neighbours of one kind as one piece. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const last = done.at(-1);
    if (last?.kind === piece.kind) done[done.length - 1] = { ...last, text: last.text + piece.text };
    else done.push(piece);
  }
  return done;
}

/** How many words a text has. */
export const countWords = (text: string): number => text.match(words)?.length ?? 0;

/**
 * The difference of two texts in words, found by lines, then sentences, then words. Bounded: however long and different the texts are, it
 * takes a moment, and what could not be told apart finely is shown as replaced.
 */
export function differenceOfTexts(before: string, after: string): TextDifference {
  const pieces = joined(compare(before, after, { steps: mostSteps }));
  return {
    pieces,
    added: countWords(textOf(pieces, 'added')),
    removed: countWords(textOf(pieces, 'removed')),
  };
}
