import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

type Bytes = Uint8Array<ArrayBuffer>;
/** Where the bytes of something are: here, or in a file that whoever needs them reads. */
export type Source =
  | { readonly kind: 'bytes'; readonly bytes: Bytes }
  | { readonly kind: 'file'; readonly path: string };

/** All of it. */
export const bytesOf = (source: Source): Bytes =>
  source.kind === 'bytes' ? source.bytes : new Uint8Array(readFileSync(source.path));

/** The memory that goes along when it is handed over to another thread. */
export const handedOver = (source: Source): readonly ArrayBuffer[] =>
  source.kind === 'bytes' ? [source.bytes.buffer] : [];

/** Reads one file after the other into the same memory: what was read holds good until the next is. */
export function fileReader(): (source: Source) => Bytes {
  let memory = new ArrayBuffer(0);
  return (source) => {
    if (source.kind === 'bytes') return source.bytes;
    const file = openSync(source.path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > memory.byteLength) memory = new ArrayBuffer(size);
      const bytes = new Uint8Array(memory, 0, size);
      for (let filled = 0; filled < size; ) {
        const read = readSync(file, bytes, filled, size - filled, filled);
        if (read === 0) throw new Error('A file that became shorter while it was read');
        filled += read;
      }
      return bytes;
    } finally {
      closeSync(file);
    }
  };
}
