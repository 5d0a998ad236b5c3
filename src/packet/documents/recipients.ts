import type { IdentityMode } from '../../interview/answers.ts';
import { purposeOf, standingUses } from '../../interview/consents.ts';
import { findConsent, tellsNoMore } from '../consent.ts';
import { type LeaveOutKind, leaveOutKinds, leaveOutOf } from '../leave-out.ts';
import type { DocumentMaterial, DocumentRefusal } from './document-shape.ts';

/** Whom a document with words of the person may go to, as whom, and what stays out. */
export type Recipient = {
  readonly id: string;
  readonly identity: IdentityMode;
  readonly leaveOut: readonly LeaveOutKind[];
};

/** Another lawyer who works on the case: no office, but a recipient. */
export const coCounsel = 'co-counsel';

function withWishes(
  { guide, interview }: DocumentMaterial,
  id: string,
  identity: IdentityMode,
  kept: readonly string[] = [],
): Recipient {
  const wish = leaveOutOf(guide, interview).kinds;
  const leaveOut = leaveOutKinds.filter((kind) => wish.includes(kind) || kept.includes(kind));
  return { id, identity: leaveOut.includes('identity') ? 'anonymous' : identity, leaveOut };
}

/** Everybody whom the person has agreed to on that day, offices first. */
export function recipientsOf(material: DocumentMaterial): readonly Recipient[] {
  const { guide, interview, madeOn } = material;
  const standing = standingUses(guide, interview, madeOn);
  return [
    ...standing.filter(({ grant }) => purposeOf(grant) === 'file'),
    ...standing.filter(({ grant }) => purposeOf(grant) === 'share' && grant.recipient === coCounsel),
  ].map(({ grant }) => withWishes(material, grant.recipient, grant.identity, grant.without));
}

/** The consent that a document rests on: that of the recipient who was asked for, or the first that there is. */
export function chosenRecipient(
  material: DocumentMaterial,
): { readonly recipient: Recipient } | { readonly refused: DocumentRefusal } {
  const all = recipientsOf(material);
  const { recipient: wanted, interview, madeOn } = material;
  const found = wanted === undefined ? all[0] : all.find(({ id }) => id === wanted);
  if (found) return { recipient: found };
  const asked = wanted === undefined || wanted === coCounsel ? undefined : findConsent(interview, [wanted], madeOn);
  const code = asked === undefined || asked.ok ? 'consent-missing' : asked.failure;
  return { refused: { code, ...(wanted === undefined ? {} : { values: { channel: wanted } }) } };
}

/** Which of these offices the person has agreed to; as whom before all of them at once, and what none of them gets. */
export function agreedAmong(material: DocumentMaterial, offices: readonly string[]): Recipient | undefined {
  const agreed = recipientsOf(material).filter(({ id }) => offices.includes(id));
  const [first, ...others] = agreed;
  if (!first) return undefined;
  return others.reduce<Recipient>(
    (least, next) => ({
      id: least.id,
      identity: tellsNoMore(least.identity, next.identity) ? least.identity : next.identity,
      leaveOut: leaveOutKinds.filter((kind) => least.leaveOut.includes(kind) || next.leaveOut.includes(kind)),
    }),
    first,
  );
}
