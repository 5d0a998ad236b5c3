import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { createDatabase, openDatabase, type VaultDatabase } from './database.ts';
import { readHeader } from './database-file.ts';
import { calibrate, type Derivation } from './derivation.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { createDataKey, createPassphraseSlot, type DataKey, type Opened, subkey } from './keys.ts';
import { isOfOtherKey } from './page-check.ts';
import { keepPrivate, renameDurably } from './private-file.ts';
import { guard } from './storage-failure.ts';

/** Where a vault lies, and the SQLite driver for a runtime that cannot load the published one. */
export type VaultPlace = { readonly directory: string; readonly nativeBinding?: string };

/** What lies where in the folder of a vault. */
export function pathsIn(directory: string) {
  const database = join(directory, 'vault.db');
  return {
    keys: join(directory, 'keys.json'),
    database,
    begun: `${database}.creating`,
    mark: join(directory, 'vault.mark'),
  };
}

/** What stands in the way of a new vault; nothing when the place is free. */
export function obstacleIn(directory: string): Failure | undefined {
  const paths = pathsIn(directory);
  if (existsSync(paths.keys)) return { code: 'vault-exists' };
  if (!existsSync(paths.database)) return undefined;
  return { code: readHeader(paths.database) === 'plaintext' ? 'vault-plaintext' : 'vault-exists' };
}

/** True where at least part of a vault lies. */
export function isVaultIn(directory: string): boolean {
  const paths = pathsIn(directory);
  return existsSync(paths.keys) || existsSync(paths.database);
}

/** The key file of a closed vault; a database in clear beside it is refused before any passphrase is tried. */
export function findKeyFile(directory: string): Result<KeyFile, Failure> {
  const paths = pathsIn(directory);
  return guard(() => {
    const plaintext = existsSync(paths.database) && readHeader(paths.database) === 'plaintext';
    return plaintext ? fail({ code: 'vault-plaintext' }) : readKeyFile(paths.keys);
  });
}

/**
 * Makes the database under another name, then the key file; `openByKey` gives the database its name. A crash before the key file leaves
 * nothing that could be opened and is overwritten by the next attempt; a crash after it leaves a vault that only lacks that name.
 */
export async function makeVault(
  { directory, nativeBinding }: VaultPlace,
  passphrase: string,
  made: string,
  derivation?: Derivation,
): Promise<Result<Opened, Failure>> {
  const paths = pathsIn(directory);
  const dataKey = createDataKey();
  const key = subkey(dataKey, 'database');
  let done: Result<Opened, Failure> | undefined;
  try {
    const slot = await createPassphraseSlot(dataKey, passphrase, derivation ?? (await calibrate()), made);
    done = guard(() => {
      rmSync(paths.mark, { force: true });
      const created = createDatabase({ path: paths.begun, key, ...(nativeBinding !== undefined && { nativeBinding }) });
      if (!created.ok) return created;
      writeKeyFile(paths.keys, { vault: dataKey.vault, slots: [slot] });
      return ok({ dataKey, slot });
    });
    return done;
  } finally {
    key.fill(0);
    if (!done?.ok) dataKey.bytes.fill(0);
  }
}

/** Opens the database by the data key, which stays the caller's. Nothing is ever created here. */
export function openByKey({ directory, nativeBinding }: VaultPlace, dataKey: DataKey): Result<VaultDatabase, Failure> {
  const paths = pathsIn(directory);
  const key = subkey(dataKey, 'database');
  const markKey = subkey(dataKey, 'commits');
  const database = guard(() => {
    if (existsSync(paths.begun) && !existsSync(paths.database)) renameDurably(paths.begun, paths.database);
    const binding = nativeBinding === undefined ? {} : { nativeBinding };
    keepPrivate(directory);
    return openDatabase({ path: paths.database, key, markPath: paths.mark, markKey, ...binding });
  });
  key.fill(0);
  if (!database.ok) {
    markKey.fill(0);
    return database.failure.code === 'vault-damaged' && isOfOtherKey(paths.database, dataKey)
      ? fail({ code: 'vault-mismatch' })
      : database;
  }
  const close = (): void => {
    markKey.fill(0);
    database.value.close();
  };
  return ok({ ...database.value, close });
}
