import { countWords, type Piece } from '../../../src/interview/text-difference.ts';

/** A piece of a difference as it is shown; `fold` stands for words that are left out of sight. */
export type ShownPiece = Piece | { readonly kind: 'fold'; readonly words: number };

const around = 220;
/** Shorter stretches stay whole, because leaving them out would save nothing. */
const leastFold = 400;

/** The place of a blank near `at`, so that no word is cut. */
function nearBlank(text: string, at: number, step: 1 | -1): number {
  for (let place = at; Math.abs(place - at) < 40; place += step) if (/\s/u.test(text[place] ?? ' ')) return place;
  return at;
}

/** The start and the end of a long stretch, with a fold between; without `start` or `end` that side goes too. */
function fold(piece: Piece, start: boolean, end: boolean): readonly ShownPiece[] {
  const { kind, text } = piece;
  const from = start ? nearBlank(text, around, 1) : 0;
  const to = end ? nearBlank(text, text.length - around, -1) : text.length;
  if (to - from < leastFold) return [piece];
  const shown = [text.slice(0, from), text.slice(to)].map((part) => ({ kind, text: part }));
  const [head, tail] = shown;
  return [
    ...(head && head.text !== '' ? [head] : []),
    { kind: 'fold', words: countWords(text.slice(from, to)) },
    ...(tail && tail.text !== '' ? [tail] : []),
  ];
}

/** Keeps what was changed and what stands close to it; the rest is folded, so that a change in a long account is found at once. */
export function foldPieces(pieces: readonly Piece[]): readonly ShownPiece[] {
  return pieces.flatMap((piece, index) => {
    const isChange = piece.kind !== 'same';
    const isOnly = pieces.length === 1;
    return fold(piece, isChange || isOnly || index > 0, isChange || index < pieces.length - 1);
  });
}
