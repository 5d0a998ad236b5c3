import type { AnswerKey, ConsentGrant, IdentityMode, Interview } from './answers.ts';
import { isAsked } from './condition.ts';
import { type ConsentPurpose, type Guide, questionsOf } from './guide.ts';

/** A consent that holds, with the answer it stands in. */
export type StandingConsent = { readonly grant: ConsentGrant; readonly key: AnswerKey };

/** What a grant is for; records of earlier versions say nothing and mean filing. */
export const purposeOf = ({ purpose = 'file' }: ConsentGrant): ConsentPurpose => purpose;

/** The consents that hold on a day: the latest word about each recipient and purpose, if *agreed* and not run out. */
export function standingUses(guide: Guide, interview: Interview, today: string): readonly StandingConsent[] {
  const { answers } = interview;
  const latest = new Map<string, StandingConsent>();
  for (const { section, question } of questionsOf(guide)) {
    if (question.answer.kind !== 'consent' || section.repeats !== undefined) continue;
    const answer = answers[question.id];
    if (answer?.state !== 'given' || answer.value.kind !== 'consent') continue;
    if (isAsked(guide, answers, question) === 'no') continue;
    for (const grant of answer.value.grants) {
      const about = `${purposeOf(grant)} ${grant.recipient}`;
      const before = latest.get(about);
      if (before === undefined || Date.parse(before.grant.on) <= Date.parse(grant.on)) {
        latest.set(about, { grant, key: question.id });
      }
    }
  }
  return [...latest.values()].filter(
    ({ grant }) => grant.decision === 'agreed' && (grant.until === undefined || grant.until >= today),
  );
}

/** The standing consents to file a report, one for each channel at most. */
export const standingConsents = (guide: Guide, interview: Interview, today: string): readonly StandingConsent[] =>
  standingUses(guide, interview, today).filter(({ grant }) => purposeOf(grant) === 'file');

const mostProtectiveFirst: readonly IdentityMode[] = ['anonymous', 'confidential', 'identified'];

/** One mode for the whole interview: the most protective of those chosen; each packet follows its own recipient's. */
export const identityModeOf = (consents: readonly StandingConsent[]): IdentityMode | undefined =>
  mostProtectiveFirst.find((mode) => consents.some(({ grant }) => grant.identity === mode));
