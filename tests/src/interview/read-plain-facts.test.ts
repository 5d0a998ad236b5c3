import { describe, expect, it } from 'vitest';
import type { Guide, Section } from '../../../src/interview/guide.ts';
import { readPlainFacts } from '../../../src/interview/read-plain-facts.ts';
import { ask, chose, given, interviewWith, no, not, yes } from './small-guide.ts';

const facts = (id: string, label: string, ...sets: readonly (readonly [string, string])[]) => ({
  id,
  label,
  sets: sets.map(([fact, value]) => ({ fact, value })),
});
const section: Section = {
  id: 's',
  title: 'S',
  questions: [
    ask('gate', { kind: 'yes-no', yes: [{ fact: 'pattern', value: 'yes' }] }, { fact: 'dangerNow' }),
    ask(
      'kinds',
      {
        kind: 'choice',
        many: true,
        other: true,
        options: [
          { id: 'mouth', label: 'Mouth' },
          { id: 'touching', label: 'Touched' },
        ],
      },
      { fact: 'acts', showIf: { question: 'gate', is: 'yes' } },
    ),
    ask('where', {
      kind: 'choice',
      options: [
        facts('bus', 'Bus', ['place', 'earlier-facility'], ['placeFacilityType', 'transport']),
        facts('nowhere', 'Nowhere'),
      ],
    }),
    ask(
      'where-again',
      { kind: 'choice', other: true, options: [{ id: 'cbp', label: 'Border' }] },
      { fact: 'placeFacilityType' },
    ),
  ],
};
const people: Section = {
  id: 'p',
  title: 'P',
  repeats: 'accused',
  questions: [
    ask('role', { kind: 'choice', options: [facts('nurse', 'Nurse', ['role', 'unknown-uniformed'])] }),
    ask('boss', { kind: 'choice', options: [facts('ihsc', 'ICE', ['role', 'employee'], ['employer', 'ihsc'])] }),
  ],
};
const guide: Guide = { version: '1', asOf: '2026-11-25', sections: [section, people] };
const other = given({ kind: 'choice', chosen: ['mouth'], other: { original: { text: 'x', language: 'en' } } });

describe('readPlainFacts', () => {
  it('takes what is said, and where it was said', () => {
    expect(readPlainFacts(guide, interviewWith({ gate: yes, kinds: other, where: chose('bus') }))).toEqual({
      incidents: [],
      interpreters: [],
      retaliations: [],
      failures: [],
      plain: {
        dangerNow: 'yes',
        pattern: 'yes',
        acts: ['mouth', 'other'],
        place: 'earlier-facility',
        placeFacilityType: 'transport',
        accused: [],
        reports: [],
      },
      traces: [
        { fact: 'dangerNow', key: 'gate', value: 'yes' },
        { fact: 'pattern', key: 'gate', value: 'yes' },
        { fact: 'acts', key: 'kinds', value: 'mouth', words: 'Mouth' },
        { fact: 'acts', key: 'kinds', value: 'other' },
        { fact: 'place', key: 'where', value: 'earlier-facility', words: 'Bus' },
        { fact: 'placeFacilityType', key: 'where', value: 'transport', words: 'Bus' },
      ],
    });
  });

  it.each([
    ['nothing answered', {}, {}],
    ['nothing but refusals', { gate: not('declined'), kinds: not('unknown'), where: not('later') }, {}],
    ['an option that sets nothing', { where: chose('nowhere') }, {}],
    ['a question that is no longer asked', { gate: no, kinds: chose('mouth') }, { dangerNow: 'no' }],
    ['a question whose condition is open again', { kinds: chose('mouth') }, { acts: ['mouth'] }],
    [
      'two questions on one fact: the later one in the guide',
      { where: chose('bus'), 'where-again': chose('cbp') },
      { place: 'earlier-facility', placeFacilityType: 'cbp' },
    ],
    [
      'other words, where the fact has only fixed values',
      { 'where-again': given({ kind: 'choice', chosen: [], other: { original: { text: 'x', language: 'en' } } }) },
      {},
    ],
  ])('%s', (_name, answers, plain) => {
    expect(readPlainFacts(guide, interviewWith(answers)).plain).toEqual({ ...plain, accused: [], reports: [] });
  });

  it('keeps the people apart and in their order, also one of whom nothing is known', () => {
    const answers = { 'role@a2': chose('nurse'), 'boss@a2': chose('ihsc'), 'role@a3': chose('nurse') };
    const subjects = ['a1', 'a2', 'a3'].map((id) => ({ id, kind: 'accused' as const }));
    expect(readPlainFacts(guide, interviewWith(answers, subjects)).plain.accused).toEqual([
      { subject: 'a1' },
      { subject: 'a2', role: 'employee', employer: 'ihsc' },
      { subject: 'a3', role: 'unknown-uniformed' },
    ]);
  });

  it.each([
    ['a fact that does not exist', ask('q', { kind: 'yes-no' }, { fact: 'moonPhase' }), yes],
    ['a value that the fact does not have', ask('q', { kind: 'yes-no' }, { fact: 'operator' }), yes],
  ])('throws on a guide that sets %s', (_name, question, answer) => {
    const broken: Guide = { ...guide, sections: [{ id: 's', title: 'S', questions: [question] }] };
    expect(() => readPlainFacts(broken, interviewWith({ q: answer }))).toThrow(question.id);
  });
});
