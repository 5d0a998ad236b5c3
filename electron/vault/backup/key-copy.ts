import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../../../src/base/result.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import { readKeyFile } from '../key-file.ts';
import { makePrivateDirectory, writeDurably } from '../private-file.ts';
import { guard } from '../storage-failure.ts';
import { copiesFolder } from './copies.ts';

/** Where the one copy of the key file lies. */
export const keyCopyPath = (directory: string): string => join(copiesFolder(directory), 'keys.json');

/**
 * Keeps one copy of the key file, always of the present one: an older copy would let a passphrase that was changed open the vault again.
 * Called when the vault has been opened and when it is locked; whoever changes the key file calls `renewKeyCopy`.
 */
export function keepKeyCopy(directory: string): Result<null, Failure> {
  const path = join(directory, 'keys.json');
  const copy = keyCopyPath(directory);
  return guard(() => {
    const keys = readKeyFile(path);
    if (!keys.ok) return keys;
    const bytes = readFileSync(path, 'utf8');
    if (existsSync(copy) && readFileSync(copy, 'utf8') === bytes) return ok(null);
    makePrivateDirectory(copiesFolder(directory));
    writeDurably(copy, bytes);
    return ok(null);
  });
}

/** Puts the present key file in the place of an older copy, where there is one. */
export const renewKeyCopy = (directory: string): Result<null, Failure> =>
  existsSync(keyCopyPath(directory)) ? keepKeyCopy(directory) : ok(null);
