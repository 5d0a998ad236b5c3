import { fail, ok, type Result } from '../base/result.ts';
import type { IdentityMode } from '../interview/answers.ts';
import { judgeFacts } from '../routing/judge.ts';
import { type Carriage, type CarryRule, sortAnswers, type WhyNot } from './carry.ts';
import { findConsent, lastWordOn, tellsNoMore } from './consent.ts';
import type { Draft } from './draft.ts';
import { labelsOfHidden } from './hidden-persons.ts';
import { leaveOutKinds, leaveOutOf } from './leave-out.ts';
import type { PacketMaterial, PacketRefusal } from './material.ts';
import { allWithholdings, redactionFor, redactNothing, withholdPassages } from './redact.ts';
import { withholdingOf } from './withhold.ts';

/** The mode in which the person appears: at most what consent, request and wish allow. */
function identityFor(
  material: PacketMaterial,
  agreed: IdentityMode,
  hidesIdentity: boolean,
): Result<IdentityMode, PacketRefusal> {
  const allowed = hidesIdentity ? 'anonymous' : agreed;
  const wanted = material.identity ?? allowed;
  return tellsNoMore(wanted, allowed) ? ok(wanted) : fail({ code: 'identity-exceeds-consent' });
}

/** What must not be found in the person's words either: what is hidden, not what merely stays out by default. */
function withholdingFor(material: PacketMaterial, carriage: Carriage, rule: CarryRule, numbersToo: boolean) {
  const { interview, nameOf, texts } = material;
  const answersLeftOut = (...reasons: readonly WhyNot[]) =>
    carriage.leftOut.filter((entry) => reasons.includes(entry.why)).map((entry) => entry.answer);
  const rest = {
    dates: texts.dates,
    common: [interview.intervieweeLanguage, interview.workerLanguage, texts.language].map(nameOf),
  };
  const persons = labelsOfHidden(material, carriage, rule);
  const own = carriage.leftOut.filter(({ why, subject }) => why === 'identity' && subject?.kind !== 'witness');
  return allWithholdings([
    withholdPassages(rule.redaction.passages, texts.labels['answer.passage-left-out'].text),
    withholdingOf({
      ...rest,
      identity: own.map(({ answer }) => answer),
      numbers: numbersToo ? answersLeftOut('immigration') : [],
      mark: texts.labels['answer.withheld'].text,
    }),
    ...persons.map(({ answers, label }) => withholdingOf({ ...rest, identity: answers, numbers: [], mark: label })),
  ]);
}

/** Everything that must be settled before a word is written. */
export function openDraft(material: PacketMaterial): Result<Draft, PacketRefusal> {
  const { decision, guide, interview, texts } = material;
  const channel = material.channels.find((one) => one.id === material.channel);
  const letter = texts.letters.find((one) => one.channel === material.channel);
  if (!channel || !letter) return fail({ code: 'channel-unsupported' });
  if (channel.status === 'reported-closed') return fail({ code: 'channel-closed' });
  const purpose = letter.consentPurpose ?? 'file';
  const consent = findConsent(interview, letter.consentFrom, material.madeOn, purpose);
  if (!consent.ok) return fail({ code: consent.failure });
  if (decision.noFiling) return fail({ code: 'no-filing' });
  if (letter.neverWhen !== undefined && judgeFacts(letter.neverWhen, decision.facts) === 'yes')
    return fail({ code: 'channel-dangerous' });
  if (decision.outside.some((finding) => finding.channel === channel.id)) return fail({ code: 'channel-outside' });
  const copies = (letter.copies ?? []).filter(
    ({ recipient }) => findConsent(interview, [recipient], material.madeOn).ok,
  );
  const recipients = [...letter.consentFrom, ...copies.map((copy) => copy.recipient)];
  const forAll = findConsent(interview, recipients, material.madeOn, purpose);
  const agreed = forAll.ok ? forAll.value.grant.identity : consent.value.grant.identity;
  const wish = leaveOutOf(guide, interview);
  const kept = recipients.flatMap((recipient) => lastWordOn(interview, recipient, purpose)?.grant.without ?? []);
  // What one recipient is not to get stays out of a packet that goes to several.
  const leaveOut = { ...wish, kinds: leaveOutKinds.filter((kind) => wish.kinds.includes(kind) || kept.includes(kind)) };
  const identity = identityFor(material, agreed, leaveOut.kinds.includes('identity'));
  if (!identity.ok) return identity;
  const anonymous = identity.value === 'anonymous';
  const rule: CarryRule = {
    identity: identity.value,
    include: anonymous ? [] : (material.include ?? []),
    needs: anonymous ? letter.needsAnonymous : letter.needs,
    leaveOut: leaveOut.kinds,
    redaction: redactionFor(interview, material.redaction ?? redactNothing),
  };
  const carriage = sortAnswers(guide, interview, rule);
  const withholding = withholdingFor(material, carriage, rule, anonymous || leaveOut.kinds.includes('immigration'));
  if (withholding.finds(interview.codeName)) return fail({ code: 'identity-leak' });
  return ok({
    material,
    channel,
    letter,
    consent: consent.value,
    identity: identity.value,
    copies: copies.map((copy) => copy.addressee),
    leaveOut,
    rule,
    carriage,
    withholding,
  });
}
