import { ok, type Result } from '../base/result.ts';
import { type Draft, textOf } from './draft.ts';
import type { PacketMaterial, PacketRefusal } from './material.ts';
import { lacksRendering, leftOutKinds } from './omissions.ts';
import { openDraft } from './open-draft.ts';
import type { Block, Packet, PacketPart, PacketWarning } from './packet.ts';
import { packetData } from './packet-data.ts';
import { checkingPart } from './parts/checking.ts';
import { chronologyPart } from './parts/chronology.ts';
import { consentPart } from './parts/consent-record.ts';
import { dataSheetPart } from './parts/data-sheet.ts';
import { leftOutPart, omissionsOf } from './parts/left-out.ts';
import { letterPart, titleBlocks } from './parts/letter.ts';
import { formsPart, officeSheetPart } from './parts/office-sheet.ts';
import { earlierReportsPart, personsPart } from './parts/persons.ts';
import { requestsPart } from './parts/requests.ts';
import { routingPart } from './parts/routing-explanation.ts';
import { statementPart } from './parts/statement.ts';

/** The parts behind the cover letter, in order. */
const parts: readonly { readonly part: PacketPart; readonly write: (draft: Draft) => readonly Block[] }[] = [
  { part: 'requests', write: requestsPart },
  { part: 'office-sheet', write: officeSheetPart },
  { part: 'forms', write: formsPart },
  { part: 'data-sheet', write: dataSheetPart },
  { part: 'statement', write: statementPart },
  { part: 'chronology', write: chronologyPart },
  { part: 'persons', write: personsPart },
  { part: 'earlier-reports', write: earlierReportsPart },
  { part: 'routing', write: routingPart },
  { part: 'consent', write: consentPart },
  { part: 'left-out', write: leftOutPart },
  { part: 'checking', write: checkingPart },
];
/** Parts that begin on a new page: the ones that a reader takes out and passes on. */
const ownPage: readonly PacketPart[] = ['office-sheet', 'forms', 'statement', 'routing'];

function warningsOf(draft: Draft): readonly PacketWarning[] {
  const { interview, texts } = draft.material;
  return [
    ...(draft.leaveOut.inWords ? (['asked-in-words'] as const) : []),
    ...(lacksRendering(draft) ? (['no-rendering'] as const) : []),
    ...(draft.identity === 'anonymous' && interview.intervieweeLanguage !== texts.language
      ? (['language-may-identify'] as const)
      : []),
    ...(draft.channel.status === 'active' ? [] : (['channel-not-active'] as const)),
    ...(draft.letter.sheet.names === 'form' ? (['fields-unverified'] as const) : []),
    ...(draft.letter.consentPurpose === 'contact' ? (['consulate'] as const) : []),
  ];
}

/**
 * Assembles the packet for one channel, or says why there is none. It rests on a recorded, valid consent for exactly that
 * recipient, and shows the person no more than that consent allows. Pure: the same material gives the same packet.
 */
export function assemblePacket(material: PacketMaterial): Result<Packet, PacketRefusal> {
  const opened = openDraft(material);
  if (!opened.ok) return opened;
  const draft = opened.value;
  const omissions = omissionsOf(draft);
  const present = parts
    .map(({ part, write }) => ({ part, blocks: write(draft) }))
    .filter(({ blocks }) => blocks.length > 0);
  const written = present.flatMap(({ part, blocks }): readonly Block[] => [
    ...(ownPage.includes(part) ? [{ kind: 'page-break' } as const] : []),
    ...blocks,
  ]);
  const inside = present.map(({ part }) => part);
  return ok({
    channel: draft.channel.id,
    identity: draft.identity,
    consent: draft.consent.grant,
    caseCode: material.interview.codeName,
    madeOn: material.madeOn,
    language: material.texts.language,
    title: draft.letter.title,
    addressee: [...draft.letter.addressee, ...draft.copies],
    blocks: [...titleBlocks(draft), ...letterPart(draft, inside), ...written],
    omissions,
    leftOut: leftOutKinds(draft),
    warnings: warningsOf(draft),
    contentVersion: material.decision.contentVersion,
    footer: textOf(draft, 'footer', { case: material.interview.codeName, channel: draft.channel.shortName }),
    data: packetData(draft, omissions),
  });
}
