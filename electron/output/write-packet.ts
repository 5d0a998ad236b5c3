import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { exhibitTexts } from '../../src/content/packet/exhibit-texts.ts';
import { packetTexts } from '../../src/content/packet/texts.ts';
import { insertedSheets } from '../../src/export/footer-html.ts';
import type { Format, PrintRequest } from '../../src/export/format.ts';
import { type Bagged, payloadFolder } from '../../src/packet/bag.ts';
import {
  type ExhibitPlan,
  type ExhibitStyle,
  exhibitPath,
  type MissedExhibit,
  missedExhibits,
  pagesBehindSheets,
  planExhibits,
} from '../../src/packet/exhibit-plan.ts';
import { addExhibits, exhibitFeet, type PacketWithExhibits, type SignedVersions } from '../../src/packet/exhibits.ts';
import type { Packet } from '../../src/packet/packet.ts';
import { practiceMark } from '../../src/packet/practice-mark.ts';
import type { BagSink, StreamedFile } from './bag-sink.ts';
import { piecesOf } from './bag-sink.ts';
import type { Printed } from './exhibits/binder.ts';
import type { Bindery, ToBind } from './exhibits/bindery.ts';
import { type ExhibitBytes, enclosingBytes, exhibitBytes, forwardingBytes } from './exhibits/exhibit-bytes.ts';
import type { Printable } from './exhibits/printable.ts';
import { type ChosenExhibit, type Converter, printableOf } from './exhibits/read-exhibit.ts';
import { surveyExhibits } from './exhibits/survey-exhibits.ts';
import { type ExportRequest, type PreparedPacket, wantedFormats } from './export-packet.ts';
import type { Inspection } from './leak-check.ts';
import { type Printer, renderedBytes } from './rendered-bytes.ts';
import { CalledOff, NotPrinted, type Payload, putBag, withSink } from './write-bag.ts';

/** A packet with the exhibits that somebody chose for it, in their order. */
export type PacketJob = {
  readonly request: Pick<ExportRequest, 'formats' | 'paper' | 'practice'>;
  readonly prepared: PreparedPacket;
  readonly exhibits: readonly ChosenExhibit[];
  readonly style?: ExhibitStyle;
  /** The versions of the statement that signed pages belong to. */
  readonly versions?: SignedVersions;
};
export type PacketTools = {
  readonly print: Printer;
  readonly bindery: Bindery;
  readonly convert: Converter;
  /** What looks through the finished files of an anonymous packet. */
  readonly inspectionFor: (prepared: PreparedPacket) => Inspection | undefined;
};
/** How far it has come: steps of work done, of how many. */
export type Progress = (done: number, total: number) => void;
export type Watching = { readonly progress?: Progress; readonly signal?: AbortSignal };

/** What was written, and what is missing from it. */
export type WrittenPacket = {
  readonly packet: Packet;
  readonly plan: ExhibitPlan;
  readonly missed: readonly MissedExhibit[];
  readonly manifestSha256: string;
  readonly name: string;
  readonly files: readonly string[];
};

/** Keeps in the custody log that something leaves; nothing appears when that fails. */
export type Leaving = (
  written: Pick<WrittenPacket, 'packet' | 'manifestSha256' | 'files' | 'plan'>,
) => Result<null, Failure>;

/** Stands in the name of a packet from which something is missing. */
export const incompleteMark = ' INCOMPLETE';
const fileStem = (missed: readonly MissedExhibit[], practice = false): string =>
  `packet${practice ? `-${practiceMark}` : ''}${missed.length === 0 ? '' : '-INCOMPLETE'}`;

/** The complaint with the sheets of the exhibits, and the feet of their pages. */
async function printed(request: PrintRequest, plan: ExhibitPlan, caseCode: string, print: Printer): Promise<Printed> {
  const complaint = await print(request);
  const feet = exhibitFeet(plan, caseCode, exhibitTexts);
  if (feet.length === 0) return { complaint };
  const { countPages } = await import('./finish-pdf.ts');
  return { complaint, feet: await print(insertedSheets(request, await countPages(complaint), feet)) };
}

/** Everything that the bound file is made of. What has to be printed for it is begun now. */
function toBind(
  job: PacketJob,
  { packet, sheets }: PacketWithExhibits,
  plan: ExhibitPlan,
  format: Format,
  tools: PacketTools,
  bytes: ExhibitBytes,
): ToBind {
  const { paper } = job.request;
  const rendered = format.render({ ...packet, blocks: [...packet.blocks, ...sheets] }, { paper });
  if (rendered.kind !== 'print') throw new Error('Pages that are not printed');
  const request: PrintRequest = { ...rendered.request, inserted: pagesBehindSheets(plan) };
  const printing = printed(request, plan, packet.caseCode, tools.print);
  // What goes wrong is heard of when the exhibits have been bound.
  printing.catch(() => undefined);
  const exhibits = plan.map(({ fate }, index) => async (): Promise<Printable | undefined> => {
    const chosen = job.exhibits[index];
    if (fate.kind !== 'printed' || !chosen) return undefined;
    const printable = await printableOf(chosen.exhibit, await bytes.again(index), tools.convert);
    if (typeof printable === 'string') throw new Error('An exhibit that was surveyed as printable');
    return printable;
  });
  return { paper, exhibits, printed: () => printing };
}

