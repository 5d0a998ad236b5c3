/** A text and the encoding that it was read as. */
export type ReadText = { readonly words: string; readonly encoding: 'UTF-8' | 'UTF-16' | 'Latin-1' };

const sixteen = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const some = bytes.subarray(0, 4096);
  for (const [index, byte] of some.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) === 0 || Math.max(even, odd) < some.length * 0.3) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

/** Where a text was cut after so many bytes, its last character may be half there. */
function utf8(bytes: Uint8Array, isCut: boolean): string | undefined {
  for (let less = 0; less <= (isCut ? 3 : 0); less += 1) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - less));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}

/** Guesses how a text is written: what is no valid UTF-8 and has no sign of sixteen bits is read as Latin-1 (windows-1252). */
export function decodeText(bytes: Uint8Array, isCut = false): ReadText {
  const wide = sixteen(bytes);
  if (wide) return { words: new TextDecoder(wide).decode(bytes), encoding: 'UTF-16' };
  const words = utf8(bytes, isCut);
  if (words !== undefined) return { words, encoding: 'UTF-8' };
  return { words: new TextDecoder('windows-1252').decode(bytes), encoding: 'Latin-1' };
}
