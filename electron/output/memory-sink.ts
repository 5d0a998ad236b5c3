import type { BagSink } from './bag-sink.ts';

/** Keeps the files that are wanted in memory, lets the others go by, and writes nothing anywhere. */
export function memorySink(
  isWanted: (path: string) => boolean,
): BagSink & { readonly kept: () => readonly Uint8Array[] } {
  const kept: Uint8Array[] = [];
  return {
    put: async (path, bytes) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) if (isWanted(path)) pieces.push(piece);
      if (isWanted(path)) kept.push(new Uint8Array(Buffer.concat(pieces)));
    },
    finish: async () => ({ name: '', files: [] }),
    abandon: async () => undefined,
    kept: () => kept,
  };
}
