import type { PracticeCase } from '../../interview/practice-case.ts';
import { nightShiftWitnessBegin } from './night-shift-witness-begin.ts';
import { nightShiftWitnessEnd } from './night-shift-witness-end.ts';

/** Told in Spanish: somebody who saw it and wants to stay unnamed. Everything in it is invented. */
export const nightShiftWitness: PracticeCase = {
  role: 'night-shift-witness',
  codeName: 'Lantern 21',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  renderedBy: 'interviewer',
  toldOn: '2026-11-24',
  subjects: [
    { id: 'i1', kind: 'incident' },
    { id: 'i2', kind: 'incident' },
    { id: 'a1', kind: 'accused' },
    { id: 'a2', kind: 'accused' },
    { id: 'w1', kind: 'witness' },
    { id: 'w2', kind: 'witness' },
    { id: 'r1', kind: 'earlier-report' },
    { id: 'r2', kind: 'earlier-report' },
    { id: 'v1', kind: 'retaliation-event' },
  ],
  answers: [...nightShiftWitnessBegin, ...nightShiftWitnessEnd],
};
