import { fail, ok, type Result } from '../../src/base/result.ts';
import type { TimeZone } from '../../src/base/zoned-time.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { ChannelId } from '../../src/channels/channel.ts';
import { guide as ownGuide } from '../../src/content/guide/guide.ts';
import { languageNames } from '../../src/content/packet/languages.ts';
import { packetTexts } from '../../src/content/packet/texts.ts';
import type { Format, Paper } from '../../src/export/format.ts';
import type { IdentityMode, Interview } from '../../src/interview/answers.ts';
import type { Guide } from '../../src/interview/guide.ts';
import { assemblePacket } from '../../src/packet/assemble.ts';
import type { FrozenVersion } from '../../src/packet/documents/document-shape.ts';
import type { OptionalData, PacketMaterial } from '../../src/packet/material.ts';
import type { FormId } from '../../src/packet/office-sheet.ts';
import type { Packet } from '../../src/packet/packet.ts';
import { packetLanguages } from '../../src/packet/packet-languages.ts';
import { markInterview, markPractice } from '../../src/packet/practice-mark.ts';
import type { Redaction } from '../../src/packet/redact.ts';
import type { Decision } from '../../src/routing/decision.ts';
import { findFormat } from './formats.ts';
import { routeInterview } from './route-interview.ts';

/** What is to be exported, and how; everything else is worked out from the stored answers. */
export type ExportRequest = {
  readonly interview: Interview;
  readonly channel: ChannelId;
  /** Ids of formats, each once. */
  readonly formats: readonly string[];
  readonly paper: Paper;
  /** The moment of export as an ISO instant, and the zone that decides which day it is while the facility's is not known. */
  readonly now: string;
  readonly timeZone: TimeZone;
  /** A worker has confirmed that another interview speaks of the same alleged perpetrator. */
  readonly linkedPattern?: boolean;
  /** From whom the letter comes, a line each. */
  readonly letterhead?: string;
  readonly identity?: IdentityMode;
  readonly include?: readonly OptionalData[];
  readonly forms?: readonly FormId[];
  readonly redaction?: Redaction;
  readonly guide?: Guide;
  /** The newest frozen version of the statement, whose words go into the packet. */
  readonly version?: FrozenVersion;
  /** It comes out of a practice vault. */
  readonly practice?: boolean;
};

export type PreparedPacket = {
  readonly packet: Packet;
  readonly decision: Decision;
  /** What the packet was assembled from. */
  readonly material: PacketMaterial;
};

/** The packet for one channel as its recipient will get it, recomputed from the answers, or why there is none. */
export function preparePacket(request: ExportRequest): Result<PreparedPacket, Failure> {
  const { channel, now, timeZone, linkedPattern = false, guide = ownGuide, practice = false } = request;
  const interview = practice ? markInterview(request.interview) : request.interview;
  const { from, content, decision, day } = routeInterview({ guide, interview, now, timeZone, linkedPattern });
  const { rules, channels, sources } = content;
  const material: PacketMaterial = {
    guide,
    interview,
    decision,
    factsFrom: from,
    channel,
    channels,
    sources,
    rules,
    texts: packetTexts,
    madeOn: day,
    ...packetLanguages(languageNames),
    ...(request.identity === undefined ? {} : { identity: request.identity }),
    ...(request.version === undefined
      ? {}
      : { frozen: { statement: request.version.frozen, sha256: request.version.sha256 } }),
    ...(request.letterhead === undefined ? {} : { letterhead: request.letterhead }),
    ...(request.include === undefined ? {} : { include: request.include }),
    ...(request.forms === undefined ? {} : { forms: request.forms }),
    ...(request.redaction === undefined ? {} : { redaction: request.redaction }),
  };
  const made = assemblePacket(material);
  return made.ok
    ? ok({ packet: practice ? markPractice(made.value) : made.value, decision, material })
    : fail({ code: made.failure.code, values: { channel } });
}

/** The formats that were asked for; nothing when one is not known or there are none. */
export function wantedFormats({ formats }: Pick<ExportRequest, 'formats'>): readonly Format[] | undefined {
  const found = formats.flatMap((id) => findFormat(id) ?? []);
  return found.length > 0 && found.length === formats.length ? found : undefined;
}
