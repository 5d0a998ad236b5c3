import { fail, ok, type Result } from './result.ts';

/** A file of an archive, by its name. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };
/** Why an archive is not read: not one, packed or in need of a password, or more than is allowed. */
export type ZipFailure = 'unreadable' | 'packed' | 'too-large';
type Limits = { readonly entries: number; readonly bytes: number };

const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const;
const [endLength, entryLength, localLength] = [22, 46, 30];
/** The only flag that changes nothing in the bytes: names are UTF-8. */
const utf8Flag = 0x0800;

class Refusal {
  readonly why: ZipFailure;
  constructor(why: ZipFailure) {
    this.why = why;
  }
}

/** Names are plain ASCII here; whatever is not is no file of ours. */
function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const letters = bytes.subarray(at, at + length);
  if (letters.length !== length || letters.some((letter) => letter < 0x20 || letter > 0x7e))
    throw new Refusal('unreadable');
  return String.fromCharCode(...letters);
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  if (view.getUint32(at, true) !== signature.entry) throw new Refusal('unreadable');
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const nameLength = view.getUint16(at + 28, true);
  const start = view.getUint32(at + 42, true);
  if (nameLength > 200) throw new Refusal('unreadable');
  if ((flags & ~utf8Flag) !== 0 || method !== 0) throw new Refusal('packed');
  if (packed !== size) throw new Refusal('unreadable');
  const name = nameAt(bytes, at + entryLength, nameLength);
  const length = entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { name, start, size, length };
}

/** Where the bytes of an entry begin; its own head must say the same as the list of contents. */
function bodyOf(bytes: Uint8Array, view: DataView, { name, start, size }: ReturnType<typeof readEntry>): number {
  if (view.getUint32(start, true) !== signature.local) throw new Refusal('unreadable');
  const nameLength = view.getUint16(start + 26, true);
  const same =
    nameAt(bytes, start + localLength, nameLength) === name &&
    view.getUint16(start + 8, true) === 0 &&
    view.getUint32(start + 18, true) === size;
  if (!same) throw new Refusal('unreadable');
  return start + localLength + nameLength + view.getUint16(start + 28, true);
}

function readAll(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endLength;
  // A remark behind the end is where other things hide; an archive of ours has none.
  if (end < 0 || view.getUint32(end, true) !== signature.end) throw new Refusal('unreadable');
  const [count, listLength, list] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (count > limits.entries || bytes.length > limits.bytes) throw new Refusal('too-large');
  if (list + listLength !== end) throw new Refusal('unreadable');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let at = list;
  // Entries follow one another without gap or overlap, so that no byte is read twice and none is hidden.
  let next = 0;
  for (let number = 0; number < count; number += 1) {
    const entry = readEntry(bytes, view, at);
    if (entry.start !== next || names.has(entry.name)) throw new Refusal('unreadable');
    const body = bodyOf(bytes, view, entry);
    next = body + entry.size;
    if (next > list) throw new Refusal('unreadable');
    names.add(entry.name);
    entries.push({ name: entry.name, bytes: bytes.subarray(body, next) });
    at += entry.length;
  }
  if (at !== end || next !== list) throw new Refusal('unreadable');
  return entries;
}

/**
 * Takes an archive apart in which nothing is packed: its files lie one behind the other, so that reading it can neither unfold into
 * more than came in nor reach anywhere else. The bytes are views of those given.
 */
export function readStoredZip(bytes: Uint8Array, limits: Limits): Result<readonly ZipEntry[], ZipFailure> {
  try {
    return ok(readAll(bytes, limits));
  } catch (error) {
    if (error instanceof Refusal) return fail(error.why);
    // A number that points behind the end.
    if (error instanceof RangeError) return fail('unreadable');
    throw error;
  }
}
