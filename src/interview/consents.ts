import type { AnswerKey, ConsentGrant, IdentityMode, Interview } from './answers.ts';
import { isAsked } from './condition.ts';
import { type Guide, questionsOf } from './guide.ts';

/** A consent that holds, with the answer it stands in. */
export type StandingConsent = { readonly grant: ConsentGrant; readonly key: AnswerKey };

/** The consents that hold on a day: the latest word about each recipient, if it is *agreed* and has not run out. */
export function standingConsents(guide: Guide, interview: Interview, today: string): readonly StandingConsent[] {
  const { answers } = interview;
  const latest = new Map<string, StandingConsent>();
  for (const { section, question } of questionsOf(guide)) {
    if (question.answer.kind !== 'consent' || section.repeats !== undefined) continue;
    const answer = answers[question.id];
    if (answer?.state !== 'given' || answer.value.kind !== 'consent') continue;
    if (isAsked(guide, answers, question) === 'no') continue;
    for (const grant of answer.value.grants) {
      const before = latest.get(grant.recipient);
      if (before === undefined || Date.parse(before.grant.on) <= Date.parse(grant.on)) {
        latest.set(grant.recipient, { grant, key: question.id });
      }
    }
  }
  return [...latest.values()].filter(
    ({ grant }) => grant.decision === 'agreed' && (grant.until === undefined || grant.until >= today),
  );
}

const mostProtectiveFirst: readonly IdentityMode[] = ['anonymous', 'confidential', 'identified'];

/** One mode for the whole interview: the most protective of those chosen; each packet follows its own recipient's. */
export const identityModeOf = (consents: readonly StandingConsent[]): IdentityMode | undefined =>
  mostProtectiveFirst.find((mode) => consents.some(({ grant }) => grant.identity === mode));
