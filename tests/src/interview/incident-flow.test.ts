import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { guide as realGuide } from '../../../src/content/guide/guide.ts';
import { type Answers, answerKey, type Subject } from '../../../src/interview/answers.ts';
import { deriveFacts } from '../../../src/interview/derive-facts.ts';
import { nextStep, type Path, progressOf, resumeStep, stepsOf } from '../../../src/interview/flow.ts';
import { type Guide, type Question, questionsOf } from '../../../src/interview/guide.ts';
import { ask, chose, given, heard, interviewWith, no, not, said, yes } from './small-guide.ts';

const another = { first: '?', next: '?', name: 'N', translatorNote: 'For tests.' };
const marked = (question: Question, marks: Partial<Question>): Question => ({ ...question, ...marks });
const short = { short: true } as const;

/** Incidents in two sections, the second after the account; people who took part; an old question. */
const guide: Guide = {
  version: 'flow-1',
  asOf: '2026-11-25',
  sections: [
    {
      id: 'start',
      title: 'Start',
      questions: [marked(ask('rules', { kind: 'statement' }), short), ask('harm', { kind: 'yes-no' })],
    },
    {
      id: 'account',
      title: 'Account',
      repeats: 'incident',
      another: { ...another, short: true },
      questions: [
        marked(ask('ready', { kind: 'statement' }), { once: true }),
        marked(ask('story', { kind: 'account' }), short),
      ],
    },
    {
      id: 'acts',
      title: 'Acts',
      repeats: 'incident',
      after: 'story',
      questions: [ask('kinds', { kind: 'choice', options: [{ id: 'a', label: 'A' }] })],
    },
    {
      id: 'people',
      title: 'People',
      repeats: 'accused',
      another: { ...another, showIf: { question: 'harm', is: 'yes' } },
      questions: [
        ask('name', { kind: 'words' }),
        ask('in-which', { kind: 'subjects', of: ['incident'], implied: true }),
        ask('with-whom', { kind: 'subjects', of: ['accused'] }),
      ],
    },
    { id: 'end', title: 'End', questions: [marked(ask('old', { kind: 'words' }), { retired: true })] },
  ],
};
const i1: Subject = { id: 'i1', kind: 'incident' };
const i2: Subject = { id: 'i2', kind: 'incident' };
const a1: Subject = { id: 'a1', kind: 'accused' };
const a2: Subject = { id: 'a2', kind: 'accused' };
const ids = (subjects: readonly Subject[], answers: Answers, path?: Path) =>
  stepsOf(guide, subjects, answers, path).map(({ id }) => id);

describe('a group of sections', () => {
  it.each<[string, readonly Subject[], Answers, readonly string[]]>([
    ['asks for the first incident where there is none', [], {}, ['rules', 'harm', 'another:incident']],
    ['offers no acts before the account', [i1], {}, ['rules', 'harm', 'ready@i1', 'story@i1', 'another:incident']],
    [
      'nor while the account is put off',
      [i1],
      { 'story@i1': not('later') },
      ['rules', 'harm', 'ready@i1', 'story@i1', 'another:incident'],
    ],
    [
      'offers them when it was declined',
      [i1],
      { 'story@i1': not('declined') },
      ['rules', 'harm', 'ready@i1', 'story@i1', 'kinds@i1', 'another:incident'],
    ],
    [
      'takes one incident to its end before the next, and says some things only once',
      [i1, i2],
      { 'story@i1': said('x'), 'story@i2': said('y') },
      ['rules', 'harm', 'ready@i1', 'story@i1', 'kinds@i1', 'story@i2', 'kinds@i2', 'another:incident'],
    ],
    [
      'asks for people only where the condition holds',
      [i1],
      { harm: yes },
      ['rules', 'harm', 'ready@i1', 'story@i1', 'another:incident', 'another:accused'],
    ],
    [
      'asks which incident only where there are several, and with whom where there is somebody else',
      [i1, i2, a1, a2],
      { harm: no },
      [
        ...['rules', 'harm', 'ready@i1', 'story@i1', 'story@i2', 'another:incident'],
        ...['name@a1', 'in-which@a1', 'with-whom@a1', 'name@a2', 'in-which@a2', 'with-whom@a2'],
      ],
    ],
    [
      'asks nothing of the kind of a single person and a single incident',
      [i1, a1],
      { harm: no },
      ['rules', 'harm', 'ready@i1', 'story@i1', 'another:incident', 'name@a1'],
    ],
    [
      'shows what is asked no more where it was answered',
      [],
      { old: said('x') },
      ['rules', 'harm', 'another:incident', 'old'],
    ],
  ])('%s', (_name, subjects, answers, expected) => {
    expect(ids(subjects, answers)).toEqual(expected);
  });

  it('calls a part that cannot be asked yet not begun, and one that nobody needs done', () => {
    const states = (subjects: readonly Subject[], answers: Answers) =>
      progressOf(guide, subjects, answers).map(({ section, state }) => `${section} ${state}`);
    expect(states([], { harm: no })).toEqual(['start started', 'account todo', 'acts todo', 'people done', 'end done']);
    expect(
      states([i1], { 'another:incident': no, 'story@i1': said('x'), 'ready@i1': heard, 'kinds@i1': chose('a') }),
    ).toEqual(['start todo', 'account done', 'acts done', 'people todo', 'end done']);
  });
});

