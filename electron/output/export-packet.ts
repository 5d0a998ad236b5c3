import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { TimeZone } from '../../src/base/zoned-time.ts';
import type { Failure } from '../../src/bridge/result.ts';
import type { ChannelId } from '../../src/channels/channel.ts';
import { guide as ownGuide } from '../../src/content/guide/guide.ts';
import { languageNames, rightToLeft } from '../../src/content/packet/languages.ts';
import { packetTexts } from '../../src/content/packet/texts.ts';
import type { Format, Paper, PrintRequest } from '../../src/export/format.ts';
import type { IdentityMode, Interview } from '../../src/interview/answers.ts';
import type { Guide } from '../../src/interview/guide.ts';
import { assemblePacket } from '../../src/packet/assemble.ts';
import type { OptionalData } from '../../src/packet/material.ts';
import type { Packet } from '../../src/packet/packet.ts';
import { packetLanguages } from '../../src/packet/packet-languages.ts';
import type { Decision } from '../../src/routing/decision.ts';
import { findFormat } from './formats.ts';
import { sumLines, sumsName } from './manifest-sum.ts';
import { routeInterview } from './route-interview.ts';
import type { NamedFile } from './save.ts';

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
  readonly identity?: IdentityMode;
  readonly include?: readonly OptionalData[];
  readonly guide?: Guide;
};

/** A file of a packet with its SHA-256 in hexadecimal. */
export type PacketFile = NamedFile & { readonly mediaType: string; readonly sha256: string };
/** A packet and its files; nothing has been written yet. */
export type ExportedPacket = {
  readonly packet: Packet;
  readonly decision: Decision;
  readonly files: readonly PacketFile[];
};
/** Turns pages into a PDF; `printPdf` in the app. */
export type Printer = (request: PrintRequest) => Promise<Uint8Array>;

/** The packet for one channel as its recipient will get it, recomputed from the answers, or why there is none. */
export function preparePacket(
  request: ExportRequest,
): Result<{ readonly packet: Packet; readonly decision: Decision }, Failure> {
  const { interview, channel, now, timeZone, guide = ownGuide } = request;
  const { from, content, decision, day } = routeInterview({ guide, interview, now, timeZone });
  const { rules, channels, sources } = content;
  const made = assemblePacket({
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
    ...packetLanguages(languageNames, rightToLeft),
    ...(request.identity === undefined ? {} : { identity: request.identity }),
    ...(request.include === undefined ? {} : { include: request.include }),
  });
  return made.ok ? ok({ packet: made.value, decision }) : fail({ code: made.failure.code, values: { channel } });
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function renderFile(packet: Packet, format: Format, paper: Paper, print: Printer): Promise<PacketFile> {
  const rendered = format.render(packet, { paper });
  const bytes = rendered.kind === 'text' ? new TextEncoder().encode(rendered.text) : await print(rendered.request);
  return { name: `packet.${format.extension}`, mediaType: format.mediaType, bytes, sha256: sumOf(bytes) };
}

/** The list of sums in the form that `sha256sum -c` reads. */
function sumsFile(files: readonly PacketFile[]): PacketFile {
  const bytes = new TextEncoder().encode(sumLines(files));
  return { name: sumsName, mediaType: 'text/plain; charset=utf-8', bytes, sha256: sumOf(bytes) };
}

/**
 * Makes the files of one packet in memory: the one path for the app, the demo and the command line. The same interview, moment,
 * options and program give the same bytes.
 */
export async function exportPacket(request: ExportRequest, print: Printer): Promise<Result<ExportedPacket, Failure>> {
  const wanted = request.formats.map(findFormat);
  const found = wanted.flatMap((format) => (format ? [format] : []));
  if (found.length === 0 || found.length !== wanted.length) return fail({ code: 'bad-input' });
  const prepared = preparePacket(request);
  if (!prepared.ok) return prepared;
  const files: PacketFile[] = [];
  try {
    for (const format of found) files.push(await renderFile(prepared.value.packet, format, request.paper, print));
  } catch {
    return fail({ code: 'print-failed' });
  }
  return ok({ ...prepared.value, files: [...files, sumsFile(files)] });
}
