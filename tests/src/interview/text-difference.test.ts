import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, differenceOfTexts, type Piece } from '../../../src/interview/text-difference.ts';

const marks = { same: '', added: '+', removed: '-' } as const;
/** `[-old][+new]` for what changed. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${marks[kind]}${text}]`)).join('');
const side = (pieces: readonly Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it.each([
    ['nothing', 'It was night.', 'It was night.', 'It was night.'],
    ['one word', 'It was late at night.', 'It was early at night.', 'It was [-late][+early] at night.'],
    [
      'a phrase',
      'He came at night alone.',
      'He came in the morning alone.',
      'He came [-at night][+in the morning] alone.',
    ],
    ['words at the end', 'I saw him', 'I saw him twice', 'I saw him[+ twice]'],
    ['a sentence', 'One. Two. Three.', 'One. Three.', 'One. [-Two. ]Three.'],
    ['a line', 'One\nTwo\nThree', 'One\nThree', 'One\n[-Two\n]Three'],
    ['everything', 'I do not know.', 'El guardia alto entró.', '[-I do not know.][+El guardia alto entró.]'],
    ['from nothing', '', 'Now it is said.', '[+Now it is said.]'],
    ['to nothing', 'It was said.', '', '[-It was said.]'],
    ['Arabic', 'جاء الحارس ليلا إلى الغرفة', 'جاء الحارس صباحا إلى الغرفة', 'جاء الحارس [-ليلا][+صباحا] إلى الغرفة'],
    ['Chinese', '他晚上来到房间', '他早上来到房间', '他[-晚][+早]上来到房间'],
    ['an apostrophe', 'the guard’s keys', 'the guards’ keys', 'the [-guard’s][+guards’] keys'],
    ['only a line end', 'One\r\nTwo', 'One\nTwo', 'One[-\r\n][+\n]Two'],
  ])('shows %s', (_, before, after, expected) => {
    expect(drawn(differenceOfTexts(before, after).pieces)).toBe(expected);
  });

  it('counts the words on either side', () => {
    const { added, removed } = differenceOfTexts('It was late at night, 3 times.', 'It was at night, perhaps 4 times.');
    expect({ added, removed }).toEqual({ added: 2, removed: 2 });
  });

  it('holds both texts to the last unit, whatever stands in them', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b ', ' ', '\n', '. ', 'ليل ', '晚', '\uD83D', '\uDE00', '\u202E', '\u0000', '’'),
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { pieces } = differenceOfTexts(before, after);
        return side(pieces, 'added') === before && side(pieces, 'removed') === after;
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['many small changes', (at: number) => at % 7 === 0],
    ['another word everywhere', () => true],
  ])('of two accounts of 300 KB with %s is there in a moment', (_, changes) => {
    const account = (other: boolean) =>
      Array.from({ length: 50_000 }, (_unused, at) => `${other && changes(at) ? 'x' : 'w'}${(at * 7919) % 997}`).join(
        ' ',
      );
    const [before, after] = [account(false), account(true)];
    const start = performance.now();
    const { pieces } = differenceOfTexts(before, after);
    const took = performance.now() - start;
    expect([side(pieces, 'added') === before, side(pieces, 'removed') === after]).toEqual([true, true]);
    expect(took).toBeLessThan(2_000);
  });

  it('of two long accounts with one change is as fine as of short ones', () => {
    const lines = Array.from({ length: 4_000 }, (_, at) => `Line ${at}: he came to the door and said nothing at all.`);
    const { pieces } = differenceOfTexts(
      lines.join('\n'),
      lines.with(2_500, 'Line 2500: he came to the door and said my name.').join('\n'),
    );
    expect(pieces.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'nothing at all' },
      { kind: 'added', text: 'my name' },
    ]);
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['No lo sé. 3 veces', 5],
    ['他晚上', 3],
    ['— … !', 0],
  ])('of %j are %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});
