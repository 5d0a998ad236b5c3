import { createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

/*
 * SQLCipher 4 signs every page with HMAC-SHA-512 under a key that is derived from the database key and the salt in the first 16 bytes of
 * the file. The signing key opens nothing: with it, a copy can be verified page by page while and after the vault is locked.
 */
export const pageSize = 4096;
/** Length of the salt that a database file begins with. */
export const saltLength = 16;
const sealLength = 64;
/** SQLite never writes the page with the byte at 1 GiB: it is kept for locks. */
const lockPage = 2 ** 30 / pageSize + 1;

export type PageSeals = {
  /** True when a page, counted from 1, is as it was written under this key. */
  readonly isWhole: (page: Buffer, number: number) => boolean;
  /** Watches the bytes of a database go by; `damaged` is the number of pages that do not check out. */
  readonly watch: (bytes: AsyncIterable<Uint8Array>) => {
    readonly bytes: AsyncIterable<Uint8Array>;
    readonly damaged: () => number;
  };
  /** Forgets the key. */
  readonly close: () => void;
};

/** The seals of a database under its raw key, which stays the caller's; the salt is the file's first 16 bytes. */
export function openPageSeals(databaseKey: Buffer, salt: Buffer): PageSeals {
  const signing = pbkdf2Sync(databaseKey, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const place = Buffer.alloc(4);

  const isWhole = (page: Buffer, number: number): boolean => {
    if (number === lockPage) return true;
    place.writeUInt32LE(number);
    const sealed = page.subarray(number === 1 ? saltLength : 0, pageSize - sealLength);
    const seal = createHmac('sha512', signing).update(sealed).update(place).digest();
    return timingSafeEqual(seal, page.subarray(pageSize - sealLength));
  };

  const watch = (bytes: AsyncIterable<Uint8Array>) => {
    let number = 0;
    let damaged = 0;
    let rest = Buffer.alloc(0);
    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const chunk of bytes) {
        const pages =
          rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length) : Buffer.concat([rest, chunk]);
        let at = 0;
        for (; at + pageSize <= pages.length; at += pageSize) {
          number += 1;
          if (!isWhole(pages.subarray(at, at + pageSize), number)) damaged += 1;
        }
        rest = Buffer.from(pages.subarray(at));
        yield chunk;
      }
      if (rest.length > 0 || number === 0) damaged += 1;
    }
    return { bytes: watched(), damaged: () => damaged };
  };

  return { isWhole, watch, close: () => void signing.fill(0) };
}
