import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { type DataKey, subkey } from './keys.ts';
import { openPageSeals, type PageSeals, pageSize, saltLength } from './page-seals.ts';

/*
 * SQLite says the same of a damaged database as of one that belongs to another key: it cannot read the first page. Every page is signed
 * by itself, so one page that checks out proves the key right and the rest damaged.
 */
const pagesTried = 64;

/** True when not one page of a closed database was written with this key: the database belongs to another key file. */
export function isOfOtherKey(path: string, dataKey: DataKey): boolean {
  if (!existsSync(path)) return false;
  const handle = openSync(path, 'r');
  const key = subkey(dataKey, 'database');
  let seals: PageSeals | undefined;
  try {
    const page = Buffer.alloc(pageSize);
    for (let number = 1; number <= pagesTried; number += 1) {
      if (readSync(handle, page, 0, pageSize, (number - 1) * pageSize) < pageSize) return number > 1;
      seals ??= openPageSeals(key, page.subarray(0, saltLength));
      if (seals.isWhole(page, number)) return false;
    }
    return true;
  } finally {
    key.fill(0);
    seals?.close();
    closeSync(handle);
  }
}
