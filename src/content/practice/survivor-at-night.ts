import type { PracticeCase } from '../../interview/practice-case.ts';
import { survivorAtNightBegin } from './survivor-at-night-begin.ts';
import { survivorAtNightEnd } from './survivor-at-night-end.ts';

/** Told in English: a person who was harmed by an officer. Everything in it is invented. */
export const survivorAtNight: PracticeCase = {
  role: 'survivor-at-night',
  codeName: 'Heron 14',
  workerLanguage: 'en',
  intervieweeLanguage: 'en',
  renderedBy: 'interviewer',
  toldOn: '2026-11-25',
  subjects: [
    { id: 'i1', kind: 'incident' },
    { id: 'a1', kind: 'accused' },
    { id: 'w1', kind: 'witness' },
    { id: 'r1', kind: 'earlier-report' },
  ],
  answers: [...survivorAtNightBegin, ...survivorAtNightEnd],
};
