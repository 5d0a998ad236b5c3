import { describe, expect, it } from 'vitest';
import { foldPieces, type ShownPiece } from '../../renderer/screens/review/folded-pieces.ts';
import { differenceOfTexts } from '../../src/interview/text-difference.ts';

const words = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
const drawn = (pieces: readonly ShownPiece[]): readonly string[] =>
  pieces.map((piece) => (piece.kind === 'fold' ? `fold ${piece.words}` : `${piece.kind} ${piece.text.length}`));

describe('pieces of a difference', () => {
  it('stay whole when they are short', () => {
    const { pieces } = differenceOfTexts('It was late.', 'It was early.');
    expect(foldPieces(pieces)).toEqual(pieces);
  });

  it('are folded away from the change, and no word is cut or lost count of', () => {
    const [before, after] = [`${words(400)}. Late. ${words(400)}`, `${words(400)}. Early. ${words(400)}`];
    const shown = foldPieces(differenceOfTexts(before, after).pieces);
    expect(shown.map(({ kind }) => kind)).toEqual(['fold', 'same', 'removed', 'added', 'same', 'fold']);
    const shownWords = shown.reduce(
      (sum, piece) => sum + (piece.kind === 'fold' ? piece.words : (piece.text.match(/\w+/g)?.length ?? 0)),
      0,
    );
    expect(shownWords).toBe(802);
  });

  it('that are all there is show how they begin and end', () => {
    expect(drawn(foldPieces([{ kind: 'same', text: words(400) }]))).toEqual([
      expect.stringMatching(/^same 2\d\d$/),
      expect.stringMatching(/^fold 3\d\d$/),
    ]);
    expect(foldPieces([{ kind: 'added', text: words(400) }]).map(({ kind }) => kind)).toEqual([
      'added',
      'fold',
      'added',
    ]);
  });
});
