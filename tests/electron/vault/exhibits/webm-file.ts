const unknown = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];

function element(id: number, body: Uint8Array | 'open', ...parts: readonly Uint8Array[]): Buffer {
  const name = Buffer.from(id.toString(16), 'hex');
  if (body === 'open') return Buffer.concat([name, Buffer.from(unknown), ...parts]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(0x10000000 + body.length);
  return Buffer.concat([name, size, body]);
}
const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
function block(offset: number): Buffer {
  const head = Buffer.from([0x81, 0, 0, 0x80]);
  head.writeInt16BE(offset, 1);
  return element(0xa3, Buffer.concat([head, Buffer.alloc(40, offset % 251)]));
}

export const clusterName = Buffer.from('1f43b675', 'hex');
/** A frame of Chromium's recorder lasts as long as this. */
export const frameMs = 60;

/** What the recorder of a browser writes: no length, no table of places, clusters of half a minute of which none says how long it is. */
export function recorded(seconds: number): Buffer {
  const frames = Array.from({ length: Math.round((seconds * 1000) / frameMs) }, (_, index) => index * frameMs);
  const clusters = [...new Set(frames.map((at) => at - (at % 30_000)))];
  return Buffer.concat([
    element(0x1a45dfa3, element(0x4282, Buffer.from('webm'))),
    element(
      0x18538067,
      'open',
      element(0x1549a966, element(0x2ad7b1, number(1_000_000))),
      element(0x1654ae6b, element(0xae, Buffer.alloc(20, 1))),
      ...clusters.map((from) => {
        const times = frames.filter((at) => at >= from && at < from + 30_000);
        return element(0x1f43b675, 'open', element(0xe7, number(from)), ...times.map((at) => block(at - from)));
      }),
    ),
  ]);
}
