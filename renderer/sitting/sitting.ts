import { assertNever } from '../../src/base/assert-never.ts';
import type { LanguageTag } from '../../src/base/language-tag.ts';
import type { Answer, AnswerKey, AnswerValue, Interview, Subject } from '../../src/interview/answers.ts';
import type { FollowUpEntry } from '../../src/interview/follow-up-entry.ts';
import { answersWithout } from '../../src/interview/without-subject.ts';

/** What the screen knows of the interview that is open. Answers here may still be on their way to the vault. */
export type Sitting = {
  readonly interview: Interview;
  /** Values that were replaced by "does not know" and the like, so that they can be put back. */
  readonly aside: Readonly<Record<AnswerKey, AnswerValue>>;
};

export type Change =
  | { readonly kind: 'answered'; readonly key: AnswerKey; readonly answer: Answer }
  | { readonly kind: 'cleared'; readonly key: AnswerKey }
  | { readonly kind: 'spoken'; readonly workerLanguage: LanguageTag; readonly intervieweeLanguage: LanguageTag }
  | { readonly kind: 'subject-added'; readonly subject: Subject }
  | { readonly kind: 'subject-removed'; readonly subject: string }
  | { readonly kind: 'followed'; readonly entries: readonly FollowUpEntry[]; readonly changedAt: string };

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

function setAside(sitting: Sitting, key: AnswerKey, next: Answer): Sitting['aside'] {
  const before = sitting.interview.answers[key];
  if (next.state === 'given') return without(sitting.aside, key);
  return before?.state === 'given' ? { ...sitting.aside, [key]: before.value } : sitting.aside;
}

/** One change to the interview, without touching anything else of it. */
export function changeSitting(sitting: Sitting, change: Change): Sitting {
  const { interview } = sitting;
  const becomes = (part: Partial<Interview>): Sitting => ({ ...sitting, interview: { ...interview, ...part } });
  switch (change.kind) {
    case 'answered':
      return {
        aside: setAside(sitting, change.key, change.answer),
        interview: { ...interview, answers: { ...interview.answers, [change.key]: change.answer } },
      };
    case 'cleared':
      return becomes({ answers: without(interview.answers, change.key) });
    case 'spoken':
      return becomes({
        workerLanguage: change.workerLanguage,
        intervieweeLanguage: change.intervieweeLanguage,
      });
    case 'subject-added':
      return becomes({ subjects: [...interview.subjects, change.subject] });
    case 'subject-removed':
      return becomes({
        subjects: interview.subjects.filter(({ id }) => id !== change.subject),
        answers: answersWithout(interview.answers, change.subject),
      });
    case 'followed':
      return becomes({ followUp: change.entries, changedAt: change.changedAt });
    default:
      return assertNever(change);
  }
}
