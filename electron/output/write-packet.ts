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
import type { BagSink, StreamedFile } from './bag-sink.ts';
import { piecesOf } from './bag-sink.ts';
import type { Bindery } from './exhibits/bindery.ts';
import { type ExhibitBytes, enclosingBytes, exhibitBytes } from './exhibits/exhibit-bytes.ts';
import type { Printable } from './exhibits/printable.ts';
import { type ChosenExhibit, type Converter, printableOf } from './exhibits/read-exhibit.ts';
import { surveyExhibits } from './exhibits/survey-exhibits.ts';
import { type ExportRequest, type PreparedPacket, preparePacket, wantedFormats } from './export-packet.ts';
import type { Inspection } from './leak-check.ts';
import { type Printer, renderedBytes } from './rendered-bytes.ts';
import { CalledOff, NotPrinted, type Payload, putBag, withSink } from './write-bag.ts';

/** A packet with the exhibits that somebody chose for it, in their order. */
export type PacketJob = {
  readonly request: ExportRequest;
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
const fileStem = (missed: readonly MissedExhibit[]): string => (missed.length === 0 ? 'packet' : 'packet-INCOMPLETE');

/** Pages of the complaint with the sheets, and everything else that the bound file is made of. */
async function* boundPdf(
  job: PacketJob,
  { packet, sheets }: PacketWithExhibits,
  plan: ExhibitPlan,
  format: Format,
  tools: PacketTools,
  bytes: ExhibitBytes,
): AsyncIterable<Uint8Array> {
  const { paper } = job.request;
  const rendered = format.render({ ...packet, blocks: [...packet.blocks, ...sheets] }, { paper });
  if (rendered.kind !== 'print') throw new Error('Pages that are not printed');
  const inserted = pagesBehindSheets(plan);
  const request: PrintRequest = { ...rendered.request, inserted };
  const complaint = await tools.print(request);
  const { countPages } = await import('./finish-pdf.ts');
  const feet = exhibitFeet(plan, packet.caseCode, exhibitTexts);
  const printed =
    feet.length === 0 ? undefined : await tools.print(insertedSheets(request, await countPages(complaint), feet));
  const read = plan.map(({ fate }, index) => async (): Promise<Printable | undefined> => {
    const chosen = job.exhibits[index];
    if (fate.kind !== 'printed' || !chosen) return undefined;
    const printable = await printableOf(chosen.exhibit, await bytes.again(index), tools.convert);
    if (typeof printable === 'string') throw new Error('An exhibit that was surveyed as printable');
    return printable;
  });
  const bound = { complaint, paper, sheets: plan.length, ...(printed && { feet: printed }) };
  yield* tools.bindery.bind(bound, read);
}

/** The files that are sent: the packet in its formats, then each exhibit as it was received. */
async function* payloadOf(
  job: PacketJob,
  made: PacketWithExhibits,
  plan: ExhibitPlan,
  formats: readonly Format[],
  tools: PacketTools,
  read: ExhibitBytes,
): AsyncIterable<StreamedFile | Bagged> {
  const { paper } = job.request;
  for (const format of formats) {
    const path = `${fileStem(missedExhibits(plan))}.${format.extension}`;
    if (format.id === 'pdf' && plan.length > 0) {
      yield { path, bytes: () => boundPdf(job, made, plan, format, tools, read) };
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

/** What has to be inspected goes into the bag when all of it is known, and nothing goes early into one that is sealed as it comes. */
function bytesOf({ exhibits, style }: PacketJob, sink: BagSink, inspection: Inspection | undefined): ExhibitBytes {
  if (!sink.open || inspection) return exhibitBytes(exhibits);
  const pathOf = (index: number): string =>
    `${payloadFolder}/${exhibitPath(index, exhibits[index]?.exhibit.mediaType ?? '', style?.marks)}`;
  return enclosingBytes(exhibits, sink, sink.open, pathOf);
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
  const prepared = preparePacket(job.request);
  if (!prepared.ok) return prepared;
  const sink = sinkFor(prepared.value.packet);
  const printing = { ...tools, print: printerThatSaysSo(tools.print) };
  const inspection = tools.inspectionFor(prepared.value);
  const bytes = bytesOf(job, sink, inspection);
  const step = stepsOf(watching, (sink.open ? 2 : 3) * job.exhibits.length + formats.length + 8);
  return withSink(sink, async () => {
    const plan = planExhibits(await surveyExhibits(job.exhibits, bytes, tools, step), job.style);
    const { packet, material } = prepared.value;
    const made = addExhibits(material, packet, plan, exhibitTexts, job.versions);
    const { title, caseCode, madeOn } = packet;
    const payload = stepping(payloadOf(job, made, plan, formats, printing, bytes), step);
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
