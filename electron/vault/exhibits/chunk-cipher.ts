import { chacha20poly1305 } from '@noble/ciphers/chacha.js';

/** The payload of an age file is sealed in chunks of this many bytes, each followed by its tag; only the last may be shorter. */
export const chunkSize = 64 * 1024;
export const tagSize = 16;
export const sealedChunkSize = chunkSize + tagSize;

/** Some chunks in a row: number of the first, and whether the last of them is the last of the file. */
export type ChunkRun = { readonly key: Uint8Array; readonly first: number; readonly ends: boolean };

/** Eleven bytes of counter, most significant first, and one that marks the last chunk. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
  const nonce = new Uint8Array(12);
  const view = new DataView(nonce.buffer);
  view.setUint32(3, Math.floor(index / 2 ** 32));
  view.setUint32(7, index >>> 0);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** How many bytes lie before chunk `count` when sealed, or when open. */
const pieces = (length: number, size: number): number => Math.max(1, Math.ceil(length / size));

/** Seals bytes as chunks, into a buffer that is large enough where one is given; all but the last chunk of a file must be full. */
export function sealChunks(
  plain: Uint8Array,
  { key, first, ends }: ChunkRun,
  into?: ArrayBuffer,
): Uint8Array<ArrayBuffer> {
  const count = pieces(plain.length, chunkSize);
  const length = plain.length + count * tagSize;
  const sealed = new Uint8Array(into ?? new ArrayBuffer(length), 0, length);
  for (let index = 0; index < count; index += 1) {
    const piece = plain.subarray(index * chunkSize, (index + 1) * chunkSize);
    const at = index * sealedChunkSize;
    chacha20poly1305(key, nonceOf(first + index, ends && index === count - 1)).encrypt(
      piece,
      sealed.subarray(at, at + piece.length + tagSize),
    );
  }
  return sealed;
}

/** Opens sealed chunks, into a buffer that is large enough where one is given; throws when one of them is not what was sealed. */
export function openChunks(
  sealed: Uint8Array,
  { key, first, ends }: ChunkRun,
  into?: ArrayBuffer,
): Uint8Array<ArrayBuffer> {
  const count = pieces(sealed.length, sealedChunkSize);
  const length = Math.max(0, sealed.length - count * tagSize);
  const plain = new Uint8Array(into ?? new ArrayBuffer(length), 0, length);
  for (let index = 0; index < count; index += 1) {
    const piece = sealed.subarray(index * sealedChunkSize, (index + 1) * sealedChunkSize);
    const at = index * chunkSize;
    chacha20poly1305(key, nonceOf(first + index, ends && index === count - 1)).decrypt(
      piece,
      plain.subarray(at, at + piece.length - tagSize),
    );
  }
  return plain;
}
