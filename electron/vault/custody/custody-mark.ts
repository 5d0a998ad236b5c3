import { openMark, readMark, type SealedMark } from '../sealed-mark.ts';
import type { CustodyHead } from './custody-head.ts';

/*
 * The end of the log, noted outside the database as well: an older log put back inside the database, with its own older end, fits
 * together and only this mark knows of more.
 */
const length = 8 + 32;

/** The end of the log that was kept last; `undefined` when the mark is missing or unreadable. */
export function readCustodyMark(path: string, key: Buffer): CustodyHead | undefined {
  const said = readMark(path, key, length);
  return said && { count: Number(said.readBigUInt64BE()), hash: said.subarray(8).toString('hex') };
}

/** Notes the end of the log for as long as the vault is open. */
export function openCustodyMark(
  path: string,
  key: Buffer,
): Pick<SealedMark, 'close'> & { note: (head: CustodyHead) => void } {
  const mark = openMark(path, key);
  return {
    note: ({ count, hash }) => {
      const said = Buffer.alloc(length);
      said.writeBigUInt64BE(BigInt(count));
      said.write(hash, 8, 'hex');
      mark.write(said);
    },
    close: mark.close,
  };
}
