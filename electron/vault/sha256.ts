import { createHash } from 'node:crypto';

/** SHA-256 of a text read as UTF-8, hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
