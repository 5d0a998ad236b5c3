import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, cutText } from '../../renderer/answers/cut-text.ts';

const sentence = 'The night guard came after the count. ';
const long = sentence.repeat(3000);

/** Texts with lines, sentences, words without an end, and characters of two code units. */
const texts = fc
  .array(fc.constantFrom(sentence, 'word ', '\n', '😀'.repeat(40), 'x'.repeat(700), 'حارس الليل. '), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const loneHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('cutting a long text', () => {
  it('leaves a text within the limit whole', () => {
    expect(cutText('El guardia', 4, 100)).toEqual({ before: '', middle: 'El guardia', after: '', caret: 4 });
  });

  it('edits the end of a long text when the caret is there', () => {
    const cut = cutText(long, long.length, 8000);
    expect([cut.after, cut.middle.length < 4700, cut.before + cut.middle === long, cut.caret]).toEqual([
      '',
      true,
      true,
      cut.middle.length,
    ]);
  });

  it('cuts after a sentence', () => {
    const cut = cutText(long, 50_000, 8000);
    expect([cut.before.endsWith('. '), cut.middle.endsWith('. ')]).toEqual([true, true]);
  });

  it('loses nothing, keeps the caret, and never cuts within a character', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 400, max: 6000 }), (text, anywhere, limit) => {
        const caret = text.length === 0 ? 0 : anywhere % (text.length + 1);
        const cut = cutText(text, caret, limit);
        expect(cut.before + cut.middle + cut.after).toBe(text);
        expect(cut.before.length + cut.caret).toBe(caret);
        expect(cut.middle.length).toBeLessThanOrEqual(Math.max(limit, limit / 2 + 1300));
        if (!loneHalf.test(text.slice(0, caret)))
          expect([cut.before, cut.middle, cut.after].some((part) => loneHalf.test(part))).toBe(false);
      }),
    );
  });

  it('makes blocks that are the text again and stay short', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text);
        expect(blocks.join('')).toBe(text);
        expect(blocks.every((block) => block.length > 0 && block.length <= 1501)).toBe(true);
      }),
    );
  });
});
