import { describe, expect, it } from 'vitest';
import type { Answers, Subject } from '../../../src/interview/answers.ts';
import {
  nextStep,
  previousStep,
  progressOf,
  resumeStep,
  type Step,
  stateOfStep,
  stepsOf,
} from '../../../src/interview/flow.ts';
import { chose, heard, no, not, said, smallGuide, yes } from './small-guide.ts';

const a1: Subject = { id: 'a1', kind: 'accused' };
const a2: Subject = { id: 'a2', kind: 'accused' };
const w1: Subject = { id: 'w1', kind: 'witness' };
const ids = (subjects: readonly Subject[], answers: Answers) =>
  stepsOf(smallGuide, subjects, answers).map((step) => step.id);

describe('stepsOf', () => {
  it.each<[string, readonly Subject[], Answers, readonly string[]]>([
    ['an empty interview', [], {}, ['hello', 'agree', 'age', 'another:accused', 'day', 'share']],
    ['a met condition', [], { agree: yes }, ['hello', 'agree', 'agree-more', 'age', 'another:accused', 'day', 'share']],
    [
      'each subject in turn, witnesses elsewhere',
      [a1, w1, a2],
      { 'role@a2': chose('guard') },
      ['hello', 'agree', 'age', 'role@a1', 'role@a2', 'rank@a2', 'another:accused', 'any-guard', 'day', 'share'],
    ],
  ])('%s', (_name, subjects, answers, steps) => {
    expect(ids(subjects, answers)).toEqual(steps);
  });

  it('numbers the subjects and counts them in the question for another', () => {
    const short = (step: Step) =>
      step.kind === 'question' ? [step.id, step.subject?.id, step.number] : [step.id, step.subjectKind, step.count];
    expect(stepsOf(smallGuide, [a1, a2], {}).slice(3, 6).map(short)).toEqual([
      ['role@a1', 'a1', 1],
      ['role@a2', 'a2', 2],
      ['another:accused', 'accused', 2],
    ]);
  });
});

describe('moving', () => {
  it.each<[string, string | undefined, Answers, string | undefined, string | undefined]>([
    ['from the start', undefined, {}, 'hello', undefined],
    ['over a hidden question', 'agree', {}, 'age', 'hello'],
    ['into a question that has appeared', 'agree', { agree: yes }, 'agree-more', 'hello'],
    ['from a question that has been hidden', 'agree-more', { agree: no }, 'age', 'agree'],
    ['past the subjects', 'another:accused', {}, 'day', 'role@a1'],
    ['to the end', 'share', {}, undefined, 'day'],
    ['from nowhere', 'no-such-step', {}, 'hello', undefined],
  ])('%s', (_name, from, answers, next, previous) => {
    expect({
      next: nextStep(smallGuide, [a1], answers, from)?.id,
      previous: from === undefined ? undefined : previousStep(smallGuide, [a1], answers, from)?.id,
    }).toEqual({ next, previous });
  });

  it('walks forward through every step and back again', () => {
    const answers: Answers = { agree: yes, 'role@a1': chose('guard') };
    const forward: string[] = [];
    for (let step = nextStep(smallGuide, [a1], answers); step; step = nextStep(smallGuide, [a1], answers, step.id)) {
      forward.push(step.id);
    }
    const back = ['share'];
    for (let step = previousStep(smallGuide, [a1], answers, 'share'); step; ) {
      back.unshift(step.id);
      step = previousStep(smallGuide, [a1], answers, step.id);
    }
    expect([forward, back]).toEqual([ids([a1], answers), ids([a1], answers)]);
  });
});

describe('resumeStep', () => {
  it.each<[string, Answers, string | undefined]>([
    ['starts at the beginning', {}, 'hello'],
    ['goes on at the first open question', { hello: heard, agree: not('declined') }, 'age'],
    ['leaves put-off questions for the end', { hello: heard, agree: not('later') }, 'age'],
    [
      'comes back to put-off questions',
      {
        hello: heard,
        agree: not('later'),
        age: not('unknown'),
        'another:accused': no,
        day: not('later'),
        share: not('declined'),
      },
      'agree',
    ],
    [
      'ends',
      {
        hello: heard,
        agree: no,
        age: not('unknown'),
        'another:accused': no,
        day: not('declined'),
        share: not('declined'),
      },
      undefined,
    ],
  ])('%s', (_name, answers, id) => {
    expect(resumeStep(smallGuide, [], answers)?.id).toBe(id);
  });
});

describe('stateOfStep', () => {
  const another = stepsOf(smallGuide, [], {}).find((step) => step.kind === 'another');

  it.each([
    ['not asked', {}, 'unanswered'],
    ['nobody else', { 'another:accused': no }, 'given'],
    ['somebody else, who comes first', { 'another:accused': yes }, 'unanswered'],
    ['not now', { 'another:accused': not('later') }, 'later'],
    ['rather not say', { 'another:accused': not('declined') }, 'declined'],
  ] as const)('of "another?": %s', (_name, answers, state) => {
    expect(another && stateOfStep(another, answers)).toBe(state);
  });
});

describe('progressOf', () => {
  const blank = { given: 0, declined: 0, unknown: 0, later: 0, unanswered: 0, maybe: 0 };

  it('of an empty interview', () => {
    expect(progressOf(smallGuide, [], {})).toEqual([
      { section: 'start', ...blank, asked: 3, unanswered: 3, maybe: 1, state: 'todo' },
      { section: 'people', ...blank, asked: 1, unanswered: 1, state: 'todo' },
      { section: 'end', ...blank, asked: 2, unanswered: 2, maybe: 1, state: 'todo' },
    ]);
  });

  it('of one on its way: skipped, put off, declined, not known', () => {
    const answers: Answers = {
      hello: heard,
      agree: no,
      'agree-more': said('kept from before'),
      age: not('later'),
      'role@a1': chose('guard'),
      'rank@a1': not('declined'),
      day: not('unknown'),
    };
    expect(progressOf(smallGuide, [a1], answers)).toEqual([
      { section: 'start', ...blank, asked: 3, given: 2, later: 1, state: 'later' },
      { section: 'people', ...blank, asked: 3, given: 1, declined: 1, unanswered: 1, state: 'started' },
      { section: 'end', ...blank, asked: 3, unknown: 1, unanswered: 2, state: 'started' },
    ]);
  });

  it('is done when nothing is open, whether answered or not', () => {
    const answers: Answers = { hello: heard, agree: not('declined'), age: not('unknown') };
    expect(progressOf(smallGuide, [], answers)[0]).toEqual({
      section: 'start',
      ...blank,
      asked: 3,
      given: 1,
      declined: 1,
      unknown: 1,
      maybe: 1,
      state: 'done',
    });
  });
});

describe('changing an answer', () => {
  it('that hides a later question keeps its answer, and brings it back', () => {
    const first: Answers = { agree: yes, 'agree-more': said('my reason') };
    const changed: Answers = { ...first, agree: no };
    const back: Answers = { ...changed, agree: yes };
    expect(
      [first, changed, back].map((answers) => [ids([], answers).includes('agree-more'), answers['agree-more']]),
    ).toEqual([
      [true, said('my reason')],
      [false, said('my reason')],
      [true, said('my reason')],
    ]);
  });
});
