import { describe, expect, it } from 'vitest';
import { aspectsOf, differenceOfAnswers, isSameAnswer } from '../../../src/interview/answer-difference.ts';
import type { AnswerState, Words } from '../../../src/interview/answers.ts';

const said = (text: string, rendering?: Words['rendering']): AnswerState => ({
  state: 'given',
  value: { kind: 'words', words: { original: { text, language: 'es' }, ...(rendering && { rendering }) } },
});
const english = (text: string, by: 'interpreter' | 'machine' = 'interpreter') =>
  ({ text, language: 'en', by }) as const;
const chose = (chosen: readonly string[], other?: string): AnswerState => ({
  state: 'given',
  value: {
    kind: 'choice',
    chosen,
    ...(other !== undefined && { other: { original: { text: other, language: 'es' } } }),
  },
});
const yes: AnswerState = { state: 'given', value: { kind: 'yes-no', value: 'yes' } };
const no: AnswerState = { state: 'given', value: { kind: 'yes-no', value: 'no' } };

describe('two answers differ', () => {
  it.each<[string, AnswerState | undefined, AnswerState | undefined, readonly string[]]>([
    ['in nothing', said('uno', english('one')), said('uno', english('one')), []],
    ['in nothing when there are none', undefined, undefined, []],
    ['in what was said', said('uno'), said('dos'), ['said']],
    ['only in the rendering', said('uno', english('one')), said('uno', english('a')), ['rendering']],
    ['in who rendered it', said('uno', english('one')), said('uno', english('one', 'machine')), ['renderer']],
    ['in a rendering that came later', said('uno'), said('uno', english('one')), ['rendering', 'renderer']],
    ['in yes and no', yes, no, ['value']],
    ['in a choice', chose(['a']), chose(['a', 'b']), ['value']],
    ['in words beside a choice', chose(['a'], 'uno'), chose(['a'], 'dos'), ['said']],
    ['in words that came beside a choice', chose(['a']), chose(['a'], 'dos'), ['value']],
    ['in their state', said('uno'), { state: 'declined' }, ['state']],
    ['in that one was taken back', yes, undefined, ['state']],
    ['in their kind', yes, said('sí'), ['value']],
  ])('%s', (_, before, after, aspects) => {
    expect([aspectsOf(before, after), isSameAnswer(before, after)]).toEqual([aspects, aspects.length === 0]);
  });

  it('word by word in both languages', () => {
    const { said: own, rendering } = differenceOfAnswers(
      said('Fue de noche.', english('It was at night.')),
      said('Fue de día.', english('It was by day.')),
    );
    expect([own?.pieces, rendering?.pieces.map(({ kind }) => kind)]).toEqual([
      [
        { kind: 'same', text: 'Fue de ' },
        { kind: 'removed', text: 'noche' },
        { kind: 'added', text: 'día' },
        { kind: 'same', text: '.' },
      ],
      ['same', 'removed', 'added', 'same'],
    ]);
  });
});
