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

/** Copies the files of the database aside; gives the folder. */
export function copyAside(directory: string, at: number): string {
  const folder = newFolder(directory, at);
  for (const name of there(directory, databaseFiles)) {
    copyFileSync(join(directory, name), join(folder, name));
    syncFile(join(folder, name));
  }
  syncDirectory(folder);
  syncDirectory(directory);
  return folder;
}

/** Moves files aside; without names, those of the database. Gives the folder. */
export function moveAside(directory: string, at: number, names: readonly string[] = databaseFiles): string {
  const folder = newFolder(directory, at);
  for (const name of there(directory, names)) renameSync(join(directory, name), join(folder, name));
  syncDirectory(folder);
  syncDirectory(directory);
  return folder;
}

/**
 * Moves the files of exhibits aside that the rescued database does not know: it may be older than they are, and what no row speaks of is
 * swept away when a vault opens. To be done before the rescued database can be opened.
 */
export function moveUnknownExhibits(directory: string, folder: string, known: ReadonlySet<string>): void {
  const from = join(directory, 'exhibits');
  if (!existsSync(from)) return;
  const unknown = readdirSync(from).filter((name) => !known.has(name.replace(/\..*$/, '')));
  if (unknown.length === 0) return;
  const to = join(folder, 'exhibits');
  makePrivateDirectory(to);
  for (const name of unknown) renameSync(join(from, name), join(to, name));
  syncDirectory(to);
  syncDirectory(from);
}
