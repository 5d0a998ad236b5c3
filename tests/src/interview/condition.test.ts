import { describe, expect, it } from 'vitest';
import type { Truth } from '../../../src/base/truth.ts';
import type { Answer, Answers } from '../../../src/interview/answers.ts';
import { isAsked, judgeAnswer } from '../../../src/interview/condition.ts';
import { type AnswerLeaf, findQuestion, type Guide } from '../../../src/interview/guide.ts';
import { ask, chose, given, heard, no, not, said, smallGuide, yes } from './small-guide.ts';

const asked = (id: string, answers: Answers, subject?: string, guide: Guide = smallGuide): Truth => {
  const found = findQuestion(guide, id);
  if (!found) throw new Error('No such question');
  return isAsked(guide, answers, found.question, subject);
};

describe('judgeAnswer', () => {
  const is: AnswerLeaf = { question: 'q', is: ['yes', 'guard', 'other', '17'] };
  const answered: AnswerLeaf = { question: 'q', answered: true };
  const other = given({ kind: 'choice', chosen: [], other: { original: { text: 'x', language: 'en' } } });

  it.each<[string, Answer | undefined, Truth, Truth]>([
    ['not asked', undefined, 'unknown', 'unknown'],
    ['later', not('later'), 'unknown', 'unknown'],
    ['declined', not('declined'), 'unknown', 'no'],
    ['does not know', not('unknown'), 'unknown', 'no'],
    ['yes', yes, 'yes', 'yes'],
    ['no', no, 'no', 'yes'],
    ['a choice in the list', chose('guard'), 'yes', 'yes'],
    ['a choice outside the list', chose('detained'), 'no', 'yes'],
    ['several, one in the list', chose('detained', 'guard'), 'yes', 'yes'],
    ['other words', other, 'yes', 'yes'],
    ['a number in the list', given({ kind: 'number', value: 17 }), 'yes', 'yes'],
    ['another number', given({ kind: 'number', value: 18 }), 'no', 'yes'],
    ['words, which are not compared', said('yes'), 'unknown', 'yes'],
    ['heard', heard, 'unknown', 'yes'],
  ])('%s', (_name, answer, whenIs, whenAnswered) => {
    expect({ is: judgeAnswer(is, answer), answered: judgeAnswer(answered, answer) }).toEqual({
      is: whenIs,
      answered: whenAnswered,
    });
  });
});

describe('isAsked', () => {
  it.each<[string, string, Answers, string | undefined, Truth]>([
    ['a question without condition', 'agree', {}, undefined, 'yes'],
    ['an open condition', 'agree-more', {}, undefined, 'unknown'],
    ['a put-off condition', 'agree-more', { agree: not('later') }, undefined, 'unknown'],
    ['a declined condition', 'agree-more', { agree: not('declined') }, undefined, 'unknown'],
    ['a met condition', 'agree-more', { agree: yes }, undefined, 'yes'],
    ['an unmet condition', 'agree-more', { agree: no }, undefined, 'no'],
    ['the same subject', 'rank', { 'role@a1': chose('guard'), 'role@a2': chose('detained') }, 'a1', 'yes'],
    ['the same subject, not another', 'rank', { 'role@a1': chose('guard'), 'role@a2': chose('detained') }, 'a2', 'no'],
    ['the same subject, still open', 'rank', { 'role@a1': chose('guard') }, 'a2', 'unknown'],
    ['a global question from inside', 'both', { agree: yes, 'role@a1': chose('guard') }, 'a1', 'yes'],
    ['a global no from inside', 'both', { agree: no, 'role@a1': chose('guard') }, 'a1', 'no'],
    ['from outside: no subject yet', 'any-guard', {}, undefined, 'unknown'],
    [
      'from outside: some subject',
      'any-guard',
      { 'role@a1': chose('detained'), 'role@a2': chose('guard') },
      undefined,
      'yes',
    ],
    ['from outside: more may be added', 'any-guard', { 'role@a1': chose('detained') }, undefined, 'unknown'],
    [
      'an answer that no longer counts',
      'rank-sure',
      { 'role@a1': chose('detained'), 'rank@a1': said('x') },
      'a1',
      'no',
    ],
    ['an answer that counts', 'rank-sure', { 'role@a1': chose('guard'), 'rank@a1': said('x') }, 'a1', 'yes'],
    ['an unknown rank', 'rank-sure', { 'role@a1': chose('guard'), 'rank@a1': not('unknown') }, 'a1', 'no'],
  ])('%s', (_name, question, answers, subject, truth) => {
    expect(asked(question, answers, subject)).toBe(truth);
  });

  it('throws when the guide cites a question that it does not have', () => {
    const guide: Guide = {
      ...smallGuide,
      sections: [
        { id: 's', title: 'S', questions: [ask('q', { kind: 'yes-no' }, { showIf: { question: 'z', is: 'yes' } })] },
      ],
    };
    expect(() => asked('q', {}, undefined, guide)).toThrow('which the guide does not have');
  });
});
