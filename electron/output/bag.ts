import type { BagFacts } from '../../src/packet/bag.ts';
import { piecesOf, type StreamedFile } from './bag-sink.ts';
import { memorySink } from './memory-sink.ts';
import type { NamedFile } from './save.ts';
import { putBag } from './write-bag.ts';

/** A bag in memory: its files, those that are sent first. */
export type Bag = {
  readonly files: readonly NamedFile[];
  /** SHA-256 of the manifest: one number that stands for everything that is sent. */
  readonly manifestSha256: string;
};

async function* streamed(files: readonly NamedFile[]): AsyncIterable<StreamedFile> {
  for (const { name, bytes } of files) yield { path: name, bytes: () => piecesOf(bytes) };
}

/** Packs files into a bag; the same files and facts give the same bytes. */
export async function bagOf(files: readonly NamedFile[], facts: BagFacts): Promise<Bag> {
  const sink = memorySink();
  const { manifestSha256 } = await putBag(sink, streamed(files), facts);
  return { files: sink.kept(), manifestSha256 };
}
