import { fail } from '../../src/base/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { readInterviewFile } from '../interview-file.ts';

export const interviewCalls = ({ withVault, settings }: House) =>
  ({
    'interviews.list': () => withVault(({ interviews }) => interviews.list()),
    'interviews.create': (languages) =>
      withVault(({ interviews }) =>
        interviews.create({ ...languages, interviewer: settings.read().interviewer, guideVersion: guide.version }),
      ),
    'interviews.open': ({ id }) => withVault(({ interviews }) => interviews.open(id)),
    'interviews.speak': ({ id, ...languages }) => withVault(({ interviews }) => interviews.speak(id, languages)),
    'interviews.remove': ({ id }) =>
      withVault(({ interviews, exhibits }) => {
        const removed = interviews.remove(id);
        exhibits.sweep();
        return removed;
      }),
    'interviews.import': ({ json }) => {
      const interview = readInterviewFile(json, guide);
      return interview.ok
        ? withVault(({ interviews }) => interviews.importInterview(interview.value))
        : fail(interview.failure);
    },
  }) satisfies Partial<Handlers>;
