import type { Bagged } from '../../../src/packet/bag.ts';
import { ExhibitFault } from '../../vault/exhibits/exhibit-fault.ts';
import { type BagSink, piecesOf, putSummed } from '../bag-sink.ts';
import type { ChosenExhibit } from './read-exhibit.ts';
import { bytesOf, type Source } from './source.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** How the files of exhibits are read, each by its place among those that were chosen. */
export type ExhibitBytes = {
  /** How many can be read at once. */
  readonly width: number;
  /** A file that is small enough to be held in memory; fails by throwing when it is not what was received. */
  readonly whole: (index: number) => Promise<Source>;
  /** Reads it to its end, whatever its size. */
  readonly pass: (index: number) => Promise<void>;
  /** The same bytes once more. */
  readonly again: (index: number) => Promise<Source>;
  /** The file as it lies in the bag already; nothing while it does not. */
  readonly kept: (index: number) => Bagged | undefined;
  /** Stops what is under way, and waits until it has stopped. */
  readonly close: () => Promise<void>;
};

function mustFind(chosen: readonly ChosenExhibit[], index: number): ChosenExhibit {
  const found = chosen[index];
  if (!found) throw new Error('An exhibit that nobody chose');
  return found;
}

/** The bytes of a file, for as long as somebody wants them. */
async function* wanted({ read }: ChosenExhibit, signal: AbortSignal | undefined): AsyncIterable<Bytes> {
  for await (const piece of read()) {
    if (signal?.aborted) throw new ExhibitFault('cancelled');
    yield piece;
  }
}

/** All bytes of a file that is small enough. */
async function wholeOf(chosen: ChosenExhibit, signal: AbortSignal | undefined): Promise<Source> {
  const pieces: Bytes[] = [];
  for await (const piece of wanted(chosen, signal)) pieces.push(piece);
  const bytes = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { kind: 'bytes', bytes };
}

/** Reads them out of the vault, each time, and puts none of them into the bag. */
export function exhibitBytes(chosen: readonly ChosenExhibit[], signal?: AbortSignal): ExhibitBytes {
  const whole = (index: number): Promise<Source> => wholeOf(mustFind(chosen, index), signal);
  return {
    width: 1,
    whole,
    pass: async (index) => {
      for await (const _piece of wanted(mustFind(chosen, index), signal));
    },
    again: whole,
    kept: () => undefined,
    close: async () => undefined,
  };
}

/**
 * For a bag that nothing can be read from again, since nothing of it may lie in clear on a disk: a file that fits into memory goes into it,
 * in the order of the exhibits, as soon as it has turned out to be what was received; for its pages it is opened a second time.
 */
export function forwardingBytes(
  chosen: readonly ChosenExhibit[],
  sink: BagSink,
  pathOf: (index: number) => string,
  signal?: AbortSignal,
): ExhibitBytes {
  const plain = exhibitBytes(chosen, signal);
  const kept = new Map<number, Bagged>();
  let last: Promise<unknown> = Promise.resolve();
  const whole = async (index: number): Promise<Source> => {
    const before = last;
    const read = plain.whole(index);
    const put = (async (): Promise<Source> => {
      const source = await read;
      await before;
      // A copy: the sink may still hold it when these bytes have been handed over to another thread.
      const file = { path: pathOf(index), bytes: () => piecesOf(bytesOf(source).slice()) };
      kept.set(index, await putSummed(sink, file));
      return source;
    })();
    last = put.catch(() => undefined);
    return put;
  };
  return { ...plain, width: 2, whole, kept: (index) => kept.get(index), close: async () => void (await last) };
}

/**
 * Opens each sealed file once, into the bag, where it is read from then on by whoever needs it. A file that turns out not to be what was
 * received does not stay there. At most two are opened at once: there may be many, and each wants a core.
 */
export function enclosingBytes(
  chosen: readonly ChosenExhibit[],
  { place, keep }: NonNullable<BagSink['open']>,
  pathOf: (index: number) => string,
  signal?: AbortSignal,
): ExhibitBytes {
  const kept = new Map<number, Bagged>();
  const places = new Map<number, Source>();
  const closing = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;

  const put = async (index: number): Promise<void> => {
    const path = pathOf(index);
    const at = await place(path);
    const copying = mustFind(chosen, index).copy(at, either);
    underWay.add(copying);
    try {
      kept.set(index, { path, ...(await copying) });
    } finally {
      underWay.delete(copying);
    }
    keep(path);
    places.set(index, { kind: 'file', path: at });
  };
  const again = async (index: number): Promise<Source> => {
    const found = places.get(index);
    if (!found) throw new Error('An exhibit that was not taken');
    return found;
  };
  return {
    width: 2,
    whole: async (index) => {
      await put(index);
      return again(index);
    },
    pass: put,
    again,
    kept: (index) => kept.get(index),
    close: async () => {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}
