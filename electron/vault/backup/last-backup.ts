import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../../src/base/result.ts';
import { writeDurably } from '../private-file.ts';
import { guard } from '../storage-failure.ts';

/** In clear beside the database, since a long backup may end when the vault is already locked; it says no more than a time. */
const pathIn = (directory: string): string => join(directory, 'last-backup.txt');

/** When the last backup was made, ISO 8601. */
export function readLastBackup(directory: string): string | undefined {
  const path = pathIn(directory);
  const line = existsSync(path) ? readFileSync(path, 'latin1').slice(0, 40).trim() : '';
  return Number.isNaN(Date.parse(line)) ? undefined : new Date(line).toISOString();
}

/** Notes a backup; when that fails, the reminder comes too early and nothing worse. */
export const writeLastBackup = (directory: string, at: string): void =>
  void guard(() => ok(writeDurably(pathIn(directory), `${at}\n`)));
