import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { type DataKey, subkey } from './keys.ts';

/*
 * SQLite says the same of a damaged database as of one that belongs to another key: it cannot read the first page. SQLCipher signs every
 * page by itself, so one page that checks out proves the key right and the rest damaged.
 */
const [pageSize, saltLength, signatureLength] = [4096, 16, 64];
const pagesTried = 64;

/** The key that pages are signed with, as SQLCipher 4 derives it from a raw key. */
function signingKey(key: Buffer, salt: Buffer): Buffer {
  const other = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key, other, 2, 32, 'sha512');
}

function checksOut(page: Buffer, number: number, key: Buffer): boolean {
  const signed = page.subarray(number === 1 ? saltLength : 0, pageSize - signatureLength);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const signature = createHmac('sha512', key).update(signed).update(place).digest();
  return timingSafeEqual(signature, page.subarray(pageSize - signatureLength, pageSize));
}

/** True when not one page of a closed database was written with this key: the database belongs to another key file. */
export function isOfOtherKey(path: string, dataKey: DataKey): boolean {
  if (!existsSync(path)) return false;
  const handle = openSync(path, 'r');
  const key = subkey(dataKey, 'database');
  let signing: Buffer | undefined;
  try {
    const page = Buffer.alloc(pageSize);
    for (let number = 1; number <= pagesTried; number += 1) {
      if (readSync(handle, page, 0, pageSize, (number - 1) * pageSize) < pageSize) return number > 1;
      signing ??= signingKey(key, page.subarray(0, saltLength));
      if (checksOut(page, number, signing)) return false;
    }
    return true;
  } finally {
    key.fill(0);
    signing?.fill(0);
    closeSync(handle);
  }
}
