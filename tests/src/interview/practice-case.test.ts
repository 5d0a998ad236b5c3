import { describe, expect, it } from 'vitest';
import { guide } from '../../../src/content/guide/guide.ts';
import { practiceCases } from '../../../src/content/practice/cases.ts';
import { checkAnswer } from '../../../src/interview/answer-check.ts';
import { type PracticeCase, practiceInterview } from '../../../src/interview/practice-case.ts';

const small: PracticeCase = {
  role: 'witness',
  codeName: 'Reed 3',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  renderedBy: 'interpreter',
  toldOn: '2026-11-24',
  subjects: [{ id: 'i1', kind: 'incident' }],
  answers: [
    {
      heard: ['welcome'],
      no: ['private'],
      declined: ['name'],
      words: { story: ['Lo vi.', 'I saw it.'] },
      dates: {
        'when@i1': { kind: 'between', from: '2026-11-02', to: '2026-11-06', words: '2026-11-02' },
        since: { kind: 'about', point: '2026-07' },
      },
    },
  ],
};
const told = { interviewer: 'PRACTICE', guideVersion: '1' };

describe('a practice case', () => {
  it.each([
    ['on the next day', '2026-11-25', '2026-11-24', '2026-11-02', '2026-07'],
    ['in the same week', '2026-11-30', '2026-11-24', '2026-11-02', '2026-07'],
    ['a year later', '2027-11-25', '2027-11-23', '2027-11-01', '2027-07'],
    ['over a leap day', '2028-03-01', '2028-02-29', '2028-02-07', '2027-10'],
  ])('moves its days by whole weeks: %s', (_, today, on, from, since) => {
    const { createdAt, answers } = practiceInterview(small, { today, ...told });
    expect({
      on: createdAt.slice(0, 10),
      when: answers['when@i1']?.state === 'given' && answers['when@i1'].value,
      since: answers.since?.state === 'given' && answers.since.value,
    }).toEqual({
      on,
      when: {
        kind: 'date',
        date: {
          kind: 'between',
          from,
          to: from.replace(/\d\d$/, (day) => String(Number(day) + 4).padStart(2, '0')),
          words: '2026-11-02',
        },
      },
      since: { kind: 'date', date: { kind: 'about', point: since } },
    });
  });

  it('says each answer in both languages, as the interpreter rendered it', () => {
    const { answers } = practiceInterview(small, { today: '2026-11-25', ...told });
    expect(answers.story).toEqual({
      state: 'given',
      value: {
        kind: 'words',
        words: {
          original: { text: 'Lo vi.', language: 'es' },
          rendering: { text: 'I saw it.', language: 'en', by: 'interpreter' },
        },
      },
      at: '2026-11-24T15:01:30.000Z',
      askedIn: 'es',
      by: 'PRACTICE',
    });
  });

  it.each(practiceCases)('$role fits the guide', (practice) => {
    const { subjects, answers } = practiceInterview(practice, { today: '2027-03-01', ...told });
    const faults = Object.entries(answers).flatMap(([key, answer]) => {
      const fault = checkAnswer(guide, subjects, key, answer);
      return fault === undefined ? [] : [`${key}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it.each(practiceCases)('$role holds literals only, each question once', (practice) => {
    expect(JSON.parse(JSON.stringify(practice))).toEqual(practice);
    const keys = practice.answers.flatMap((part) =>
      Object.values(part).flatMap((group) => (Array.isArray(group) ? (group as string[]) : Object.keys(group))),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
