import { type AnswerKey, answerKey, type Interview, readAnswerKey } from './answers.ts';

/** The question whether the voice may be recorded; asked once, with the first incident that is told. */
export const recordingQuestion = 'account-record';

type Asked = Pick<Interview, 'subjects' | 'answers'>;

/** Where the answer about recording stands, or will stand; `undefined` while no incident has been begun. */
export function recordingConsentKey({ subjects, answers }: Asked): AnswerKey | undefined {
  const given = Object.keys(answers).find((key) => readAnswerKey(key).question === recordingQuestion);
  const first = subjects.find(({ kind }) => kind === 'incident');
  return given ?? (first && answerKey(recordingQuestion, first.id));
}

/** What the person said to being recorded; `undefined` when it has not been asked, or was not answered by yes or no. */
export function recordingConsent(interview: Asked): 'yes' | 'no' | undefined {
  const key = recordingConsentKey(interview);
  const answer = key === undefined ? undefined : interview.answers[key];
  return answer?.state === 'given' && answer.value.kind === 'yes-no' ? answer.value.value : undefined;
}
