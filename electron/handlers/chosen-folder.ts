import { basename, join } from 'node:path';
import { dialog } from 'electron';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { freeName, type NamedFile, safeFileName, saveFiles } from '../output/save.ts';

/** What was written: the folder and the files in it, by name only. */
export type Saved = { readonly folder: string; readonly files: string[] };

/** The folder that a person chooses; `undefined` when they close the dialog. */
export async function askFolder(): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/**
 * Asks where to, then writes the files into a folder of the given name there. With `beside`, never into one that exists: names
 * that tell nothing are the same for two people.
 */
export async function saveWhereAsked(
  name: string,
  files: readonly NamedFile[],
  beside?: 'beside',
): Promise<Result<Saved, Failure>> {
  const parent = await askFolder();
  if (parent === undefined) return fail({ code: 'cancelled' });
  const wanted = safeFileName(name);
  const folder = beside ? freeName(parent, wanted) : wanted;
  const saved = await saveFiles(join(parent, folder), files);
  return saved.ok ? ok({ folder, files: saved.value.map((path) => basename(path)) }) : saved;
}
