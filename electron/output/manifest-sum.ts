import { createHash } from 'node:crypto';
import type { NamedFile } from './save.ts';

/** Name of the list of sums beside the files; `sha256sum -c` reads it. */
export const sumsName = 'SHA256SUMS.txt';

const sumOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** One line a file, as `sha256sum` writes and reads it. */
export const sumLines = (files: readonly NamedFile[]): string =>
  files.map(({ name, bytes }) => `${sumOf(bytes)}  ${name}\n`).join('');

/** One sum for a set of files: SHA-256 of their list of sums. Where that list is one of the files, it is the sum of that file. */
export const manifestSum = (files: readonly NamedFile[]): string =>
  sumOf(sumLines(files.filter(({ name }) => name !== sumsName)));
