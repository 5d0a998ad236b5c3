import { describe, expect, it } from 'vitest';
import { checkAnswer, checkValue } from '../../../src/interview/answer-check.ts';
import type { Answer, AnswerValue, ConsentGrant, Subject } from '../../../src/interview/answers.ts';
import type { AnswerKind } from '../../../src/interview/guide.ts';
import { ask, chose, given, heard, no, not, said, smallGuide, yes } from './small-guide.ts';

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
  { id: 'none', label: 'None', alone: true },
] as const;
const one: AnswerKind = { kind: 'choice', options };
const oneOrOther: AnswerKind = { ...one, other: true };
const many: AnswerKind = { ...one, many: true };
const manyOrOther: AnswerKind = { ...many, other: true };
const number: AnswerKind = { kind: 'number', least: 1, most: 9 };
const consent: AnswerKind = { kind: 'consent', recipients: ['oig', 'opr'] };

const choose = (...chosen: readonly string[]): AnswerValue => ({ kind: 'choice', chosen });
const orOther = (text: string, ...chosen: readonly string[]): AnswerValue => ({
  kind: 'choice',
  chosen,
  other: { original: { text, language: 'es' } },
});
const words = (text: string): AnswerValue => ({ kind: 'words', words: { original: { text, language: 'ar' } } });
const grants = (...recipients: readonly string[]): AnswerValue => ({
  kind: 'consent',
  grants: recipients.map(
    (recipient): ConsentGrant => ({ recipient, decision: 'agreed', identity: 'anonymous', on: '2026-11-25T12:00:00Z' }),
  ),
});

describe('checkValue', () => {
  it.each<[string, AnswerKind, AnswerValue, ReturnType<typeof checkValue>]>([
    ['heard', { kind: 'statement' }, { kind: 'heard' }, undefined],
    ['words for a statement', { kind: 'statement' }, words('x'), 'wrong-kind'],
    ['yes', { kind: 'yes-no' }, { kind: 'yes-no', value: 'yes' }, undefined],
    ['a choice for yes or no', { kind: 'yes-no' }, choose('yes'), 'wrong-kind'],
    ['words', { kind: 'words' }, words('فقط'), undefined],
    ['words for an account', { kind: 'account' }, words('x'), undefined],
    ['blank words', { kind: 'words' }, words(' \n '), 'empty'],
    ['one choice', one, choose('a'), undefined],
    ['no choice', one, choose(), 'empty'],
    ['two where one is asked', one, choose('a', 'b'), 'too-many-options'],
    ['an option that is not there', one, choose('z'), 'unknown-option'],
    ['other where it is not offered', one, orOther('x'), 'other-not-offered'],
    ['other instead of a choice', oneOrOther, orOther('x'), undefined],
    ['other beside the only choice', oneOrOther, orOther('x', 'a'), 'too-many-options'],
    ['a blank other', oneOrOther, orOther(' '), 'empty'],
    ['several', many, choose('a', 'b'), undefined],
    ['the same twice', many, choose('a', 'a'), 'repeated-option'],
    ['none of these', many, choose('none'), undefined],
    ['none of these, and one', many, choose('none', 'a'), 'contradicting-options'],
    ['none of these, and other', manyOrOther, orOther('x', 'none'), 'contradicting-options'],
    ['several and other', manyOrOther, orOther('x', 'a', 'b'), undefined],
    ['a number', number, { kind: 'number', value: 9 }, undefined],
    ['a number too large', number, { kind: 'number', value: 10 }, 'out-of-range'],
    ['a number too small', number, { kind: 'number', value: 0 }, 'out-of-range'],
    ['half a number', number, { kind: 'number', value: 1.5 }, 'not-a-whole-number'],
    ['not a number', number, { kind: 'number', value: Number.NaN }, 'not-a-whole-number'],
    ['a leap day', { kind: 'date' }, { kind: 'date', date: { kind: 'exact', point: '2024-02-29' } }, undefined],
    ['no such day', { kind: 'date' }, { kind: 'date', date: { kind: 'exact', point: '2023-02-29' } }, 'no-such-day'],
    ['consents', consent, grants('opr', 'oig'), undefined],
    ['no consent at all', consent, grants(), undefined],
    ['an unknown recipient', consent, grants('press'), 'unknown-recipient'],
    ['a recipient twice', consent, grants('oig', 'oig'), 'repeated-recipient'],
  ])('%s', (_name, answer, value, fault) => {
    expect(checkValue(ask('q', answer), value)).toBe(fault);
  });
});

describe('checkAnswer', () => {
  const subjects: readonly Subject[] = [
    { id: 'a1', kind: 'accused' },
    { id: 'w1', kind: 'witness' },
  ];

  it.each<[string, string, Answer, ReturnType<typeof checkAnswer>]>([
    ['a fitting answer', 'agree', yes, undefined],
    ['a declined answer', 'age', not('declined'), undefined],
    ['a value that does not fit', 'agree', said('yes'), 'wrong-kind'],
    ['an unknown question', 'nothing', heard, 'unknown-question'],
    ['a fitting answer about a subject', 'role@a1', chose('guard'), undefined],
    ['a repeated question without subject', 'role', chose('guard'), 'subject-missing'],
    ['a subject that is not there', 'role@a9', chose('guard'), 'unknown-subject'],
    ['a subject of another kind', 'role@w1', chose('guard'), 'unknown-subject'],
    ['a subject where none belongs', 'agree@a1', yes, 'subject-not-expected'],
    ['nobody else', 'another:accused', no, undefined],
    ['rather not say who else', 'another:accused', not('declined'), undefined],
    ['words for another', 'another:accused', said('x'), 'wrong-kind'],
    ['another of a kind that does not repeat', 'another:witness', no, 'unknown-question'],
    ['another of no kind', 'another:thing', no, 'unknown-question'],
    ['a wrong value about a subject', 'role@a1', given({ kind: 'number', value: 1 }), 'wrong-kind'],
  ])('%s', (_name, key, answer, fault) => {
    expect(checkAnswer(smallGuide, subjects, key, answer)).toBe(fault);
  });
});
