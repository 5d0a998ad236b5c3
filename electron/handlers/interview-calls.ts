import { fail } from '../../src/base/result.ts';
import { guide } from '../../src/content/guide/guide.ts';
import { toInterviewFile } from '../../src/interview/interview-file.ts';
import type { Handlers } from '../answer-call.ts';
import type { House } from '../house.ts';
import { readInterviewFile } from '../interview-file.ts';
import { manifestSum } from '../output/manifest-sum.ts';
import { today } from '../today.ts';
import { saveWhereAsked } from './chosen-folder.ts';
import { leavingOf } from './leaving.ts';
import { practiceRefusal } from './practice-guard.ts';

export function interviewCalls(house: House) {
  const { withVault, settings } = house;
  return {
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
    'interviews.export': async ({ id }) => {
      const real = practiceRefusal(house);
      if (!real.ok) return real;
      const found = withVault(({ interviews }) => interviews.open(id));
      if (!found.ok) return found;
      const text = `${JSON.stringify(toInterviewFile(found.value), null, 2)}\n`;
      const files = [{ name: 'interview.json', bytes: new TextEncoder().encode(text) }];
      const event = { object: 'interview', id, interview: id, sha256: manifestSum(files) } as const;
      return saveWhereAsked(house, `${found.value.codeName} ${today()}`, files, leavingOf(house, event, files));
    },
    'interviews.import': ({ json }) => {
      const real = practiceRefusal(house);
      if (!real.ok) return real;
      const interview = readInterviewFile(json, guide);
      return interview.ok
        ? withVault(({ interviews }) => interviews.importInterview(interview.value))
        : fail(interview.failure);
    },
  } satisfies Partial<Handlers>;
}
