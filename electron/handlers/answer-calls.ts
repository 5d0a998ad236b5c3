import { fail } from '../../src/base/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { checkAnswer } from '../../src/interview/answer-check.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';

export const answerCalls = ({ withInterviews, settings }: House) =>
  ({
    'answers.save': ({ id, key, answer }) =>
      withInterviews((interviews) => {
        const subjects = interviews.subjects(id);
        if (!subjects.ok) return subjects;
        const fault = checkAnswer(guide, subjects.value, key, answer);
        return fault === undefined
          ? interviews.saveAnswer(id, key, answer)
          : fail({ code: 'answer-misfit', values: { fault } });
      }),
    'answers.clear': ({ id, key }) =>
      withInterviews((interviews) => interviews.clearAnswer(id, key, settings.read().interviewer)),
    'subjects.add': ({ id, kind }) => withInterviews((interviews) => interviews.addSubject(id, kind)),
    'subjects.remove': ({ id, subject }) =>
      withInterviews((interviews) => interviews.removeSubject(id, subject, settings.read().interviewer)),
  }) satisfies Partial<Handlers>;
