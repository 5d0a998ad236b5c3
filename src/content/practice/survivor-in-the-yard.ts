import type { PracticeCase } from '../../interview/practice-case.ts';
import { survivorInTheYardBegin } from './survivor-in-the-yard-begin.ts';
import { survivorInTheYardEnd } from './survivor-in-the-yard-end.ts';

/** Told in Spanish through an interpreter: harmed by another detained person. Everything in it is invented. */
export const survivorInTheYard: PracticeCase = {
  role: 'survivor-in-the-yard',
  codeName: 'Maple 7',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  renderedBy: 'interpreter',
  toldOn: '2026-11-25',
  subjects: [
    { id: 't1', kind: 'interpreter' },
    { id: 't2', kind: 'interpreter' },
    { id: 'i1', kind: 'incident' },
    { id: 'a1', kind: 'accused' },
    { id: 'w1', kind: 'witness' },
    { id: 'r1', kind: 'earlier-report' },
    { id: 'l1', kind: 'language-failure' },
  ],
  answers: [...survivorInTheYardBegin, ...survivorInTheYardEnd],
};
