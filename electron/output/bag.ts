import { createHash } from 'node:crypto';
import {
  type BagFacts,
  type Bagged,
  manifestPath,
  manifestText,
  payloadFolder,
  tagFiles,
  tagManifestPath,
} from '../../src/packet/bag.ts';
import type { NamedFile } from './save.ts';

/** A bag in memory: its files, those that are sent first. */
export type Bag = {
  readonly files: readonly NamedFile[];
  /** SHA-256 of the manifest: one number that stands for everything that is sent. */
  readonly manifestSha256: string;
};

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bagged = ({ name, bytes }: NamedFile): Bagged => ({ path: name, size: bytes.length, sha256: sumOf(bytes) });
const fileOf = (path: string, text: string): NamedFile => ({ name: path, bytes: new TextEncoder().encode(text) });

/** Packs files into a bag; the same files and facts give the same bytes. */
export function bagOf(files: readonly NamedFile[], facts: BagFacts): Bag {
  const payload = files.map(({ name, bytes }) => ({ name: `${payloadFolder}/${name}`, bytes }));
  const tags = tagFiles(payload.map(bagged), facts).map(({ path, text }) => fileOf(path, text));
  const manifest = tags.find(({ name }) => name === manifestPath);
  if (!manifest) throw new Error('A bag without a manifest');
  return {
    files: [...payload, ...tags, fileOf(tagManifestPath, manifestText(tags.map(bagged)))],
    manifestSha256: sumOf(manifest.bytes),
  };
}
