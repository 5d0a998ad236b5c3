import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../src/base/result.ts';
import type { BackupAbout } from '../../../src/bridge/calls/backup-calls.ts';
import type { Failure } from '../../../src/bridge/result.ts';
import type { Opener } from '../bundle/age-seal.ts';
import type { OnProgress } from '../bundle/bundle-writer.ts';
import { readHeader } from '../database-file.ts';
import { readKeyFile } from '../key-file.ts';
import { makePrivateDirectory, syncDirectory } from '../private-file.ts';
import { guardAsync } from '../storage-failure.ts';
import { unpackBackup } from './backup-file.ts';

/** The name of a folder that a backup is being unpacked into; nothing ever opens a vault in it. */
const unfinished = '.restoring';

export type Restoring = {
  readonly path: string;
  readonly opener: Opener;
  readonly dataFolder: string;
  /** Where the vault will lie: a folder that is not there yet. */
  readonly folder: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
};
export type Restored = { readonly folder: string; readonly about: BackupAbout };

/**
 * Makes a vault out of a backup, in a folder of its own: never over another. It has its name only when everything in it was verified and
 * is on the disk, so a crash leaves nothing that could be opened; the next restore tidies up after it.
 */
export async function restoreBackup(restoring: Restoring): Promise<Result<Restored, Failure>> {
  const { path, opener, dataFolder, folder, signal, onProgress } = restoring;
  const work = `${folder}${unfinished}`;
  return guardAsync(async () => {
    makePrivateDirectory(dataFolder);
    removeUnfinished(dataFolder);
    if (existsSync(folder)) return fail({ code: 'vault-exists' });
    makePrivateDirectory(work);
    let moved = false;
    try {
      const watched = { ...(signal && { signal }), ...(onProgress && { onProgress }) };
      const about = await unpackBackup(path, opener, work, makePrivateDirectory, watched);
      if (!about.ok) return about;
      const keys = readKeyFile(join(work, 'keys.json'));
      if (!keys.ok) return keys;
      if (readHeader(join(work, 'vault.db')) !== 'encrypted') return fail({ code: 'bundle-foreign' });
      syncTree(work);
      renameSync(work, folder);
      moved = true;
      syncDirectory(dirname(folder));
      return ok({ folder: basename(folder), about: about.value });
    } finally {
      if (!moved) rmSync(work, { recursive: true, force: true });
    }
  });
}

/** Removes what restores left behind that were cut off. */
export function removeUnfinished(dataFolder: string): void {
  if (!existsSync(dataFolder)) return;
  for (const name of readdirSync(dataFolder)) {
    if (name.endsWith(unfinished)) rmSync(join(dataFolder, name), { recursive: true, force: true });
  }
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) syncTree(join(folder, entry.name));
  }
  syncDirectory(folder);
}