describe('the short path', () => {
  it('is some of the steps of the full one, in the same order, whatever was answered', () => {
    const answers = { 'story@i1': said('x') };
    expect(ids([i1], answers, 'short')).toEqual(['rules', 'story@i1', 'another:incident']);
    expect(ids([i1], answers, 'short').filter((id) => !ids([i1], answers).includes(id))).toEqual([]);
  });

  it('goes on from a step that is not on it', () => {
    expect([
      nextStep(guide, [i1], {}, 'harm', 'short')?.id,
      nextStep(guide, [i1], {}, 'harm')?.id,
      resumeStep(guide, [i1], { rules: heard }, 'short')?.id,
      resumeStep(guide, [i1], { rules: heard })?.id,
    ]).toEqual(['story@i1', 'ready@i1', 'story@i1', 'harm']);
  });

  it('of the real guide takes less than sixty presses for one incident and one person', () => {
    const subjects: readonly Subject[] = [i1, a1];
    const answers = { 'account-story@i1': said('x'), 'person-part': chose('happened-to-me') };
    const steps = stepsOf(realGuide, subjects, answers, 'short');
    const presses = steps.map((step) =>
      step.kind === 'question' && step.question.answer.kind === 'statement' ? 1 : 2,
    );
    // A subject is begun with its own step: yes, and on.
    const begun = 2 * subjects.length;
    expect(presses.reduce((sum, each) => sum + each, begun)).toBeLessThan(60);
    const facts = steps.flatMap((step) => (step.kind === 'question' ? [step.question.id] : [step.id]));
    for (const needed of [
      ...['safety-danger', 'safety-self', 'before-limits', 'before-ice-learns', 'before-record', 'language-best'],
      ...['account-story', 'acts-kinds', 'when-last', 'place-where', 'who-role', 'case-removal-on', 'person-age'],
      ...[
        'wishes-report',
        'consent-explained',
        'consent-channels',
        'reach-ways',
        'another:incident',
        'another:accused',
      ],
    ]) {
      expect(facts).toContain(needed);
    }
  });
});

describe('a long interview', () => {
  const subjects: readonly Subject[] = Array.from({ length: 6 }, (_, index) => ({
    id: `i${index + 1}`,
    kind: index < 3 ? 'incident' : 'accused',
  }));
  const story = given({ kind: 'words', words: { original: { text: 'palabra '.repeat(37_500), language: 'es' } } });
  const idsOf = (kind: string | undefined) =>
    kind === undefined ? [undefined] : subjects.filter((each) => each.kind === kind).map(({ id }) => id);
  const answers: Answers = Object.fromEntries(
    questionsOf(realGuide).flatMap(({ section, question }) =>
      idsOf(section.repeats).map((subject) => [
        answerKey(question.id, subject),
        question.id === 'account-story'
          ? story
          : question.answer.kind === 'words'
            ? said('some words')
            : not('declined'),
      ]),
    ),
  );
  const fastest = (work: () => unknown): number => {
    const times = Array.from({ length: 15 }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    });
    return Math.min(...times);
  };

  it('is counted in under five milliseconds, and its facts are drawn in under ten', () => {
    expect(Object.keys(answers).length).toBeGreaterThan(200);
    expect(fastest(() => progressOf(realGuide, subjects, answers))).toBeLessThan(5);
    const interview = interviewWith(answers, subjects, realGuide.version);
    const now = '2026-11-25T12:00:00Z';
    expect(fastest(() => deriveFacts({ guide: realGuide, interview, now, timeZone: 'UTC' }))).toBeLessThan(10);
  });
});
