import { type Answer, type Answers, type Interview, readAnswerKey } from './answers.ts';

/** An answer that names a subject, without it; the same answer where it does not. */
export function withoutReference(answer: Answer, subject: string): Answer {
  if (answer.state !== 'given' || answer.value.kind !== 'subjects' || !answer.value.chosen.includes(subject))
    return answer;
  const chosen = answer.value.chosen.filter((id) => id !== subject);
  const { value: _, state: __, ...asked } = answer;
  // Without a single one left it would read as "none of them", which nobody has said.
  return chosen.length === 0
    ? { ...asked, state: 'later' }
    : { ...asked, state: 'given', value: { kind: 'subjects', chosen } };
}

/** Answers without those about a subject, and without mention of it in others. */
export const answersWithout = (answers: Answers, subject: string): Answers =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => readAnswerKey(key).subject !== subject)
      .map(([key, answer]) => [key, withoutReference(answer, subject)]),
  );

/** An interview from which one incident, person, report or event was taken out. */
export const withoutSubject = (interview: Interview, subject: string): Interview => ({
  ...interview,
  subjects: interview.subjects.filter(({ id }) => id !== subject),
  answers: answersWithout(interview.answers, subject),
});
