import { basename, join } from 'node:path';
import { dialog } from 'electron';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Failure } from '../../src/bridge/result.ts';
import { freeName, type NamedFile, safeFileName, saveFiles } from '../output/save.ts';
import type { Leaving } from './leaving.ts';

/** What was written: the folder and the files in it, by name only. */
export type Saved = { readonly folder: string; readonly files: string[] };

/** The folder that a person chooses; `undefined` when they close the dialog. */
async function askFolder(): Promise<string | undefined> {
  const chosen = await dialog.showOpenDialog({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] });
  return chosen.canceled ? undefined : chosen.filePaths[0];
}

/**
 * Asks where to, then writes the files into a folder of the given name there. With `beside`, never into one that exists: names
 * that tell nothing are the same for two people. Nothing leaves before `leaving` has said so in the custody log.
 */
export async function saveWhereAsked(
  name: string,
  files: readonly NamedFile[],
  leaving: Leaving,
  beside?: 'beside',
): Promise<Result<Saved, Failure>> {
  const parent = await askFolder();
  if (parent === undefined) return fail({ code: 'cancelled' });
  const wanted = safeFileName(name);
  const folder = beside ? freeName(parent, wanted) : wanted;
  const said = leaving();
  if (!said.ok) return said;
  const saved = await saveFiles(join(parent, folder), files);
  if (!saved.ok) leaving(saved.failure.code);
  return saved.ok ? ok({ folder, files: saved.value.map((path) => basename(path)) }) : saved;
}
