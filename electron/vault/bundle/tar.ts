import { BundleFault } from './bundle-fault.ts';

/*
 * The plain part of the tar format (ustar): regular files with short names, nothing else. Written as the `tar` command reads it; on
 * reading, whatever this app would not write is refused, so no name can point outside and no entry can be a link.
 */
const block = 512;
const end = Buffer.alloc(2 * block);
/** Sizes from here on do not fit the eleven octal digits and are written as the `tar` command of GNU does. */
const octalLimit = 8 ** 11;

export type TarEntry = { readonly name: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> };

/** Names that are the same on every file system and stay inside the folder that they are unpacked in. */
export const isEntryName = (name: string): boolean =>
  name.length <= 100 && /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(name) && !name.includes('..');

const padding = (size: number): number => (block - (size % block)) % block;

function headerOf(name: string, size: number): Buffer {
  const header = Buffer.alloc(block);
  header.write(name, 0, 100, 'latin1');
  header.write('0000600\x000000000\x000000000\0', 100, 'latin1');
  if (size < octalLimit) header.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    header.writeUInt8(0x80, 124);
    header.writeBigUInt64BE(BigInt(size), 128);
  }
  header.write('00000000000\0', 136, 'latin1');
  header.write('0', 156, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
}

/** Sum of the header's bytes, its own field read as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0;
  for (let at = 0; at < block; at += 1) sum += at >= 148 && at < 156 ? 32 : header.readUInt8(at);
  return sum;
}

/** Packs entries one after another; an entry that has other than its announced size is a fault. */
export async function* packTar(entries: Iterable<TarEntry> | AsyncIterable<TarEntry>): AsyncIterable<Uint8Array> {
  for await (const { name, size, bytes } of entries) {
    yield headerOf(name, size);
    let written = 0;
    for await (const chunk of bytes) {
      written += chunk.length;
      if (written > size) throw new BundleFault('write-failed');
      yield chunk;
    }
    if (written !== size) throw new BundleFault('write-failed');
    if (padding(size) > 0) yield Buffer.alloc(padding(size));
  }
  yield end;
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, length: number) => header.toString('latin1', from, from + length).replace(/\0.*$/s, '');
  const octal = (from: number, length: number) => Number.parseInt(text(from, length).trim(), 8);
  const size = header.readUInt8(124) === 0x80 ? Number(header.readBigUInt64BE(128)) : octal(124, 12);
  const name = text(0, 100);
  const isFile = text(257, 5) === 'ustar' && (text(156, 1) === '0' || text(156, 1) === '') && text(345, 155) === '';
  const fits = Number.isSafeInteger(size) && size >= 0 && isEntryName(name) && octal(148, 8) === sumOf(header);
  if (!isFile || !fits) throw new BundleFault('bundle-foreign');
  return { name, size };
}

/** Reads a tar stream to its very end; what a caller leaves unread of an entry is skipped. */
export async function* unpackTar(source: AsyncIterable<Uint8Array>): AsyncIterable<TarEntry> {
  const reader = readerOf(source);
  for (;;) {
    const header = await reader.take(block);
    if (header.equals(end.subarray(0, block))) break;
    const { name, size } = readHeader(header);
    const bytes = reader.part(size);
    yield { name, size, bytes };
    for await (const _ of bytes);
    if (padding(size) > 0) await reader.take(padding(size));
  }
  for await (const chunk of reader.rest()) {
    if (chunk.some((byte) => byte !== 0)) throw new BundleFault('bundle-damaged');
  }
}

/** Takes bytes off a stream in pieces of wanted lengths. */
function readerOf(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]();
  let held: Uint8Array = Buffer.alloc(0);

  /** Up to `most` bytes, at least one; `undefined` at the end. */
  const some = async (most: number): Promise<Buffer | undefined> => {
    while (held.length === 0) {
      const next = await chunks.next();
      if (next.done) return undefined;
      held = next.value;
    }
    const given = Buffer.from(held.buffer, held.byteOffset, Math.min(most, held.length));
    held = held.subarray(given.length);
    return given;
  };
  async function* part(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0; ) {
      const given = await some(left);
      if (!given) throw new BundleFault('bundle-damaged');
      left -= given.length;
      yield given;
    }
  }
  return {
    part,
    take: async (size: number): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      for await (const piece of part(size)) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    rest: async function* (): AsyncGenerator<Buffer> {
      for (let given = await some(block); given; given = await some(block)) yield given;
    },
  };
}
