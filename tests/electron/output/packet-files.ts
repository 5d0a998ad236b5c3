import type { Bag } from '../../../electron/output/bag.ts';
import { openBindery } from '../../../electron/output/exhibits/bindery.ts';
import { type ExportRequest, preparePacket } from '../../../electron/output/export-packet.ts';
import { memorySink } from '../../../electron/output/memory-sink.ts';
import type { Printer } from '../../../electron/output/rendered-bytes.ts';
import { writePacket } from '../../../electron/output/write-packet.ts';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Packet } from '../../../src/packet/packet.ts';

/** The files of a packet without exhibits, in memory, on the way that every packet takes. */
export async function packetFiles(
  request: ExportRequest,
  print: Printer,
): Promise<Result<Bag & { readonly packet: Packet }, Failure>> {
  const prepared = preparePacket(request);
  if (!prepared.ok) return prepared;
  const sink = memorySink();
  const written = await writePacket(
    { request, prepared: prepared.value, exhibits: [] },
    {
      print,
      bindery: openBindery(),
      convert: () => Promise.reject(new Error('There is no exhibit')),
      inspectionFor: () => undefined,
    },
    () => sink,
    () => ok(null),
  );
  if (!written.ok) return written;
  const { packet, manifestSha256 } = written.value;
  return ok({ packet, manifestSha256, files: sink.kept() });
}
