import { createHash } from 'node:crypto';
import type { NamedFile } from './save.ts';

const sumOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** One sum for a set of files: SHA-256 of their list of sums, one line a file as `sha256sum` writes it. */
export const manifestSum = (files: readonly NamedFile[]): string =>
  sumOf(files.map(({ name, bytes }) => `${sumOf(bytes)}  ${name}\n`).join(''));
