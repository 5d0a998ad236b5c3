import type { ExhibitReader } from './vault/exhibits/exhibit-reading.ts';
import { createWebmScan, type WebmMap } from './vault/exhibits/inspect/webm-scan.ts';

/** Bytes that can be asked for from any place. */
export type Playable = Pick<ExhibitReader, 'size' | 'read'>;

/** Larger files are played as they are, from the beginning to the end. */
const largest = 300_000_000;

const eight = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
};
const float = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes;
};
/** An element of EBML; its length always takes eight bytes, so that the head does not grow with what it says. */
function element(id: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const name = Buffer.from(id.toString(16), 'hex');
  const size = Buffer.from(eight(parts.reduce((sum, { length }) => sum + length, 0)));
  size.writeUInt8(0x01, 0);
  return Buffer.concat([name, size, ...parts]);
}

/** A head for the same clusters that says how long they play and where each begins, which the recorder could not know. */
function headOf(map: WebmMap, start: Uint8Array, tracks: Uint8Array, bytes: number): Uint8Array {
  const [first] = map.clusters;
  const from = first?.at ?? 0;
  const ticks = (seconds: number): number => (seconds * 1e9) / map.tick;
  const info = element(0x1549a966, element(0x2ad7b1, eight(map.tick)), element(0x4489, float(ticks(map.seconds))));
  const cuesAt = (before: number): Uint8Array =>
    element(
      0x1c53bb6b,
      ...map.clusters.map(({ at, seconds }) =>
        element(
          0xbb,
          element(0xb3, eight(Math.round(ticks(seconds)))),
          element(0xb7, element(0xf7, eight(map.track)), element(0xf1, eight(before + at - from))),
        ),
      ),
    );
  const before = info.length + tracks.length + cuesAt(0).length;
  const segment = Buffer.from(element(0x18538067));
  segment.writeUIntBE(before + bytes - from, segment.length - 6, 6);
  return Buffer.concat([start, segment, info, tracks, cuesAt(before)]);
}

/** A recording as it can be played from any place: with a head of our own before the untouched sound. The exhibit stays as it is. */
export async function playableWebm(reader: ExhibitReader): Promise<Playable> {
  if (!/^(audio|video)\/(webm|matroska)$/.test(reader.exhibit.mediaType) || reader.size > largest) return reader;
  const scan = createWebmScan();
  for await (const piece of reader.all()) {
    scan.push(piece);
    if (scan.found()?.saysLength) return reader;
  }
  const map = scan.found();
  if (!map) return reader;
  const { from, to } = map.tracks;
  const [start, tracks] = [await reader.read(0, map.segmentAt), await reader.read(from, to - from)];
  const head = headOf(map, start, tracks, reader.size);
  const skipped = map.clusters[0]?.at ?? 0;
  return {
    size: head.length + reader.size - skipped,
    read: async (begin, length) => {
      if (begin < head.length) return new Uint8Array(head.subarray(begin, begin + length));
      return reader.read(skipped + begin - head.length, length);
    },
  };
}
