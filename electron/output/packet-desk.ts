import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { exhibitTexts } from '../../src/content/packet/exhibit-texts.ts';
import { howToOpen } from '../../src/content/packet/how-to-open.ts';
import { type ContentsLine, contentsOf } from '../../src/packet/contents.ts';
import type { ExhibitPlan, ExhibitStyle } from '../../src/packet/exhibit-plan.ts';
import type { SignedVersions } from '../../src/packet/exhibits.ts';
import type { Packet } from '../../src/packet/packet.ts';
import type { Seal } from '../vault/bundle/age-seal.ts';
import { guardExhibit } from '../vault/exhibits/exhibit-fault.ts';
import type { Exhibits } from '../vault/exhibits/exhibits.ts';
import { folderSink } from './bag-sink.ts';
import { chooseExhibits } from './exhibits/choose.ts';
import type { TextSheet } from './exhibits/text-pages.ts';
import { type ExportRequest, preparePacket } from './export-packet.ts';
import { memorySink } from './memory-sink.ts';
import { withPacketTools } from './packet-tools.ts';
import { sealedSink } from './sealed-sink.ts';
import { type Leaving, type PacketJob, type Watching, type WrittenPacket, writePacket } from './write-packet.ts';

type Outcome<Value> = Result<Value, Failure>;
/** A packet that can be made, with the exhibits that were chosen for it. */
export type PacketOnDesk = { readonly job: PacketJob; readonly packet: Packet; readonly sheet: TextSheet };
/** Pages to look at, and what they consist of. */
export type PacketPreview = {
  readonly pdf: Uint8Array;
  readonly plan: ExhibitPlan;
  readonly withExhibits: boolean;
  readonly contents: readonly ContentsLine[];
};
/** Where a packet goes: a new folder in `parent`, sealed or not. */
export type Destination = { readonly parent: string; readonly name: string; readonly seal: Seal | undefined };

/** Which exhibits go along, in this order, and how they are marked. */
export type ExhibitWish = {
  readonly ids: readonly string[];
  readonly style: ExhibitStyle | undefined;
  readonly versions: SignedVersions;
};

/** More than this is not drawn on the screen: the pages of the exhibits are left out of the preview. */
const largestPreview = 60_000_000;

/** Lays out what a packet is made from, or says why there is none. */
export function layOut(
  request: ExportRequest,
  room: Pick<Exhibits, 'list' | 'readExhibit' | 'copyExhibit'>,
  { ids, style, versions }: ExhibitWish,
): Outcome<PacketOnDesk> {
  const prepared = preparePacket(request);
  if (!prepared.ok) return prepared;
  const { packet } = prepared.value;
  const chosen = chooseExhibits(room, request.interview.id, ids, packet.identity);
  if (!chosen.ok) return chosen;
  const { paper } = request;
  const sheet = { paper, language: packet.language, madeOn: packet.madeOn };
  const job = { request, prepared: prepared.value, exhibits: chosen.value, versions, ...(style && { style }) };
  return ok({ job, packet, sheet });
}

/** The pages of a packet in memory, with those of its exhibits unless they are too many. */
export async function previewPacket({ job, sheet }: PacketOnDesk, watching: Watching): Promise<Outcome<PacketPreview>> {
  const size = job.exhibits.reduce((total, { exhibit }) => total + exhibit.size, 0);
  const withExhibits = size <= largestPreview;
  const shown = withExhibits ? job : { ...job, exhibits: [] };
  const sink = memorySink((path) => /^data\/packet[^/]*\.pdf$/.test(path));
  const made = await guardExhibit(() =>
    withPacketTools(sheet, (tools) =>
      writePacket(
        shown,
        tools,
        () => sink,
        () => ok(null),
        watching,
      ),
    ),
  );
  if (!made.ok) return made;
  const [pdf] = sink.kept();
  if (!pdf) return fail({ code: 'print-failed' });
  const { packet, plan } = made.value;
  return ok({ pdf: pdf.bytes, plan, withExhibits, contents: contentsOf(packet, plan, exhibitTexts) });
}

/** Writes a packet outside the vault in one step. */
export function deliverPacket(
  { job, sheet }: PacketOnDesk,
  { parent, name, seal }: Destination,
  leaving: Leaving,
  watching: Watching,
): Promise<Outcome<WrittenPacket>> {
  const sinkFor = () => (seal === undefined ? folderSink(parent, name) : sealedSink(parent, name, seal, howToOpen));
  return guardExhibit(() => withPacketTools(sheet, (tools) => writePacket(job, tools, sinkFor, leaving, watching)));
}
