import { fail } from '../../src/base/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { checkAnswer } from '../../src/interview/answer-check.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';

export const answerCalls = ({ withVault, settings }: House) =>
  ({
    'answers.save': ({ id, key, answer }) =>
      withVault(({ interviews }) => {
        const subjects = interviews.subjects(id);
        if (!subjects.ok) return subjects;
        const fault = checkAnswer(guide, subjects.value, key, answer);
        return fault === undefined
          ? interviews.saveAnswer(id, key, answer)
          : fail({ code: 'answer-misfit', values: { fault } });
      }),
    'answers.clear': ({ id, key }) =>
      withVault(({ interviews }) => interviews.clearAnswer(id, key, settings.read().interviewer)),
    'subjects.add': ({ id, kind }) => withVault(({ interviews }) => interviews.addSubject(id, kind)),
    'subjects.remove': ({ id, subject }) =>
      withVault(({ interviews }) => interviews.removeSubject(id, subject, settings.read().interviewer)),
  }) satisfies Partial<Handlers>;
