import { type Answer, type AnswerKey, answerKey, type IdentityMode, type Interview } from '../interview/answers.ts';
import { isAsked } from '../interview/condition.ts';
import { type Guide, type Question, questionsOf, type Section } from '../interview/guide.ts';
import type { LeaveOutKind } from './leave-out.ts';
import type { OptionalData } from './material.ts';
import { type Redaction, redactsAnswer } from './redact.ts';

/** One of several persons, incidents or reports, counted from 1 within its kind. */
export type NumberedSubject = {
  readonly id: string;
  readonly kind: NonNullable<Section['repeats']>;
  readonly number: number;
};

/** An answer with the place it has in the guide. */
export type PlacedAnswer = {
  readonly key: AnswerKey;
  readonly section: Section;
  readonly question: Question;
  readonly subject?: NumberedSubject;
  readonly answer: Answer;
};

/** Why an answer does not go into a packet; `consent` answers are told in the part on consent instead. */
export type WhyNot = 'no-label' | 'consent' | 'obsolete' | 'redacted' | LeaveOutKind;

/** Every answer of an interview, either carried or left out with the reason. */
export type Carriage = {
  readonly carried: readonly PlacedAnswer[];
  readonly leftOut: readonly (PlacedAnswer & { readonly why: WhyNot })[];
};

/** The subjects of a kind in their order, counted from 1. */
export const subjectsOf = (interview: Interview, kind: Section['repeats']): readonly NumberedSubject[] =>
  interview.subjects
    .flatMap((subject) => (subject.kind === kind ? [subject] : []))
    .map((subject, index) => ({
      ...subject,
      number: index + 1,
    }));

/** Every answer to a question of the guide, in the order of asking. */
export function placeAnswers(guide: Guide, interview: Interview): readonly PlacedAnswer[] {
  return questionsOf(guide).flatMap(({ section, question }) => {
    const subjects = section.repeats === undefined ? [undefined] : subjectsOf(interview, section.repeats);
    return subjects.flatMap((subject) => {
      const key = answerKey(question.id, subject?.id);
      const answer = interview.answers[key];
      return answer ? [{ key, section, question, answer, ...(subject ? { subject } : {}) }] : [];
    });
  });
}

/** What decides whether an answer goes into a packet. */
export type CarryRule = {
  readonly identity: IdentityMode;
  readonly include: readonly OptionalData[];
  /** Questions that go along although their kind of data stays out by default. */
  readonly needs: readonly string[];
  /** Kinds that the person asked to leave out: stronger than everything else. */
  readonly leaveOut: readonly LeaveOutKind[];
  /** What is not shown in this packet. */
  readonly redaction: Redaction;
};

/** Why answers to a question stay out whatever was answered; absent: they go along. */
export function reasonAgainst(
  { question, subject }: Pick<PlacedAnswer, 'question' | 'subject'>,
  rule: CarryRule,
): WhyNot | undefined {
  const { sensitivity } = question;
  if (question.answer.kind === 'consent') return 'consent';
  if (question.packetLabel === undefined || question.answer.kind === 'statement') return 'no-label';
  if (sensitivity === 'sexual' || sensitivity === 'ordinary') return undefined;
  if (sensitivity === 'identity') {
    // The alleged perpetrator's name is what the complaint is about; only the person's side stays unnamed.
    if (subject?.kind === 'accused') return undefined;
    if (rule.identity === 'anonymous') return 'identity';
    return subject?.kind === 'witness' && rule.leaveOut.includes('witnesses') ? 'witnesses' : undefined;
  }
  if (rule.leaveOut.includes(sensitivity)) return sensitivity;
  if (sensitivity === 'medical' || rule.needs.includes(question.id)) return undefined;
  return rule.include.includes(sensitivity) ? undefined : sensitivity;
}

/** Sorts every answer into what a packet carries and what it leaves out. */
export function sortAnswers(guide: Guide, interview: Interview, rule: CarryRule): Carriage {
  const placed = placeAnswers(guide, interview).map((entry) => {
    const namesSubject = entry.question.sensitivity === 'identity';
    const against =
      reasonAgainst(entry, rule) ??
      (redactsAnswer(rule.redaction, entry.key, namesSubject) ? ('redacted' as const) : undefined);
    if (against !== undefined) return { ...entry, why: against };
    return isAsked(guide, interview.answers, entry.question, entry.subject?.id) === 'no'
      ? { ...entry, why: 'obsolete' as const }
      : entry;
  });
  return {
    carried: placed.filter((entry) => !('why' in entry)),
    leftOut: placed.filter((entry) => 'why' in entry),
  };
}
