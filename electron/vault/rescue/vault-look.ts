import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RescueLook } from '../../../src/bridge/calls/rescue-calls.ts';
import { copiesFolder, listCopies } from '../backup/copies.ts';
import { keyCopyPath } from '../backup/key-copy.ts';
import { readHeader } from '../database-file.ts';
import { readKeyFile } from '../key-file.ts';

/** How the files of a closed vault look from outside, without any passphrase; nothing is changed. */
export function lookAtVault(directory: string): RescueLook {
  return {
    keys: standingOfKeys(join(directory, 'keys.json')),
    keyCopy: standingOfKeys(keyCopyPath(directory)) === 'whole',
    database: standingOfDatabase(join(directory, 'vault.db')),
    copies: listCopies(copiesFolder(directory)).map(({ at, commits }) => ({ at: new Date(at).toISOString(), commits })),
  };
}

function standingOfKeys(path: string): RescueLook['keys'] {
  if (!existsSync(path)) return 'missing';
  const keys = readKeyFile(path);
  if (keys.ok) return 'whole';
  return keys.failure.code === 'vault-newer' ? 'newer' : 'damaged';
}

function standingOfDatabase(path: string): RescueLook['database'] {
  if (!existsSync(path)) return 'missing';
  const header = readHeader(path);
  return header === 'encrypted' ? 'there' : header === 'plaintext' ? 'plaintext' : 'damaged';
}
