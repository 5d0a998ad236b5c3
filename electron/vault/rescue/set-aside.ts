import { copyFileSync, existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateDirectory, syncDirectory, syncFile } from '../private-file.ts';

/** A folder inside the vault for what a rescue is about to change; nothing in it is ever opened or removed by the app. */
function newFolder(directory: string, at: number): string {
  const stamp = new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '');
  const taken = readdirSync(directory).filter((name) => name.startsWith(`damaged-${stamp}`)).length;
  const folder = join(directory, taken === 0 ? `damaged-${stamp}` : `damaged-${stamp}-${taken + 1}`);
  makePrivateDirectory(folder);
  return folder;
}

const databaseFiles = ['vault.db', 'vault.db-wal', 'vault.db-shm', 'vault.mark'] as const;
const there = (directory: string, names: readonly string[]) =>
  names.filter((name) => existsSync(join(directory, name)));

/** Copies the files of the database aside. */
export function copyAside(directory: string, at: number): void {
  const folder = newFolder(directory, at);
  for (const name of there(directory, databaseFiles)) {
    copyFileSync(join(directory, name), join(folder, name));
    syncFile(join(folder, name));
  }
  syncDirectory(folder);
  syncDirectory(directory);
}

/** Moves files aside; without names, those of the database. */
export function moveAside(directory: string, at: number, names: readonly string[] = databaseFiles): void {
  const folder = newFolder(directory, at);
  // The log before the database it belongs to would be the worse half to be left with after a crash.
  for (const name of there(directory, names)) renameSync(join(directory, name), join(folder, name));
  syncDirectory(folder);
  syncDirectory(directory);
}
