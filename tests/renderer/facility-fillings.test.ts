import { describe, expect, it } from 'vitest';
import { fillingsFor } from '../../renderer/answers/facility-fillings.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Answers, AnswerValue } from '../../src/interview/answers.ts';

const facility = {
  name: 'Eloy',
  city: 'Eloy',
  state: 'AZ',
  type: 'cdf',
  operator: 'private',
  operatorName: 'CoreCivic',
} as const;
const given = (value: AnswerValue) =>
  ({ state: 'given', value, at: '2026-01-01T00:00:00Z', askedIn: 'en', by: 'w' }) as const;
const chosen = (id: string): AnswerValue => ({ kind: 'choice', chosen: [id] });
const offered = (fact: string, answers: Answers, of: Parameters<typeof fillingsFor>[1] = facility, subject?: string) =>
  fillingsFor(guide, of, fact, answers, subject).map(({ key, value, instead }) => [
    key,
    value.kind === 'words' ? value.words.original.text : value.kind === 'choice' ? value.chosen.join() : '',
    instead,
  ]);

describe('what a list fills in', () => {
  it('is town, kind and operator of the facility', () => {
    expect(offered('facilityName', {})).toEqual([
      ['custody-town', 'Eloy, AZ', false],
      ['custody-type', 'cdf', false],
      ['custody-operator', 'private', false],
      ['custody-operator-name', 'CoreCivic', false],
    ]);
  });

  it('leaves out what stands so already and marks what it would replace', () => {
    const answers = { 'custody-type': given(chosen('cdf')), 'custody-operator': given(chosen('county')) };
    expect(offered('facilityName', answers).slice(1)).toEqual([
      ['custody-operator', 'private', true],
      ['custody-operator-name', 'CoreCivic', false],
    ]);
  });

  it('is the kind alone for another place, and nothing where nothing is known', () => {
    expect([
      offered('placeName', {}, facility, 'i1'),
      offered('facilityName', {}, { name: 'X', city: '', state: '' }),
    ]).toEqual([[['place-type@i1', 'cdf', false]], []]);
  });
});
