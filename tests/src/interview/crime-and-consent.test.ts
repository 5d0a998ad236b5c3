import { describe, expect, it } from 'vitest';
import { inferConsentLacking, inferPotentiallyCriminal } from '../../../src/interview/crime-and-consent.ts';
import type { AccusedPlain, PlainFacts } from '../../../src/interview/plain-facts.ts';

const person = (rest: Partial<AccusedPlain>, subject = 'a1'): AccusedPlain => ({ subject, ...rest });
const plain = (facts: Partial<PlainFacts>, ...accused: readonly AccusedPlain[]): PlainFacts => ({
  accused,
  reports: [],
  ...facts,
});

describe('inferConsentLacking', () => {
  it.each<[string, PlainFacts, string | undefined]>([
    ['nothing told', plain({}), undefined],
    ['force, by anybody', plain({ means: ['force'] }), 'yes'],
    ['said no', plain({ means: ['said-no'] }, person({ role: 'contractor' })), 'yes'],
    ['not free', plain({}, person({ free: 'not-free' })), 'yes'],
    ['not able to decide', plain({}, person({ free: 'unable' })), 'yes'],
    ['free', plain({ means: ['none'] }, person({ free: 'free' })), 'no'],
    ['free with one of two', plain({}, person({ free: 'free' }), person({}, 'a2')), undefined],
    ['free and yet force', plain({ means: ['force'] }, person({ free: 'free' })), 'unknown'],
    ['nothing stood in the way', plain({ means: ['none'] }, person({})), undefined],
    ['a promise alone', plain({ means: ['promise'] }, person({})), undefined],
  ])('%s', (_name, facts, value) => {
    expect(inferConsentLacking(facts)?.value).toBe(value);
  });
});

describe('inferPotentiallyCriminal', () => {
  const guard = person({ role: 'contractor' });
  const words: Partial<PlainFacts> = { acts: ['remarks'], means: ['none'], signs: ['sexual-words'], wrongs: ['none'] };

  it.each<[string, PlainFacts, string | undefined]>([
    ['nothing told', plain({}), undefined],
    ['an act of the body', plain({ acts: ['touching'] }, guard), 'yes'],
    ['an act, nobody named', plain({ acts: ['mouth'] }), 'yes'],
    [
      'an act that was freely agreed among detained people',
      plain({ acts: ['mouth'] }, person({ role: 'detainee', free: 'free' })),
      'unknown',
    ],
    [
      'an act with staff, said to be free',
      plain({ acts: ['mouth'] }, person({ role: 'contractor', free: 'free' })),
      'yes',
    ],
    ['pictures', plain({ acts: ['images'] }, guard), 'yes'],
    ['release offered for it', plain({ acts: ['pressure'], means: ['promise'] }, guard), 'yes'],
    ['power over the case', plain({ acts: ['pressure'], means: ['power'] }, guard), 'yes'],
    ['threats about the case', plain({ acts: ['pressure'], wrongs: ['immigration-threat'] }, guard), 'yes'],
    ['pressure of an unknown kind', plain({ acts: ['pressure'] }, guard), 'unknown'],
    ['too much force', plain({ wrongs: ['excessive-force'] }, guard), 'yes'],
    ['only words, all asked', plain(words, guard), 'no'],
    ['only words, nobody named', plain(words), 'unknown'],
    ['only words, by a detainee', plain(words, person({ role: 'detainee' })), 'unknown'],
    ['only words, threats noticed', plain({ ...words, signs: ['threats'] }, guard), 'yes'],
    ['only words, wrongs not asked', plain({ acts: ['remarks'], means: ['none'], signs: ['none'] }, guard), 'unknown'],
    ['only words, a false record too', plain({ ...words, wrongs: ['false-record'] }, guard), 'unknown'],
    [
      'a search alone',
      plain({ acts: ['search'], means: ['none'], signs: ['none'], wrongs: ['none'] }, guard),
      'unknown',
    ],
    ['something in other words', plain({ acts: ['other'] }, guard), 'unknown'],
    ['none of the list', plain({ acts: ['none'] }, guard), 'unknown'],
  ])('%s', (_name, facts, value) => {
    expect(inferPotentiallyCriminal(facts)?.value).toBe(value);
  });
});
