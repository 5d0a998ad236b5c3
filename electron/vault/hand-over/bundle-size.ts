import { open, stat } from 'node:fs/promises';
import { type BundleHead, headBytes, headName } from '../bundle/bundle-head.ts';

const block = 512;
const inTar = (size: number): number => block + Math.ceil(size / block) * block;
/** The age format seals pieces of 64 KiB, each with 16 bytes more; before them stand a header in text and 16 bytes. */
const piece = 64 * 1024;
const [seal, nonce] = [16, 16];

/** Bytes that an age file has before its first sealed piece; 0 when it has no header. */
async function headerLength(path: string): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(piece), 0, piece, 0);
    const end = /\n--- [^\n]*\n/.exec(buffer.toString('latin1', 0, bytesRead));
    return end ? end.index + end[0].length : 0;
  } finally {
    await file.close();
  }
}

/** True for a bundle whose file is shorter than what its head announces. */
export async function isCutShort(path: string, head: BundleHead): Promise<boolean> {
  const named = head.entries.map(({ name }) => name);
  const sums = [headName, ...named].reduce((length, name) => length + 64 + 2 + name.length + 1, 0);
  const sizes = [headBytes(head).length, ...head.entries.map(({ size }) => size), sums];
  const plain = sizes.reduce((sum, size) => sum + inTar(size), 0) + 2 * block;
  const whole = (await headerLength(path)) + nonce + plain + Math.ceil(plain / piece) * seal;
  return (await stat(path)).size < whole;
}
