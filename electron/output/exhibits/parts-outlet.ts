import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Parts } from './pdf-stream.ts';

type Piece = Uint8Array<ArrayBuffer>;
/** What was written into a file. */
export type Written = { readonly size: number; readonly sha256: string };
/** Where the parts of a bound file go: into a file, or, as pieces of their own, to another thread. */
export type Outlet = {
  readonly take: (parts: Parts) => Piece | undefined;
  /** Nothing more comes; nothing where there is no file. */
  readonly end: () => Written | undefined;
  /** Lets go of the file, written whole or not. */
  readonly close: () => void;
};

/** One piece in memory of its own, which can be handed over. */
function joined(parts: Parts): Piece {
  const piece = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    piece.set(part, at);
    at += part.length;
  }
  return piece;
}

export const piecesOutlet: Outlet = { take: joined, end: () => undefined, close: () => undefined };

/** Shorter parts are put together before they are written. */
const shortest = 64 * 1024;

function* gathered(parts: Parts): Iterable<Uint8Array> {
  let waiting: Uint8Array[] = [];
  for (const part of parts) {
    if (part.length < shortest) {
      waiting.push(part);
      continue;
    }
    if (waiting.length > 0) yield Buffer.concat(waiting);
    waiting = [];
    yield part;
  }
  if (waiting.length > 0) yield Buffer.concat(waiting);
}

/** A new file, summed while it is written. */
export function fileOutlet(path: string): Outlet {
  const file = openSync(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    take: (parts) => {
      for (const part of gathered(parts)) {
        hash.update(part);
        size += part.length;
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
      }
      return undefined;
    },
    end: () => {
      close();
      return { size, sha256: hash.digest('hex') };
    },
    close,
  };
}