/** The bound file: written where it belongs by the thread that binds it, or piece by piece into what is sealed as it comes. */
async function boundFile(
  path: string,
  what: ToBind,
  { bindery }: PacketTools,
  { open }: BagSink,
  step: () => void,
): Promise<StreamedFile | Bagged> {
  if (!open) return { path, bytes: () => bindery.bind(what) };
  const inBag = `${payloadFolder}/${path}`;
  const written = await bindery.bindInto(await open.place(inBag), what, step);
  open.keep(inBag);
  return { path: inBag, ...written };
}

/** The files that are sent: the packet in its formats, then each exhibit as it was received. */
async function* payloadOf(
  job: PacketJob,
  made: PacketWithExhibits,
  plan: ExhibitPlan,
  formats: readonly Format[],
  tools: PacketTools,
  read: ExhibitBytes,
  sink: BagSink,
  step: () => void,
): AsyncIterable<StreamedFile | Bagged> {
  const { paper } = job.request;
  for (const format of formats) {
    const path = `${fileStem(missedExhibits(plan), job.request.practice)}.${format.extension}`;
    if (format.id === 'pdf' && plan.length > 0) {
      yield boundFile(path, toBind(job, made, plan, format, tools, read), tools, sink, step);
    } else {
      const bytes = await renderedBytes(format.render(made.packet, { paper }), tools.print);
      yield { path, bytes: () => piecesOf(bytes) };
    }
  }
  for (const [index, { path }] of plan.entries()) {
    const chosen = job.exhibits[index];
    if (path !== undefined && chosen) yield read.kept(index) ?? { path, bytes: () => chosen.read() };
  }
}

/** What goes wrong in printing is an expected failure. */
const printerThatSaysSo =
  (print: Printer): Printer =>
  async (request) => {
    try {
      return await print(request);
    } catch {
      throw new NotPrinted();
    }
  };

/** Counts the pieces of work, and stops before the next one when somebody has called it off. */
function stepsOf({ progress, signal }: Watching, total: number): () => void {
  let done = 0;
  return () => {
    if (signal?.aborted) throw new CalledOff();
    progress?.(Math.min(done, total), total);
    done += 1;
  };
}

async function* stepping(payload: Payload, step: () => void): Payload {
  for await (const file of payload) {
    if (!('bytes' in file)) {
      yield file;
      continue;
    }
    const { path, bytes } = file;
    step();
    const watched = async function* (): AsyncIterable<Uint8Array> {
      for await (const piece of bytes()) {
        step();
        yield piece;
      }
    };
    yield { path, bytes: watched };
  }
}

/** What has to be inspected, and cannot be read from the bag again, goes into it at the end. */
function bytesOf(
  { exhibits, style }: PacketJob,
  sink: BagSink,
  isInspected: boolean,
  signal: AbortSignal | undefined,
): ExhibitBytes {
  if (!sink.open && isInspected) return exhibitBytes(exhibits, signal);
  const pathOf = (index: number): string =>
    `${payloadFolder}/${exhibitPath(index, exhibits[index]?.exhibit.mediaType ?? '', style?.marks)}`;
  return sink.open
    ? enclosingBytes(exhibits, sink.open, pathOf, signal)
    : forwardingBytes(exhibits, sink, pathOf, signal);
}

/**
 * Writes the packet for one channel with its exhibits: everything is read, surveyed, lettered, bound and summed, and appears in one
 * step after `leaving` has kept in the custody log that it leaves. Nothing appears when anything fails or somebody calls it off.
 */
export async function writePacket(
  job: PacketJob,
  tools: PacketTools,
  sinkFor: (packet: Packet) => BagSink,
  leaving: Leaving,
  watching: Watching = {},
): Promise<Result<WrittenPacket, Failure>> {
  const formats = wantedFormats(job.request);
  if (!formats) return fail({ code: 'bad-input' });
  const { packet, material } = job.prepared;
  const sink = sinkFor(packet);
  const printing = { ...tools, print: printerThatSaysSo(tools.print) };
  const inspection = tools.inspectionFor(job.prepared);
  const bytes = bytesOf(job, sink, inspection !== undefined, watching.signal);
  const passes = sink.open || !inspection ? 2 : 3;
  const step = stepsOf(watching, passes * job.exhibits.length + formats.length + 8);
  return withSink(sink, async () => {
    const surveyed = await surveyExhibits(job.exhibits, bytes, tools, step).finally(bytes.close);
    const plan = planExhibits(surveyed, job.style);
    const made = addExhibits(material, packet, plan, exhibitTexts, job.versions);
    const { title, caseCode, madeOn } = packet;
    const payload = stepping(payloadOf(job, made, plan, formats, printing, bytes, sink, step), step);
    const facts = { title, caseCode, madeOn, howToCheck: packetTexts.howToCheck };
    const { manifestSha256, files } = await putBag(sink, payload, facts, inspection);
    step();
    const said = leaving({ packet, plan, manifestSha256, files: files.map(({ path }) => path) });
    if (!said.ok) return said;
    const missed = missedExhibits(plan);
    const appeared = await sink.finish(missed.length === 0 ? '' : incompleteMark);
    return ok({ packet: made.packet, plan, missed, manifestSha256, ...appeared });
  });
}
