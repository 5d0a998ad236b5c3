import { dataClasses, type Interview } from '../interview/answers.ts';
import { type Guide, questionsOf } from '../interview/guide.ts';

/** Kinds of data that a person can ask to leave out of every packet. */
export const leaveOutKinds = dataClasses;
export type LeaveOutKind = (typeof leaveOutKinds)[number];

/** What the person asked to leave out; `inWords` when they also named something that only a reader can find. */
export type LeaveOut = { readonly kinds: readonly LeaveOutKind[]; readonly inWords: boolean };

/** The answers to the questions whose fact is `leaveOut`. */
export function leaveOutOf(guide: Guide, interview: Interview): LeaveOut {
  const values = questionsOf(guide)
    .filter(({ question }) => question.fact === 'leaveOut')
    .flatMap(({ question }) => {
      const answer = interview.answers[question.id];
      return answer?.state === 'given' && answer.value.kind === 'choice' ? [answer.value] : [];
    });
  return {
    kinds: leaveOutKinds.filter((kind) => values.some((value) => value.chosen.includes(kind))),
    inWords: values.some((value) => value.other !== undefined),
  };
}
