import { createHash } from 'node:crypto';
import { canonicalText } from '../../../src/base/canonical-text.ts';
import type { CustodyEvent } from './custody-event.ts';

/** Tag of the form in which entries are hashed. */
export const custodyFormat = 'constancia-custody/1';

/** An entry as it is kept. `event` is canonical JSON; hashes are SHA-256 in lower-case hexadecimal. */
export type CustodyRow = {
  readonly sequence: number;
  /** ISO instant, by the clock of this laptop. */
  readonly at: string;
  readonly by: string;
  readonly event: string;
  /** Random: nobody can guess what stands in an entry of which only the digest was given away. */
  readonly salt: string;
  /** Hash of the entry before; for the first, the name of the chain. */
  readonly previous: string;
  readonly hash: string;
};

/** What was written of an entry before it is linked to the one before. */
export type CustodyDraft = Omit<CustodyRow, 'hash' | 'event'> & { readonly event: CustodyEvent };

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The text whose SHA-256 is the digest of an entry. */
export const bodyOf = ({ sequence, at, by, event, salt }: Omit<CustodyRow, 'previous' | 'hash'>): string =>
  `[${JSON.stringify(custodyFormat)},${sequence},${JSON.stringify(at)},${JSON.stringify(by)},${event},${JSON.stringify(salt)}]`;

/** SHA-256 of what an entry says; enough to check the chain where the entry itself is not given away. */
export const digestOf = (row: Omit<CustodyRow, 'previous' | 'hash'>): string => sha256(bodyOf(row));

/** The hash of an entry: SHA-256 of the hash before and the digest, as 128 hexadecimal digits. */
export const linkOf = (previous: string, digest: string): string => sha256(`${previous}${digest}`);

/** An interview belongs to itself, so that all that concerns it is found in one way. */
function placed(event: CustodyEvent): CustodyEvent {
  return event.object === 'interview' && event.interview === undefined ? { ...event, interview: event.id } : event;
}

/** Makes an entry out of its draft. */
export function sealEntry({ event, ...rest }: CustodyDraft): CustodyRow {
  const row = { ...rest, event: canonicalText(placed(event)) };
  return { ...row, hash: linkOf(row.previous, digestOf(row)) };
}

/** What an entry tells; `undefined` when it cannot be read. */
export function readEvent(text: string): CustodyEvent | undefined {
  try {
    const event: unknown = JSON.parse(text);
    const isEvent = typeof event === 'object' && event !== null && 'what' in event && 'object' in event;
    return isEvent ? (event as CustodyEvent) : undefined;
  } catch {
    return undefined;
  }
}
