/** An entry of a zip archive, as its list of contents tells it. */
type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
};

/** Thrown for an archive that is not one, or that would not end. */
export class ZipRefusal extends Error {
  readonly reason: 'unreadable' | 'too-large';
  constructor(reason: 'unreadable' | 'too-large') {
    super(reason);
    this.reason = reason;
  }
}

const mostEntries = 500;
const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;

/** Where the list of contents is: its record stands at the end, before a remark of up to 64 KB. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 66_000); at -= 1) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  throw new ZipRefusal('unreadable');
}

function readEntries(view: DataView): readonly Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ZipRefusal('too-large');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (view.getUint32(at, true) !== signature.entry) throw new ZipRefusal('unreadable');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks for as long as the result stays below a size, whatever the archive says of itself. */
async function unpack(packed: Uint8Array<ArrayBuffer>, method: number, most: number): Promise<Uint8Array> {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipRefusal('unreadable');
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ZipRefusal('unreadable');
    });
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new ZipRefusal('too-large');
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Unpacked = { readonly name: Uint8Array; readonly bytes: Uint8Array };

/** An archive of the same entries with nothing packed: whoever reads it next has nothing left to unpack. */
function writeStored(entries: readonly Unpacked[]): ArrayBuffer {
  const heads = entries.reduce((sum, { name }) => sum + 30 + 46 + 2 * name.length, 22);
  const bytes = new Uint8Array(entries.reduce((sum, entry) => sum + entry.bytes.length, heads));
  const view = new DataView(bytes.buffer);
  const places: number[] = [];
  let at = 0;
  for (const { name, bytes: content } of entries) {
    places.push(at);
    view.setUint32(at, signature.local, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint32(at + 22, content.length, true);
    view.setUint16(at + 26, name.length, true);
    bytes.set(name, at + 30);
    bytes.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
  }
  const list = at;
  for (const [index, { name, bytes: content }] of entries.entries()) {
    view.setUint32(at, signature.entry, true);
    view.setUint32(at + 20, content.length, true);
    view.setUint32(at + 24, content.length, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, places[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, signature.end, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - list, true);
  view.setUint32(at + 16, list, true);
  return bytes.buffer;
}

/** Takes an archive apart and keeps the entries that are wanted, all together below a size; throws `ZipRefusal`. */
export async function slimZip(
  archive: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
  mostBytes: number,
): Promise<ArrayBuffer> {
  try {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const kept: Unpacked[] = [];
    let room = mostBytes;
    for (const { name, method, packed, at } of readEntries(view).filter((entry) => isWanted(entry.name))) {
      const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
      const bytes = await unpack(archive.subarray(start, start + packed), method, room);
      room -= bytes.length;
      kept.push({ name: new TextEncoder().encode(name), bytes });
    }
    return writeStored(kept);
  } catch (error) {
    if (error instanceof ZipRefusal) throw error;
    if (error instanceof RangeError) throw new ZipRefusal('unreadable');
    throw error;
  }
}
