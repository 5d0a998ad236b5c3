import type { CalendarDay } from '../base/calendar-day.ts';
import type { LanguageTag } from '../base/language-tag.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Answer, ConsentGrant, IdentityMode, Interview } from '../interview/answers.ts';
import { purposeOf } from '../interview/consents.ts';
import { identityModes } from '../interview/facts.ts';
import type { ConsentPurpose } from '../interview/guide.ts';

/** The consent a packet rests on, with the language in which it was asked. */
export type ValidConsent = { readonly grant: ConsentGrant; readonly askedIn: LanguageTag };
/** Why a packet cannot rest on what was said. */
export type ConsentFault = 'consent-missing' | 'consent-withdrawn' | 'consent-expired';

type Said = ValidConsent;
const strictness = { agreed: 0, refused: 1, withdrawn: 2 } as const;

const grantsOf = (answer: Answer): readonly ConsentGrant[] =>
  answer.state === 'given' && answer.value.kind === 'consent' ? answer.value.grants : [];

/** What was said last about one recipient and purpose; of two at the same moment, the more cautious. */
export function lastWordOn(
  interview: Interview,
  recipient: string,
  purpose: ConsentPurpose = 'file',
): Said | undefined {
  const said = Object.values(interview.answers).flatMap((answer) =>
    grantsOf(answer)
      // A yes to anything else is no yes to this.
      .filter((grant) => grant.recipient === recipient && purposeOf(grant) === purpose)
      .map((grant) => ({ grant, askedIn: answer.askedIn })),
  );
  return said.reduce<Said | undefined>((last, next) => {
    if (!last) return next;
    const [a, b] = [Date.parse(last.grant.on), Date.parse(next.grant.on)];
    if (a !== b) return b > a ? next : last;
    return strictness[next.grant.decision] > strictness[last.grant.decision] ? next : last;
  }, undefined);
}

/** True when `mode` tells no more about the person than `limit`. */
export const tellsNoMore = (mode: IdentityMode, limit: IdentityMode): boolean =>
  identityModes.indexOf(mode) <= identityModes.indexOf(limit);

function checkOne(
  interview: Interview,
  recipient: string,
  day: CalendarDay,
  purpose: ConsentPurpose,
): Result<Said, ConsentFault> {
  const said = lastWordOn(interview, recipient, purpose);
  if (!said || said.grant.decision === 'refused') return fail('consent-missing');
  if (said.grant.decision === 'withdrawn') return fail('consent-withdrawn');
  return said.grant.until !== undefined && said.grant.until < day ? fail('consent-expired') : ok(said);
}

/** The consent for all of `recipients` on `day`; where they differ, the one that tells least about the person. */
export function findConsent(
  interview: Interview,
  recipients: readonly string[],
  day: CalendarDay,
  purpose: ConsentPurpose = 'file',
): Result<ValidConsent, ConsentFault> {
  const checked = recipients.map((recipient) => checkOne(interview, recipient, day, purpose));
  const refused = checked.find((result) => !result.ok);
  if (refused && !refused.ok) return refused;
  const agreed = checked.flatMap((result) => (result.ok ? [result.value] : []));
  const least = agreed.reduce<Said | undefined>(
    (a, b) => (a && tellsNoMore(a.grant.identity, b.grant.identity) ? a : b),
    undefined,
  );
  return least ? ok(least) : fail('consent-missing');
}
