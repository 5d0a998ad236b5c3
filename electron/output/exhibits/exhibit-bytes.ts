import type { Bagged } from '../../../src/packet/bag.ts';
import { type BagSink, putSummed } from '../bag-sink.ts';
import type { ChosenExhibit } from './read-exhibit.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** How the files of exhibits are read, each by its place among those that were chosen. */
export type ExhibitBytes = {
  /** All bytes of a file that is small enough to be held in memory. */
  readonly whole: (index: number) => Promise<Bytes>;
  /** Reads it to its end, whatever its size; fails by throwing when it is not what was received. */
  readonly pass: (index: number) => Promise<void>;
  /** The same bytes once more. */
  readonly again: (index: number) => Promise<Bytes>;
  /** The file as it lies in the bag already; nothing while it does not. */
  readonly kept: (index: number) => Bagged | undefined;
};

function mustFind(chosen: readonly ChosenExhibit[], index: number): ChosenExhibit {
  const found = chosen[index];
  if (!found) throw new Error('An exhibit that nobody chose');
  return found;
}

/** All bytes of a file that is small enough. */
async function wholeOf({ read }: ChosenExhibit): Promise<Bytes> {
  const pieces: Bytes[] = [];
  for await (const piece of read()) pieces.push(piece);
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Reads them out of the vault, each time. */
export function exhibitBytes(chosen: readonly ChosenExhibit[]): ExhibitBytes {
  const whole = (index: number): Promise<Bytes> => wholeOf(mustFind(chosen, index));
  return {
    whole,
    pass: async (index) => {
      for await (const _piece of mustFind(chosen, index).read());
    },
    again: whole,
    kept: () => undefined,
  };
}

/**
 * Opens each sealed file once: while it is read for the first time it goes into the bag, and from there it is read again. A file that
 * turns out not to be what was received does not stay there.
 */
export function enclosingBytes(
  chosen: readonly ChosenExhibit[],
  sink: BagSink,
  { read, drop }: NonNullable<BagSink['open']>,
  pathOf: (index: number) => string,
): ExhibitBytes {
  const kept = new Map<number, Bagged>();
  const put = async (index: number, seen?: (piece: Uint8Array) => void): Promise<void> => {
    const path = pathOf(index);
    try {
      kept.set(index, await putSummed(sink, { path, bytes: mustFind(chosen, index).read }, seen));
    } catch (error) {
      await drop(path);
      throw error;
    }
  };
  return {
    whole: async (index) => {
      const pieces: Uint8Array[] = [];
      await put(index, (piece) => void pieces.push(piece));
      return joined(pieces);
    },
    pass: put,
    again: (index) => read(pathOf(index)),
    kept: (index) => kept.get(index),
  };
}
