import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CustodyBreak } from '../../../src/bridge/calls/custody-calls.ts';
import type { Driver } from '../database-file.ts';

/** How far a log goes: number and hash of its last entry. */
export type CustodyHead = { readonly count: number; readonly hash: string };

const shape = /^(\d{1,15}) ([0-9a-f]{64}) ([0-9a-f]{64})$/;

/** HMAC-SHA-256 of the head, under a key that nothing else uses. */
const macOf = (key: Buffer, { count, hash }: CustodyHead): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['constancia-custody-head/1', count, hash]))
    .digest('hex');

/** The end of the log as the log itself notes it; authenticated, so that it cannot be moved without the key. */
export function openHead(driver: Driver, key: Buffer) {
  const find = driver.prepare<[], string>("SELECT value FROM meta WHERE name = 'custody-head'").pluck();
  const put = driver.prepare<[string]>(
    `INSERT INTO meta (name, value) VALUES ('custody-head', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  return {
    /** `new` before the first entry; `undefined` when it is missing or not ours. */
    read: (): CustodyHead | 'new' | undefined => {
      const text = String(find.get() ?? '');
      if (text === 'new') return 'new';
      const [, count, hash = '', mac = ''] = shape.exec(text) ?? [];
      if (count === undefined) return undefined;
      const head = { count: Number(count), hash };
      return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(key, head), 'hex')) ? head : undefined;
    },
    write: (head: CustodyHead): void => void put.run(`${head.count} ${head.hash} ${macOf(key, head)}`),
  };
}

type Known = CustodyHead | 'new' | undefined;

/** The end that is furthest among those that are known. */
export const furthest = (ends: readonly [CustodyHead, ...Known[]]): CustodyHead =>
  ends.reduce<CustodyHead>((best, one) => (typeof one === 'object' && one.count > best.count ? one : best), ends[0]);

/** What does not fit at the end of a log: between its entries, its head, and the mark beside the database. */
export function faultAtEnd(
  { rows, head, mark }: { readonly rows: CustodyHead; readonly head: Known; readonly mark: CustodyHead | undefined },
  hashAt: (sequence: number) => string | undefined,
): CustodyBreak | undefined {
  const { count } = furthest([rows, head, mark]);
  const fault = (kind: CustodyBreak['kind'], from: number, to: number): CustodyBreak => ({
    kind,
    from,
    to,
    interviews: [],
  });
  if (count > rows.count) return fault('missing', rows.count + 1, count);
  if (head === 'new') return rows.count > 0 ? fault('end', 1, rows.count) : undefined;
  if (head === undefined) return fault('end', rows.count, rows.count);
  if (head.count < rows.count) return fault('end', head.count + 1, rows.count);
  if (head.hash !== rows.hash) return fault('end', rows.count, rows.count);
  const replaced = mark !== undefined && hashAt(mark.count) !== mark.hash;
  return replaced ? fault('end', mark.count, rows.count) : undefined;
}
