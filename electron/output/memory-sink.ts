import type { BagSink } from './bag-sink.ts';
import type { NamedFile } from './save.ts';

/** Keeps the files that are wanted in memory, lets the others go by, and writes nothing anywhere. */
export function memorySink(
  isWanted: (path: string) => boolean = () => true,
): BagSink & { readonly kept: () => readonly NamedFile[] } {
  const kept: NamedFile[] = [];
  return {
    put: async (name, bytes) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) if (isWanted(name)) pieces.push(piece);
      if (isWanted(name)) kept.push({ name, bytes: new Uint8Array(Buffer.concat(pieces)) });
    },
    finish: async () => ({ name: '', files: [] }),
    abandon: async () => undefined,
    kept: () => kept,
  };
}
