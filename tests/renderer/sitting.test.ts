import { describe, expect, it } from 'vitest';
import { changeSitting, type Sitting } from '../../renderer/sitting/sitting.ts';
import type { Answer, AnswerValue, Interview } from '../../src/interview/answers.ts';

const asked = { at: '2026-03-01T10:00:00.000Z', askedIn: 'es', by: 'night-shift worker' };
const yes: AnswerValue = { kind: 'yes-no', value: 'yes' };
const given: Answer = { state: 'given', value: yes, ...asked };
const interview: Interview = {
  id: 'one',
  codeName: 'Heron 14',
  workerLanguage: 'en',
  intervieweeLanguage: 'es',
  interviewer: 'night-shift worker',
  guideVersion: '1',
  createdAt: asked.at,
  changedAt: asked.at,
  subjects: [
    { id: 'p1', kind: 'accused' },
    { id: 'p10', kind: 'accused' },
  ],
  answers: { here: given, 'role@p1': given, 'role@p10': given },
};
const sitting: Sitting = { interview, aside: {} };

describe('changes of a sitting', () => {
  it('switching languages touches nothing but the languages', () => {
    const after = changeSitting(sitting, { kind: 'spoken', workerLanguage: 'ar', intervieweeLanguage: 'en' });
    expect(after).toEqual({ aside: {}, interview: { ...interview, workerLanguage: 'ar', intervieweeLanguage: 'en' } });
  });

  it('keeps a given value aside when it is replaced by "does not know", also when that changes again', () => {
    const unknown = changeSitting(sitting, { kind: 'answered', key: 'here', answer: { state: 'unknown', ...asked } });
    const later = changeSitting(unknown, { kind: 'answered', key: 'here', answer: { state: 'later', ...asked } });
    expect([unknown.aside, later.aside]).toEqual([{ here: yes }, { here: yes }]);
  });

  it('forgets the value aside when an answer is given', () => {
    const unknown = changeSitting(sitting, { kind: 'answered', key: 'here', answer: { state: 'unknown', ...asked } });
    const again = changeSitting(unknown, { kind: 'answered', key: 'here', answer: given });
    expect(again).toEqual(sitting);
  });

  it('removes a subject with its own answers and no others', () => {
    const after = changeSitting(sitting, { kind: 'subject-removed', subject: 'p1' });
    expect([after.interview.subjects, Object.keys(after.interview.answers)]).toEqual([
      [{ id: 'p10', kind: 'accused' }],
      ['here', 'role@p10'],
    ]);
  });

  it('adds a subject at the end', () => {
    const after = changeSitting(sitting, { kind: 'subject-added', subject: { id: 'w1', kind: 'witness' } });
    expect(after.interview.subjects.map(({ id }) => id)).toEqual(['p1', 'p10', 'w1']);
  });
});
